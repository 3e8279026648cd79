import type { ComponentChildren } from 'preact';
import { type Contender, namedRivals, shownOf } from '../common/waiting.ts';
import type { Claim } from '../records/claims.ts';
import type { PageContext } from './context.ts';
import type { Views } from './guard.ts';
import { Form, Note } from './parts.tsx';

const SECONDS = 5;
const MINUTE = 60_000;

const CHANGED =
  'Nothing was allowed: who else asks for this name, or has it, changed just now. Look again, then decide.';

const DONE: Readonly<Record<string, string>> = {
  changed: CHANGED,
  allowed: 'The device is allowed. It gets its certificate in a moment, and renews without asking you again.',
  refused: 'The device is refused.',
  gone: 'The device isn’t waiting any more.',
};

/** What to know before a yes to a name that may be another device's. */
const CLAIMS: Readonly<Record<Claim, ComponentChildren>> = {
  held: (
    <>
      Another device has a certificate for this name. If this one takes its place, first revoke that one, under{' '}
      <a href="/devices">Devices</a>: until then its certificate stays valid and may be renewed.
    </>
  ),
  allowed: 'You allowed this name for another request before. Allow this one only if you know why both ask.',
  listed: 'You listed a device under this name, as one without a certificate. Allow this one only if it’s that device.',
};

/** Devices that asked for a certificate for the first time. */
export function waitingViews({ waitingRoom, now }: PageContext): Views {
  return {
    'GET /waiting': async ({ ask }) => {
      const waiting = await waitingRoom.waiting();
      return {
        title: 'Waiting for your approval',
        // A list must not change under the pointer.
        ...(waiting.length === 0 && { again: SECONDS }),
        content: <List waiting={waiting} said={DONE[ask.query.get('done') ?? '']} now={now()} />,
      };
    },
    'POST /waiting/allow': async ({ form }) => ({
      goTo: `/waiting?done=${await waitingRoom.approve(form.text('id'), form.text('shown'))}`,
    }),
    'POST /waiting/refuse': async ({ form }) => ({
      goTo: `/waiting?done=${(await waitingRoom.refuse(form.text('id'))) ? 'refused' : 'gone'}`,
    }),
  };
}

function List({
  waiting,
  said,
  now,
}: {
  readonly waiting: readonly Contender[];
  readonly said: string | undefined;
  readonly now: number;
}) {
  return (
    <>
      {said !== undefined && <Note tone={said === CHANGED ? 'warn' : 'good'}>{said}</Note>}
      {waiting.length === 0 ? (
        <section>
          <p class="lead">No device is waiting.</p>
          <p class="small">This page checks again every few seconds.</p>
        </section>
      ) : (
        <>
          <p class="lead">Allow only devices that you are adding now.</p>
          <ul class="cards">
            {waiting.map((each) => (
              <li key={each.id} class="card">
                <h2>{each.hosts.join(', ')}</h2>
                <p>{`Asked from ${each.address}, ${ago(now - each.since)}.`}</p>
                {each.claim && <Note tone="warn">{CLAIMS[each.claim]}</Note>}
                {each.rivals.length > 0 && <Note tone="warn">{rivalsSentence(each)}</Note>}
                <div class="row">
                  <Form to="/waiting/allow" hidden={{ id: each.id, shown: shownOf(each) }} inline>
                    <button class="main">Allow this device</button>
                  </Form>
                  <Form to="/waiting/refuse" hidden={{ id: each.id }} inline>
                    <button>Refuse it</button>
                  </Form>
                </div>
              </li>
            ))}
          </ul>
          <p>
            <a href="/waiting">Check again</a>
          </p>
        </>
      )}
      <p>
        <a href="/waiting/allowed">Allowed, not used yet</a>
      </p>
    </>
  );
}

/** Where a name can be one device's, and more than one ask for it. */
function rivalsSentence(contender: Contender): string {
  const { named, more } = namedRivals(contender);
  const places = [
    ...named.map((each) => (each === contender.address ? 'the same address' : each)),
    ...(more ? ['elsewhere'] : []),
  ];
  const list = places.length === 1 ? places[0] : `${places.slice(0, -1).join(', ')} and ${places.at(-1)}`;
  const others = places.length === 1 ? 'Another request for this name waits' : 'Other requests for this name wait';
  return `${others}, too, from ${list}: allow only the one that comes from your device.`;
}

function ago(time: number): string {
  const minutes = Math.floor(time / MINUTE);
  if (minutes < 1) return 'less than a minute ago';
  return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
}
