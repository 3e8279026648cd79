import { expect, it } from 'vitest';
import { inOwnNetwork } from '../../e2e/support/own-network.ts';

interface Outcome {
  readonly waiting: { readonly hosts: readonly string[]; readonly address: string };
  readonly hosts: readonly (readonly string[])[];
  readonly serials: number;
  /** How many there were after the first, and after each time that its timer ran. */
  readonly counts: readonly number[];
  /** How long each lasts. */
  readonly days: readonly number[];
}

/** What is written there and about it stays in the namespace; certbot would ask the rest of a person. */
const CERTBOT = `mkdir /run/etc; cp -r /etc/letsencrypt /run/etc/; mount --bind /run/etc/letsencrypt /etc/letsencrypt
mount -t tmpfs none /etc/systemd/system
printf '%s\\n' non-interactive=true agree-tos=true register-unsafely-without-email=true \\
  work-dir=/run/work logs-dir=/run/logs >/etc/letsencrypt/cli.ini`;

const outcomeOf = (client: string, ...args: readonly string[]): Promise<Outcome> =>
  inOwnNetwork<Outcome>(
    {
      addresses: [],
      hosts: ['127.0.0.1 gateway.home.arpa nas.home.arpa'],
      ...(client === 'certbot' && { setup: CERTBOT }),
    },
    ['../../gateway/acme/clients-inside.ts', client, ...args],
  );

/** Programs that people really have, on the ports that the standards name. */
it.each([
  ['certbot', 'nas.home.arpa'],
  ['dehydrated', 'nas.home.arpa'],
  ['acme-tiny', 'nas.home.arpa'],
  ['acme-client', 'nas.home.arpa'],
  ['caddy-http', 'nas.home.arpa'],
  ['caddy-tls', 'nas.home.arpa'],
  ['caddy-tls', '127.0.0.1'],
])('%s gets a certificate for %s after one yes, and renews it without another', async (client, host) => {
  const outcome = await outcomeOf(client, host);
  expect(outcome).toMatchObject({
    // The gateway's own certificate holds its address.
    waiting: { hosts: [host], address: '127.0.0.1', claim: host === '127.0.0.1' ? 'held' : null },
    issuedBeforeTheYes: 0,
    waitingAgain: 0,
    verified: ['leaf.pem: OK'],
  });
  expect(outcome.serials).toBeGreaterThanOrEqual(2);
  // With the settings that the page gives: once where a third is left, and not again.
  if (client === 'certbot' || client === 'dehydrated')
    expect(outcome).toMatchObject({ counts: [1, 2, 2, 2], days: [30, 30] });
  for (const hosts of outcome.hosts) expect(hosts).toEqual([host]);
});

it.each(['certbot', 'dehydrated'])(
  '%s with settings for 90 days renews what lasts 30 once, and no more once it has 90',
  async (client) => {
    const { counts, days } = await outcomeOf(client, 'nas.home.arpa', 'as-it-comes');
    expect({ counts, days }).toEqual({ counts: [1, 2, 2, 2], days: [30, 90] });
  },
);
