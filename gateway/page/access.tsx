import { day } from '../../ui/lib/time.ts';
import type { Session } from '../access/access.ts';
import type { PageContext } from './context.ts';
import type { Shown } from './document.tsx';
import { callerOf, type InsideVisit, type Views, withoutSession, withSession } from './guard.ts';
import { Form, Note, TextField, Username } from './parts.tsx';
import { accessSentence, NewPasswordFields } from './welcome.tsx';

const DONE: Readonly<Record<string, string>> = {
  password: 'The password is changed. All other browsers are signed out.',
  ended: 'That browser is signed out.',
};

/** Who may use the page: the password, and the browsers that are signed in. */
export function accessViews({ access, now }: PageContext): Views {
  const page = async ({ session }: InsideVisit, note: Said | null): Promise<Shown> => ({
    title: 'Who may use this page',
    content: <AccessPage sessions={await access.sessions.all()} own={session.id} note={note} now={now()} />,
  });
  return {
    'GET /access': (visit) => {
      const said = DONE[visit.ask.query.get('done') ?? ''];
      return page(visit, said === undefined ? null : { tone: 'good', said });
    },
    'POST /access/password': async (visit) => {
      const { ask, form } = visit;
      const chosen = { password: form.text('password'), again: form.text('again') };
      const result = await access.changePassword(form.text('current'), chosen, callerOf(ask));
      if (result.ok) return withSession(result.token, '/access?done=password');
      const said = accessSentence(result.fault, result.wait);
      return { ...(await page(visit, { tone: 'warn', said })), status: result.fault === 'too-often' ? 429 : 403 };
    },
    'POST /access/end': async ({ form, session }) => {
      const id = form.text('id');
      await access.sessions.end(id);
      return id === session.id ? withoutSession('/') : { goTo: '/access?done=ended' };
    },
  };
}

interface Said {
  readonly tone: 'good' | 'warn';
  readonly said: string;
}

function AccessPage({
  sessions,
  own,
  note,
  now,
}: {
  readonly sessions: readonly Session[];
  readonly own: string;
  readonly note: Said | null;
  readonly now: number;
}) {
  return (
    <>
      {note && <Note tone={note.tone}>{note.said}</Note>}
      <section>
        <h2>Signed in</h2>
        <ul class="list">
          {sessions.map(({ id, address, browser, since }) => (
            <li key={id}>
              <h3>{id === own ? `This browser: ${browserName(browser)}` : browserName(browser)}</h3>
              <p class="small">{`From ${address}, since ${moment(since, now)}.`}</p>
              <p class="row">
                <Form to="/access/end" hidden={{ id }} inline>
                  <button class="quiet">{id === own ? 'Sign out' : 'Sign this browser out'}</button>
                </Form>
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Change the password</h2>
        <Form to="/access/password">
          <Username />
          <TextField name="current" label="Present password" kind="password" autocomplete="current-password" />
          <NewPasswordFields />
          <button>Change password</button>
        </Form>
        <p class="small">There is one password for everyone who looks after this gateway. Passkeys aren’t there yet.</p>
      </section>
    </>
  );
}

const BROWSERS = [
  [/\bFirefox\//, 'Firefox'],
  [/\bEdg/, 'Edge'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
] as const;

/** What a browser says that it is, in two words; a hint and no more. */
function browserName(agent: string): string {
  const name = BROWSERS.find(([pattern]) => pattern.test(agent))?.[1] ?? 'A browser';
  const system = SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1];
  return system === undefined ? name : `${name} on ${system}`;
}

const moment = (time: number, now: number): string =>
  `${new Date(time).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })} on ${day(time, now)}`;
