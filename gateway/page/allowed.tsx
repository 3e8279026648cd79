import type { Allowed, AllowedKind } from '../devices/allowed.ts';
import type { PageContext } from './context.ts';
import { moment } from './day.ts';
import type { Views } from './guard.ts';
import { Form, Note } from './parts.tsx';

const DONE: Readonly<Record<string, string>> = {
  back: 'It’s taken back. The device gets no certificate unless you allow it again.',
  gone: 'It had already been used, or had expired.',
};

const WHAT: Readonly<Record<AllowedKind, (address: string) => string>> = {
  expected: (address) => `Its next request by ACME is allowed, from ${address} alone.`,
  admissions: () => 'A password for EST was made. Anyone who has it gets the certificate.',
  approvals: (address) => `You allowed its request by ACME, from ${address} alone.`,
  enrolments: (address) => `You allowed its request by EST, from ${address} alone.`,
};

/** What was allowed and not used yet: each until when, and how to take it back. */
export function allowedViews({ allowed, now }: PageContext): Views {
  return {
    'GET /waiting/allowed': async ({ ask }) => ({
      title: 'Allowed, not used yet',
      content: <List allowed={await allowed.all()} done={ask.query.get('done') ?? ''} now={now()} />,
    }),
    'POST /waiting/take-back': async ({ form }) => {
      const done = await allowed.takeBack(form.text('kind'), form.text('id'));
      return { goTo: `/waiting/allowed?done=${done ? 'back' : 'gone'}` };
    },
  };
}

function List({
  allowed,
  done,
  now,
}: {
  readonly allowed: readonly Allowed[];
  readonly done: string;
  readonly now: number;
}) {
  const said = DONE[done];
  return (
    <>
      {said !== undefined && <Note tone={done === 'gone' ? 'warn' : 'good'}>{said}</Note>}
      {allowed.length === 0 ? (
        <p class="lead">Nothing you allowed is still unused.</p>
      ) : (
        <>
          <p class="lead">These get a certificate without asking you again.</p>
          <ul class="cards">
            {allowed.map(({ kind, id, hosts, address, until }) => (
              <li key={`${kind} ${id}`} class="card">
                <h2>{hosts.join(', ')}</h2>
                <p>{WHAT[kind](address ?? '')}</p>
                <p class="small">{`Expires on ${moment(until, now)}.`}</p>
                <Form to="/waiting/take-back" hidden={{ kind, id }} inline>
                  <button>
                    Take it back<span class="hidden">{`: ${hosts.join(', ')}`}</span>
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="small">
        A device that has a certificate renews without asking you. Revoke it under <a href="/devices">Devices</a>.
      </p>
    </>
  );
}
