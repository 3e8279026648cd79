import type { Access, Refused } from '../access/access.ts';
import type { LargeBody } from '../common/body.ts';
import { textAnswer } from '../common/routes.ts';
import { BackupError } from '../protection/backup.ts';
import type { Restored, Restoring } from '../protection/restore.ts';
import type { PageContext } from './context.ts';
import { pageAnswer, type Shown } from './document.tsx';
import { readFormStart } from './form.ts';
import { admitHead, callerOf, type Views, type Visit } from './guard.ts';
import { Field, Form, Note, TextField } from './parts.tsx';
import { accessSentence, overHttp, refusalStatus } from './welcome.tsx';
import { day } from './day.ts';

/** Ten thousand certificates are some 10 MiB. */
const MAX_FILE = 32 * 2 ** 20;
const NOT_NEW =
  'This gateway is set up or has devices, so nothing was restored. Start a new gateway in an empty folder.';

const NO_FORM_OF_OURS = textAnswer(400, 'That isn’t a form of this page.');

/**
 * A backup is larger than anything else that is sent, and is taken by a new gateway alone, from its own page, and from
 * whoever has the set-up code.
 * @param isOwn tells the names and addresses of this gateway.
 */
export const backupUpload = (
  restoring: Restoring,
  access: Pick<Access, 'checkCode'>,
  isOwn: (host: string) => boolean,
): LargeBody => ({
  route: 'POST /restore',
  most: MAX_FILE,
  refusal: async (head) => {
    const admitted = admitHead(head, isOwn);
    if (typeof admitted !== 'string') return admitted;
    if (!/^multipart\/form-data\b/i.test(head.headers['content-type'] ?? '')) return NO_FORM_OF_OURS;
    return (await restoring.isPossible()) ? null : textAnswer(409, NOT_NEW);
  },
  refusalAt: async (head, start) => {
    // The form of the page has the code before the file.
    const code = readFormStart({ headers: head.headers, body: start })?.text('code');
    if (code === undefined) return NO_FORM_OF_OURS;
    const refused = access.checkCode(code, callerOf(head));
    return refused && pageAnswer(refusedPage(refused, code), null);
  },
});

/** Where a new gateway becomes the old one again: for whoever has the set-up code, as there is no password yet. */
export function restoreViews({ access, restoring, places, numericPlace, now }: PageContext): Views<Visit> {
  return {
    'GET /restore': async ({ ask, host }) => {
      if (ask.scheme === 'http') return overHttp(host, places(), numericPlace());
      return (await restoring?.isPossible()) ? page(null) : closed();
    },
    'POST /restore': async ({ ask, form }) => {
      const file = form.file('file');
      if (!restoring) return closed();
      if (!file) return page('Choose the file of the backup.', form.text('code'));
      try {
        const result = await access.byCode(form.text('code'), callerOf(ask), () =>
          restoring.restore(file, form.text('passphrase')),
        );
        return result.ok
          ? { answer: { ...pageAnswer(done(result.value, now()), null), sent: restoring.startAgain } }
          : refusedPage(result, form.text('code'));
      } catch (error) {
        // Whatever failed after it was restored: this gateway writes nothing more, and the other one must start.
        restoring.startAgain();
        if (!(error instanceof BackupError)) throw error;
        return error.code === 'gateway-there' ? closed() : page(error.message, form.text('code'));
      }
    },
  };
}

/** Where the code is none, or was tried too often. */
const refusedPage = (refused: Refused, code: string): Shown => ({
  ...page(accessSentence(refused.fault, refused.wait), code),
  status: refusalStatus(refused),
});

const closed = (): Shown => ({
  title: 'Restore a backup',
  status: 409,
  content: (
    <>
      <Note tone="warn">{NOT_NEW}</Note>
      <a href="/">Go to the gateway’s page</a>
    </>
  ),
});

const ONLY_YOURS = 'Only one that you made. Anyone who made it has the keys in it.';

/** @param code the set-up code as it was typed. A file that was chosen cannot be kept. */
const page = (said: string | null, code = ''): Shown => ({
  title: 'Restore a backup',
  ...(said !== null && { status: 400 }),
  content: (
    <>
      <p class="lead">
        A backup brings your old gateway back, with its root, devices and revocations. It takes the place of this new
        one.
      </p>
      {said !== null && <Note tone="warn">{said}</Note>}
      <Form to="/restore" upload>
        <TextField
          name="code"
          value={code}
          label="Set-up code"
          autocomplete="one-time-code"
          hint="It is in the window where this gateway was started."
        />
        <Field
          id="file"
          label="Backup"
          hint={said === null ? ONLY_YOURS : `Choose it again: browsers keep no file. ${ONLY_YOURS}`}
        >
          <input id="file" name="file" type="file" required aria-describedby="file-hint" />
        </Field>
        <TextField name="passphrase" label="Passphrase of the backup" kind="password" />
        <button class="main">Restore backup</button>
      </Form>
      <p class="small">
        Turn the old gateway off first. Never start it again: neither would know what the other issues or revokes.{' '}
        <a href="/set-up">Set up a new gateway instead</a>
      </p>
    </>
  ),
});

function done({ made, inForce, revoked, needsPassphrase }: Restored, now: number): Shown {
  const time = new Date(made).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return {
    title: 'Your gateway is back',
    content: (
      <>
        <Note tone="good">{`Restored as it was at ${time} on ${day(made, now)}.`}</Note>
        <p>{`Certificates of devices in force: ${inForce}. Revoked: ${revoked}.`}</p>
        <p>Whatever you revoked since then, revoke again. What was issued since then, this gateway doesn’t know.</p>
        {needsPassphrase && (
          <p>Its keys are encrypted with the passphrase of the backup. From now on, start the gateway with it.</p>
        )}
        <p>
          Sign in with the password of that time. Anyone you removed since then can sign in, too. Remove them again.
        </p>
        <p>Your browser may warn once more, as the gateway now shows its old certificate authority.</p>
        <a class="button main" href="/">
          Open the gateway’s page
        </a>
      </>
    ),
  };
}
