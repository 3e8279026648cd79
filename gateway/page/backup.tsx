import type { Refused, Session } from '../access/access.ts';
import { PassphraseError } from '../protection/key-protection.ts';
import type { PageContext } from './context.ts';
import { attachment, type Shown } from './document.tsx';
import { callerOf, type Views } from './guard.ts';
import { Form, Note, TextField, Username } from './parts.tsx';
import { accessSentence } from './welcome.tsx';

/** The whole gateway as one encrypted file. It holds the keys, so a session alone is not enough. */
export function backupViews({ access, backup, now }: PageContext): Views {
  const nameOf = async ({ person }: Session): Promise<string | null> =>
    (await access.people()).find(({ id }) => id === person)?.name ?? null;
  return {
    'GET /backup': async ({ session }) => page(await nameOf(session), null),
    'POST /backup': async ({ ask, form, session }) => {
      const name = await nameOf(session);
      const passphrase = form.text('passphrase');
      if (passphrase !== form.text('again')) return page(name, 'The two passphrases are different. Type it twice.');
      const refusal = await access.confirm(session, form.text('password'), callerOf(ask));
      if (refusal) return page(name, backupRefusal(refusal), refusal.fault === 'too-often' ? 429 : 403);
      try {
        const file = `gateway-${new Date(now()).toISOString().slice(0, 10)}.latchkey-backup`;
        return {
          answer: attachment({ name: file, contentType: 'application/octet-stream', body: await backup(passphrase) }),
        };
      } catch (error) {
        if (!(error instanceof PassphraseError)) throw error;
        return page(name, error.message);
      }
    },
  };
}

/** A download leaves the page as it is: what it says must stay true once the right password was typed. */
const backupRefusal = ({ fault, wait }: Refused): string =>
  fault === 'wrong-password'
    ? 'The password was wrong. With the right one, the download begins.'
    : accessSentence(fault, wait);

/** @param user whose password is asked for; null where they have no name. */
const page = (user: string | null, said: string | null, status = 400): Shown => ({
  title: 'Back up your gateway',
  ...(said !== null && { status }),
  content: (
    <>
      <p class="lead">If its disk fails, a backup saves you from adding every device again.</p>
      {said !== null && <Note tone="warn">{said}</Note>}
      <Form to="/backup">
        <Username name={user} />
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
          <code>npm run gateway -- restore FILE</code> there. Never start the old gateway again: neither would know what
          the other issues or revokes.
        </p>
      </section>
    </>
  ),
});
