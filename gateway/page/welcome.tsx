import type { AccessFault, Entered, Refused } from '../access/access.ts';
import { MAX_PASSKEYS } from '../access/passkeys.ts';
import { PASSWORD_LENGTH } from '../access/password.ts';
import { MAX_NAME, MAX_PEOPLE } from '../access/people.ts';
import { siteOf } from '../access/webauthn.ts';
import type { PageContext } from './context.ts';
import type { Shown } from './document.tsx';
import { callerOf, type View, type Views, type Visit, withSession } from './guard.ts';
import { Form, Note, Otherwise, TextField, Username } from './parts.tsx';

const RESET = 'npm run gateway -- set-up-code';

/** Why someone was not let in, in words. */
export function accessSentence(fault: AccessFault, wait: number): string {
  switch (fault) {
    case 'too-short':
      return `Choose a password of ${PASSWORD_LENGTH.least} characters or more.`;
    case 'too-long':
      return `Choose a password of at most ${PASSWORD_LENGTH.most} characters.`;
    case 'too-simple':
      return 'Choose a password with more different characters.';
    case 'not-repeated':
      return 'The two passwords are different. Type the new one twice.';
    case 'wrong-code':
      return 'That isn’t the set-up code. Check it where you started the gateway.';
    case 'wrong-password':
      return 'That isn’t the password. Try again.';
    case 'wrong-name-or-password':
      return 'That name and password don’t match. Try again.';
    case 'wrong-passkey':
      return 'That passkey doesn’t fit. It may have been removed, or it took too long. Try again.';
    case 'session-ended':
      return 'This browser is signed out, as there were too many wrong passwords. Sign in again.';
    case 'too-many-passkeys':
      return `You have ${MAX_PASSKEYS} passkeys. Remove one first.`;
    case 'no-name':
      return 'Type a name, too.';
    case 'long-name':
      return `Choose a name of at most ${MAX_NAME} characters.`;
    case 'name-taken':
      return 'Someone has that name. Choose another.';
    case 'too-many-people':
      return `At most ${MAX_PEOPLE} people can have a password.`;
    case 'last-person':
      return 'That is the last person. Without anyone, no one could sign in.';
    case 'no-such-person':
      return 'That person has already been removed.';
    case 'too-often': {
      const minutes = Math.ceil(wait / 60_000);
      return `There were too many attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
    }
  }
}

/** The status of an answer to someone who was not let in. */
export const refusalStatus = ({ fault }: Refused): number => (fault === 'too-often' ? 429 : 403);

/** The fields of a new password. @param id before the ids, where there are others on the page. */
export const NewPasswordFields = ({
  id = '',
  label = 'New password',
}: {
  readonly id?: string;
  readonly label?: string;
}) => (
  <>
    <TextField
      name="password"
      id={`${id}password`}
      label={label}
      kind="password"
      autocomplete="new-password"
      hint={`${PASSWORD_LENGTH.least} characters or more. Several words are fine.`}
    />
    <TextField
      name="again"
      id={`${id}again`}
      label={`${label}, once more`}
      kind="password"
      autocomplete="new-password"
    />
  </>
);

/** The first page: what it shows depends on how it is reached, and on who asks. */
export function welcomeViews({
  access,
  places,
  numericPlace,
  restoring,
}: PageContext): Views<Visit & { readonly session: object | null }> {
  const areSeveral = async (): Promise<boolean> => (await access.people()).length > 1;
  const setUp = async (said?: string, code = ''): Promise<Shown> =>
    setUpPage(
      {
        isNew: !(await access.hasPassword()),
        canRestore: (await restoring?.isPossible()) === true,
        asksName: await areSeveral(),
        code,
      },
      said,
    );
  const signIn = async (host: string, said?: string): Promise<Shown> => {
    const site = siteOf(host);
    const offersPasskey = site !== null && (await access.passkeys.isKnownAt(site));
    // A password manager keeps the password under the name, also of someone who is alone again.
    const asksName = (await access.people()).some(({ name }) => name !== null);
    return signInPage({ asksName, offersPasskey }, said);
  };
  const first = async (host: string): Promise<Shown> =>
    (await access.hasPassword()) && !access.awaitsCode() ? signIn(host) : setUp();
  const entered = async (result: Entered, form: (said: string) => Shown | Promise<Shown>): Promise<View> =>
    result.ok
      ? withSession(result.token, '/devices')
      : { ...(await form(accessSentence(result.fault, result.wait))), status: refusalStatus(result) };

  return {
    'GET /': async ({ ask, host, session }) => {
      // Every path of one part ends here that is none of another page.
      if (ask.path !== '/')
        return { title: 'There is no such page', status: 404, content: <a href="/">Go to the gateway’s page</a> };
      if (ask.scheme === 'http') return overHttp(host, places(), numericPlace());
      return session ? { goTo: '/devices' } : first(host);
    },
    // Whoever typed a code or a password here would have sent it to everyone on the way.
    'GET /set-up': ({ ask, host }) => (ask.scheme === 'http' ? overHttp(host, places(), numericPlace()) : setUp()),
    'GET /sign-in': ({ ask, host }) =>
      ask.scheme === 'http' ? overHttp(host, places(), numericPlace()) : signIn(host),
    'POST /set-up': async ({ ask, form }) => {
      const chosen = { name: form.text('name'), password: form.text('password'), again: form.text('again') };
      return entered(await access.setUp(form.text('code'), chosen, callerOf(ask)), (said) =>
        setUp(said, form.text('code')),
      );
    },
    'POST /sign-in': async ({ ask, host, form }) =>
      entered(await access.signIn(form.text('name'), form.text('password'), callerOf(ask)), (said) =>
        signIn(host, said),
      ),
  };
}

interface SetUp {
  /** No one has a password. */
  readonly isNew: boolean;
  /** As it was typed. */
  readonly code: string;
  readonly canRestore: boolean;
  /** There is more than one person, whose password this might be. */
  readonly asksName: boolean;
}

const NameField = ({ hint }: { readonly hint?: string }) => (
  <TextField name="name" label="Your name" autocomplete="username" {...(hint !== undefined && { hint })} />
);

function setUpPage({ isNew, canRestore, asksName, code }: SetUp, said?: string): Shown {
  return {
    title: isNew ? 'Set up your gateway' : 'Choose a new password',
    content: (
      <>
        <p class="lead">
          {isNew ? (
            'The set-up code is in the window where the gateway was started. It shows that this gateway is yours.'
          ) : (
            <>
              Your gateway is set up. The code comes from <code>{RESET}</code>, on the computer with the gateway. Using
              it signs everyone out.
            </>
          )}
        </p>
        {said !== undefined && <Note tone="warn">{said}</Note>}
        <Form to="/set-up">
          {asksName ? <NameField hint="A new name adds a person. The others keep their passwords." /> : <Username />}
          <TextField
            name="code"
            value={code}
            label="Set-up code"
            autocomplete="one-time-code"
            hint="It looks like KMQT-2XBR-9TDH."
          />
          <NewPasswordFields />
          <button class="main">Set password</button>
        </Form>
        {canRestore && (
          <p>
            Had a gateway before? <a href="/restore">Restore a backup</a>
          </p>
        )}
        <p class="small">
          No code? Run <code>{RESET}</code> on the computer with the gateway. <a href="/sign-in">Sign in instead</a>
        </p>
      </>
    ),
  };
}

function signInPage(
  { asksName, offersPasskey }: { readonly asksName: boolean; readonly offersPasskey: boolean },
  said?: string,
): Shown {
  return {
    title: 'Sign in',
    content: (
      <>
        {said !== undefined && <Note tone="warn">{said}</Note>}
        <Form to="/sign-in">
          {asksName ? <NameField /> : <Username />}
          <TextField name="password" label="Password" kind="password" autocomplete="current-password" />
          <button class="main">Sign in</button>
        </Form>
        {offersPasskey && (
          <p>
            <a href="/passkey">Sign in with a passkey</a>
          </p>
        )}
        <p class="small">
          Forgot it? Run <code>{RESET}</code> on the computer with the gateway, and{' '}
          <a href="/set-up">choose a new password</a>.
        </p>
      </>
    ),
  };
}

/**
 * Over plain http anyone in between can change what is shown. So there is neither the code nor a link, words or digits
 * to compare: whoever changed them would pair a gateway of their own.
 */
export function overHttp(host: string, places: readonly string[], other: string | null): Shown {
  return {
    title: 'This is a home gateway',
    content: (
      <>
        <p class="lead">It gives your devices certificates, so that Latchkey can show which devices are yours.</p>
        <section>
          <h2>Pair your browser first</h2>
          <ol class="steps">
            <li>
              <span>
                In Latchkey, open “Pair a gateway”, choose “Its address” and type <code>{host}</code>.
              </span>
            </li>
            <li>
              <span>
                Choose “It shows an eight-digit code”, and type the one from the window where the gateway was started.
              </span>
            </li>
          </ol>
          <p class="small">
            This page isn’t encrypted, so it never shows the code. Anyone who does show one here isn’t your gateway.
          </p>
        </section>
        <section>
          <h2>Then open its page</h2>
          <a class="button main" href={`https://${host}/`}>
            Open the gateway’s page
          </a>
          <Otherwise shown={`https://${host}/`} at={other && `https://${other}/`} />
          <p class="small">Your browser may warn you there, as it doesn’t know the gateway yet.</p>
        </section>
        <section>
          <h2>Files</h2>
          <ul>
            <li>
              <a href="/pairing.pem">For pairing in Latchkey: root and intermediate certificates (pairing.pem)</a>
            </li>
            <li>
              <a href="/root.pem">For programs: root certificate (root.pem)</a>
            </li>
          </ul>
          <p class="small">{`Other addresses: ${places.filter((place) => place !== host).join(', ')}`}</p>
        </section>
      </>
    ),
  };
}
