import { PassphraseError } from '../protection/key-protection.ts';
import type { PageContext } from './context.ts';
import { attachment, type Shown } from './document.tsx';
import { callerOf, type Views } from './guard.ts';
import { Form, Note, TextField, Username } from './parts.tsx';
import { accessSentence } from './welcome.tsx';

/** The whole gateway as one encrypted file. It holds the keys, so a session alone is not enough. */
export function backupViews({ access, backup, now }: PageContext): Views {
  return {
    'GET /backup': () => page(null),
    'POST /backup': async ({ ask, form, session }) => {
      const passphrase = form.text('passphrase');
      if (passphrase !== form.text('again')) return page('The two passphrases are different. Type it twice.');
      const refusal = await access.confirm(session, form.text('password'), callerOf(ask));
      if (refusal) return page(accessSentence(refusal.fault, refusal.wait), refusal.fault === 'too-often' ? 429 : 403);
      try {
        const name = `gateway-${new Date(now()).toISOString().slice(0, 10)}.latchkey-backup`;
        return {
          answer: attachment({ name, contentType: 'application/octet-stream', body: await backup(passphrase) }),
        };
      } catch (error) {
        if (!(error instanceof PassphraseError)) throw error;
        return page(error.message);
      }
    },
  };
}

const page = (said: string | null, status = 400): Shown => ({
  title: 'Back up your gateway',
  ...(said !== null && { status }),
  content: (
    <>
      <p class="lead">If its disk fails, a backup saves you from adding every device again.</p>
      {said !== null && <Note tone="warn">{said}</Note>}
      <Form to="/backup">
        <Username />
        <TextField name="password" label="Your password" kind="password" autocomplete="current-password" />
        <TextField
          name="passphrase"
          label="Passphrase for the backup"
          kind="password"
          autocomplete="new-password"
          hint="Write it down. Without it, no one can open the backup."
        />
        <TextField name="again" label="Passphrase, once more" kind="password" autocomplete="new-password" />
        <button class="main">Download backup</button>
      </Form>
      <section>
        <h2>Restore a backup</h2>
        <p>
          Start a gateway on the new computer, open its page and choose “Restore a backup”, or run{' '}
          <code>npm run gateway -- restore FILE</code> there. Never start the old gateway again.
        </p>
      </section>
    </>
  ),
});
