import encodeQR from 'qr';
import { fingerprintOf, NOT_TRIED, PLATFORMS, STEPS, type Step, whatItAllows } from '../platforms/platforms.ts';
import { type PageContext, placeFor } from './context.ts';
import type { Views, Visit } from './guard.ts';
import { Fingerprint, Lines, Otherwise } from './parts.tsx';

/** For those who are signed in: where phones go, and what to compare there. */
export function phonesViews({ root, places, numericPlace }: PageContext): Views {
  const install = (place: string): string => `http://${place}/install`;
  const address = (host: string): string => install(placeFor(host, places));
  const other = (): string | null => {
    const place = numericPlace();
    return place && install(place);
  };
  return {
    'GET /phones': ({ host }) => ({
      title: 'Phones and other computers',
      content: (
        <>
          <p class="lead">With the root certificate, other browsers stop warning about your devices.</p>
          <p>{whatItAllows()}</p>
          <section>
            <h2>1. Open this on the other device</h2>
            <img class="qr" src="/phones/qr.svg" alt="QR code of the address below" width="240" height="240" />
            <p>
              <code>{address(host)}</code>
            </p>
            <Otherwise shown={address(host)} at={other()} />
          </section>
          <section>
            <h2>2. Compare the fingerprint</h2>
            <p>Install the certificate only if the other device shows exactly this (SHA-256):</p>
            <p>
              <Fingerprint text={fingerprintOf(root)} />
            </p>
          </section>
          <section>
            <h2>Or install it on this computer</h2>
            <Steps />
          </section>
        </>
      ),
    }),
    'GET /phones/qr.svg': ({ host }) => ({
      answer: {
        status: 200,
        headers: { 'content-type': 'image/svg+xml' },
        body: encodeQR(address(host), 'svg', { ecc: 'low', border: 2 }),
      },
    }),
  };
}

/**
 * What phones get without signing in. The fingerprint is not here: whoever changed the file on its way would change
 * that, too.
 */
export function installViews(): Views<Visit & { readonly session: object | null }> {
  return {
    'GET /install': () => ({
      title: 'Install the root certificate',
      content: (
        <>
          <p class="lead">Then this device’s browsers stop warning about devices in your network.</p>
          <p>{whatItAllows()}</p>
          <p>Before you agree, compare the fingerprint with the one on the gateway’s page, under “Phones”.</p>
          <Steps />
        </>
      ),
    }),
  };
}

const Steps = () => (
  <div>
    {PLATFORMS.map((platform) => {
      const { name, file, steps, remove } = STEPS[platform];
      return (
        <details key={platform}>
          <summary>{name}</summary>
          <p>
            <a href={`/install/${file}`} download={file}>{`Download ${file}`}</a>
          </p>
          <ol class="steps">
            {steps.map((step) => (
              <li key={typeof step === 'string' ? step : step.command}>
                <div>{typeof step === 'string' ? step : <CommandStep {...step} />}</div>
              </li>
            ))}
          </ol>
          <p class="small">{`To remove it: ${remove}`}</p>
          <p class="small">{NOT_TRIED}</p>
        </details>
      );
    })}
  </div>
);

/** A command stands apart, so that no narrow page breaks it within a word. */
const CommandStep = ({ text, command, instead }: Exclude<Step, string>) => (
  <>
    <span>{text}</span>
    <Lines>{command}</Lines>
    {instead && <CommandStep {...instead} />}
  </>
);
