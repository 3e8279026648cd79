import type { Person, Refused, Session } from '../access/access.ts';
import type { Passkey } from '../access/passkeys.ts';
import type { PageContext } from './context.ts';
import type { Shown } from './document.tsx';
import { callerOf, type InsideVisit, type View, type Views, withoutSession, withSession } from './guard.ts';
import { Form, Note, TextField, Username } from './parts.tsx';
import { accessSentence, NewPasswordFields, refusalStatus } from './welcome.tsx';
import { day } from './day.ts';

const DONE: Readonly<Record<string, string>> = {
  password: 'Your password is changed. Your other browsers are signed out.',
  ended: 'That browser is signed out.',
  added: 'They can sign in now, with that name and password.',
  passkey: 'The passkey is added. You can sign in with it.',
  'no-passkey': 'The passkey is removed. Other browsers that signed in with it are signed out.',
  renamed: 'Your name is changed. Sign in with it from now on.',
  removed: 'They are removed, and signed out everywhere.',
};

/** Who may use the page: people with their passwords, and the browsers that are signed in. */
export function accessViews({ access, now }: PageContext): Views {
  const page = async ({ session }: InsideVisit, note: Said | null): Promise<Shown> => ({
    title: 'Who may use this page',
    content: (
      <AccessPage
        people={await access.people()}
        sessions={await access.sessions.all()}
        passkeys={await access.passkeys.of(session.person)}
        own={session}
        note={note}
        now={now()}
      />
    ),
  });
  const refused = async (visit: InsideVisit, refusal: Refused): Promise<View> => ({
    ...(await page(visit, { tone: 'warn', said: accessSentence(refusal.fault, refusal.wait) })),
    status: refusalStatus(refusal),
  });
  return {
    'GET /access': (visit) => {
      const said = DONE[visit.ask.query.get('done') ?? ''];
      return page(visit, said === undefined ? null : { tone: 'good', said });
    },
    'POST /access/password': async (visit) => {
      const { ask, form, session } = visit;
      const chosen = { password: form.text('password'), again: form.text('again') };
      const result = await access.changePassword(session, form.text('current'), chosen, callerOf(ask));
      return result.ok ? withSession(result.token, '/access?done=password') : refused(visit, result);
    },
    'POST /access/add': async (visit) => {
      const { ask, form, session } = visit;
      const added = {
        name: form.text('name'),
        ownName: form.text('own'),
        password: form.text('password'),
        again: form.text('again'),
      };
      const refusal = await access.addPerson(session, form.text('current'), added, callerOf(ask));
      return refusal ? refused(visit, refusal) : { goTo: '/access?done=added' };
    },
    'POST /access/rename': async (visit) => {
      const { ask, form, session } = visit;
      const refusal = await access.rename(session, form.text('current'), form.text('name'), callerOf(ask));
      return refusal ? refused(visit, refusal) : { goTo: '/access?done=renamed' };
    },
    'POST /access/remove': async (visit) => {
      const { ask, form, session } = visit;
      const id = form.text('id');
      const refusal = await access.removePerson(session, form.text('current'), id, callerOf(ask));
      if (refusal) return refused(visit, refusal);
      return id === session.person ? withoutSession('/') : { goTo: '/access?done=removed' };
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
  people,
  sessions,
  passkeys,
  own,
  note,
  now,
}: {
  readonly people: readonly Person[];
  readonly sessions: readonly Session[];
  readonly passkeys: readonly Passkey[];
  readonly own: Session;
  readonly note: Said | null;
  readonly now: number;
}) {
  const me = people.find(({ id }) => id === own.person);
  const nameOf = (id: string): string => people.find((each) => each.id === id)?.name ?? 'You';
  return (
    <>
      {note && <Note tone={note.tone}>{note.said}</Note>}
      <section>
        <h2>Signed in</h2>
        <ul class="list">
          {sessions.map(({ id, address, browser, since, person }) => (
            <li key={id}>
              <h3>{id === own.id ? `This browser: ${browserName(browser)}` : browserName(browser)}</h3>
              <p class="small">
                {people.length > 1 && `${nameOf(person)}. `}
                {`From ${address}, since ${moment(since, now)}.`}
              </p>
              <p class="row">
                <Form to="/access/end" hidden={{ id }} inline>
                  <button class="quiet">{id === own.id ? 'Sign out' : 'Sign this browser out'}</button>
                </Form>
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Your passkeys</h2>
        {passkeys.length > 0 && (
          <ul class="list">
            {passkeys.map(({ id, name, added, site }) => (
              <li key={id}>
                <h3>{name}</h3>
                <p class="small">{`For ${site}, added on ${day(added, now)}.`}</p>
                <p class="row">
                  <Form to="/access/passkey/remove" hidden={{ id }} inline>
                    <button class="quiet">{`Remove ${name}`}</button>
                  </Form>
                </p>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href="/access/passkey">Add a passkey</a>
        </p>
      </section>
      <section>
        <h2>People</h2>
        {people.length > 1 && (
          <ul class="list">
            {people.map((person) => (
              <PersonItem key={person.id} person={person} isMe={person === me} now={now} />
            ))}
          </ul>
        )}
        {me?.name != null && (
          <details>
            <summary>Change your name</summary>
            <Form to="/access/rename">
              <TextField name="name" id="new-name" label="New name" autocomplete="username" />
              <TextField
                name="current"
                id="rename-current"
                label="Your password"
                kind="password"
                autocomplete="current-password"
              />
              <button>Change name</button>
            </Form>
          </details>
        )}
        <details>
          <summary>Add a person</summary>
          <p class="small">
            Everyone who looks after this gateway gets a password of their own, and can do all that you can.
          </p>
          <Form to="/access/add">
            {me?.name == null && (
              <TextField name="own" id="own-name" label="Your own name" hint="From now on you sign in with it." />
            )}
            <TextField name="name" id="their-name" label="Their name" autocomplete="username" />
            <NewPasswordFields id="their-" label="Their password" />
            <TextField
              name="current"
              id="add-current"
              label="Your password"
              kind="password"
              autocomplete="current-password"
            />
            <button>Add person</button>
          </Form>
        </details>
      </section>
      <section>
        <h2>Change your password</h2>
        <Form to="/access/password">
          <Username name={me?.name ?? null} />
          <TextField name="current" label="Current password" kind="password" autocomplete="current-password" />
          <NewPasswordFields />
          <button>Change password</button>
        </Form>
        {passkeys.length > 0 && (
          <p class="small">Your passkeys keep working with a new password. Remove those that you don’t know.</p>
        )}
      </section>
    </>
  );
}

function PersonItem({
  person: { id, name, record },
  isMe,
  now,
}: {
  readonly person: Person;
  readonly isMe: boolean;
  readonly now: number;
}) {
  const called = name ?? 'No name';
  return (
    <li>
      <h3>{isMe ? `${called} (you)` : called}</h3>
      {record.added !== undefined && <p class="small">{`Added on ${day(record.added, now)}.`}</p>}
      <details>
        <summary>{isMe ? 'Remove yourself' : `Remove ${called}`}</summary>
        <Form to="/access/remove" hidden={{ id }}>
          <TextField
            name="current"
            id={`remove-${id}`}
            label="Your password"
            kind="password"
            autocomplete="current-password"
          />
          <button class="danger">{isMe ? 'Remove me' : `Remove ${called}`}</button>
        </Form>
      </details>
    </li>
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
