import type { Options } from '../access/passkeys.ts';
import { type Site, siteOf } from '../access/webauthn.ts';
import type { PageContext } from './context.ts';
import type { Shown } from './document.tsx';
import { callerOf, type InsideVisit, type View, type Views, type Visit, withSession } from './guard.ts';
import { Form, Note, TextField, Username } from './parts.tsx';
import { accessSentence, overHttp, refusalStatus } from './welcome.tsx';

/** Signing in with a passkey. */
export function passkeySignInViews({ access, places, numericPlace }: PageContext): Views<Visit> {
  const page = (site: Site, said?: string): Shown => ({
    title: 'Sign in with a passkey',
    script: 'passkey',
    content: (
      <>
        {said !== undefined && <Note tone="warn">{said}</Note>}
        <Ceremony to="/passkey" options={access.passkeys.request(site)} button="Use a passkey" />
        <p class="small">
          <a href="/sign-in">Sign in with your password instead</a>
        </p>
      </>
    ),
  });
  return {
    'GET /passkey': ({ ask, host }) => {
      if (ask.scheme === 'http') return overHttp(host, places(), numericPlace());
      const site = siteOf(host);
      return site
        ? page(site)
        : { title: 'Sign in with a passkey', content: <NoName places={places()} path="passkey" /> };
    },
    'POST /passkey': async ({ ask, host, form }) => {
      const site = siteOf(host);
      if (!site) return { goTo: '/passkey' };
      const result = await access.passkeys.signIn(site, form.text('response'), callerOf(ask));
      return result.ok
        ? withSession(result.token, '/devices')
        : { ...page(site, accessSentence(result.fault, result.wait)), status: refusalStatus(result) };
    },
  };
}

/** Making and removing one's own passkeys. */
export function passkeyViews({ access, places }: PageContext): Views {
  const page = async ({ host, session }: InsideVisit, said?: string): Promise<Shown> => {
    const me = (await access.people()).find(({ id }) => id === session.person);
    return {
      title: 'Add a passkey',
      content: siteOf(host) ? (
        <NewPasskey user={me?.name ?? null} {...(said !== undefined && { said })} />
      ) : (
        <NoName places={places()} path="access/passkey" />
      ),
    };
  };
  return {
    'GET /access/passkey': (visit) => page(visit),
    'POST /access/passkey': async (visit): Promise<View> => {
      const { ask, host, form, session } = visit;
      const site = siteOf(host);
      if (!site) return { goTo: '/access/passkey' };
      const [typed, password] = [form.text('name'), form.text('current')];
      const result = await access.passkeys.offer(session, password, typed, site, callerOf(ask));
      if (!result.ok)
        return { ...(await page(visit, accessSentence(result.fault, result.wait))), status: refusalStatus(result) };
      return {
        title: 'Add a passkey',
        script: 'passkey',
        content: (
          <>
            <p>{`Your browser asks where to keep “${result.name}”, and then for your finger, face or PIN.`}</p>
            <Ceremony
              to="/access/passkey/made"
              options={result.options}
              button="Make passkey"
              hidden={{ name: result.name }}
              make
            />
          </>
        ),
      };
    },
    'POST /access/passkey/made': async (visit) => {
      const { host, form, session } = visit;
      const site = siteOf(host);
      if (!site) return { goTo: '/access/passkey' };
      const refusal = await access.passkeys.add(session, form.text('name'), site, form.text('response'));
      return refusal
        ? { ...(await page(visit, accessSentence(refusal.fault, refusal.wait))), status: refusalStatus(refusal) }
        : { goTo: '/access?done=passkey' };
    },
    'POST /access/passkey/remove': async ({ form, session }) => {
      await access.passkeys.remove(session, form.text('id'));
      return { goTo: '/access?done=no-passkey' };
    },
  };
}

function NewPasskey({ user, said }: { readonly user: string | null; readonly said?: string }) {
  return (
    <>
      <p class="lead">A passkey signs you in with your finger, face or PIN instead of your password.</p>
      {said !== undefined && <Note tone="warn">{said}</Note>}
      <Form to="/access/passkey">
        <Username name={user} />
        <TextField name="name" label="Name of the passkey" hint="Such as “My phone”." />
        <TextField name="current" label="Your password" kind="password" autocomplete="current-password" />
        <button class="main">Continue</button>
      </Form>
      <p class="small">
        It works once your browser trusts this gateway, and at the name and port at which you opened this page.
      </p>
    </>
  );
}

function NoName({ places, path }: { readonly places: readonly string[]; readonly path: string }) {
  const named = places.find((place) => siteOf(place));
  return (
    <>
      <Note tone="warn">This page is open under an address. A passkey needs a name.</Note>
      {named !== undefined && (
        <p>
          Open <a href={`https://${named}/${path}`}>{named}</a> instead.
        </p>
      )}
    </>
  );
}

/** Browsers say no more than this, whether the person stopped it or the certificate is not trusted. */
const NOT_ALLOWED =
  'No passkey was used. If your browser didn’t ask for one, it doesn’t trust this gateway yet. Install its root.';

/** The form that the script fills in (passkey.js). */
function Ceremony({
  to,
  options,
  button,
  hidden = {},
  make = false,
}: {
  readonly to: string;
  readonly options: Options;
  readonly button: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly make?: boolean;
}) {
  return (
    <>
      <p
        id="passkey-said"
        class="note"
        data-tone="warn"
        role="alert"
        hidden
        data-failed="The browser could not use a passkey here."
        data-not-allowed={NOT_ALLOWED}
        data-known="This passkey has already been added."
        data-too-old="This browser is too old for passkeys. Use your password."
      />
      <noscript>
        <Note tone="warn">A passkey needs a script, and your browser runs none.</Note>
      </noscript>
      <Form
        to={to}
        hidden={{ ...hidden, response: '' }}
        data={{ 'data-passkey': JSON.stringify(options), ...(make && { 'data-make': '' }) }}
      >
        {/* Until the script is there to fill the form in. */}
        <button class="main" disabled>
          {button}
        </button>
      </Form>
    </>
  );
}
