import encodeQR from 'qr';
import { wordsOf } from '../../ui/lib/word-code.ts';
import type { ShownCode } from '../pairing/pairing-code.ts';
import { type PageContext, placeFor } from './context.ts';
import type { Views } from './guard.ts';
import { Form, Otherwise } from './parts.tsx';

const CODE_STATES: Readonly<Record<Exclude<ShownCode['state'], 'live'>, string>> = {
  none: 'Make a code when you have Latchkey open in the other browser.',
  used: 'The last code was used: a browser is paired. Make another for the next one.',
  expired: 'The last code is too old. Make a new one.',
  dead: 'The last code was tried too often. Make a new one.',
};

/** How a browser gets to know this gateway. */
export function pairViews({ pairing, places, numericPlace }: PageContext): Views {
  return {
    'GET /pair': ({ host }) => ({
      title: 'Pair a browser',
      content: <Pair place={placeFor(host, places)} other={numericPlace()} pairing={pairing} />,
    }),
    'POST /pair/code': async () => {
      await pairing.newCode();
      return { goTo: '/pair' };
    },
    'GET /pair/qr.svg': () => ({
      answer: {
        status: 200,
        headers: { 'content-type': 'image/svg+xml' },
        body: encodeQR(pairing.link(), 'svg', { ecc: 'low', border: 2 }),
      },
    }),
  };
}

function Pair({
  place,
  other,
  pairing,
}: {
  readonly place: string;
  /** By an address. */
  readonly other: string | null;
  readonly pairing: PageContext['pairing'];
}) {
  const shown = pairing.shownCode();
  return (
    <>
      <p class="lead">A paired browser shows which devices your gateway confirms.</p>
      <section>
        <h2>With a code</h2>
        <p>
          In Latchkey, open “Pair a gateway”. Choose “Its address” and type <code>{place}</code>. Then choose “It shows
          an eight-digit code”, and type this one.
        </p>
        <Otherwise shown={place} at={other} />
        {shown.state === 'live' ? (
          <>
            <p class="big">{`${shown.code.slice(0, 4)} ${shown.code.slice(4)}`}</p>
            <p class="small">{`For one browser, until ${clock(shown.until)}.`}</p>
          </>
        ) : (
          <p class="small">{CODE_STATES[shown.state]}</p>
        )}
        <Form to="/pair/code">
          <button class={shown.state === 'live' ? '' : 'main'}>Make a new code</button>
        </Form>
      </section>
      <section>
        <h2>By link or QR code</h2>
        <p>
          In Latchkey’s “Pair a gateway”, choose “A QR code or a link”. Paste the link, or scan the code with a picture
          or the camera there. A phone’s own camera can’t open it. It contains nothing secret.
        </p>
        <img class="qr" src="/pair/qr.svg" alt="QR code of the pairing link" width="240" height="240" />
        <div class="field">
          <label for="link">Pairing link</label>
          <textarea id="link" readonly rows={6}>
            {pairing.link()}
          </textarea>
        </div>
      </section>
      <section>
        <h2>With a file</h2>
        <p>
          Choose <a href="/pairing.pem">pairing.pem</a> in Latchkey. It contains the root and intermediate certificates.
          Latchkey asks for these words or digits.
        </p>
        <dl class="codes">
          <dt>Words</dt>
          <dd>{wordsOf(pairing.keyHash).join(' ')}</dd>
          <dt>Fingerprint (SHA-256)</dt>
          <dd>
            <code>{pairing.fingerprint.match(/.{1,4}/g)?.join(' ')}</code>
          </dd>
        </dl>
      </section>
    </>
  );
}

const clock = (time: number): string =>
  new Date(time).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
