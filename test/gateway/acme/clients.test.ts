import { expect, it } from 'vitest';
import { inOwnNetwork } from '../../e2e/support/own-network.ts';

interface Outcome {
  readonly waiting: { readonly hosts: readonly string[]; readonly address: string };
  readonly hosts: readonly (readonly string[])[];
  readonly serials: number;
}

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
  const outcome = await inOwnNetwork<Outcome>({ addresses: [], hosts: ['127.0.0.1 gateway.home.arpa nas.home.arpa'] }, [
    '../../gateway/acme/clients-inside.ts',
    client,
    host,
  ]);
  expect(outcome).toMatchObject({
    // The gateway's own certificate holds its address.
    waiting: { hosts: [host], address: '127.0.0.1', claim: host === '127.0.0.1' ? 'held' : null },
    issuedBeforeTheYes: 0,
    waitingAgain: 0,
    verified: ['leaf.pem: OK'],
  });
  expect(outcome.serials).toBeGreaterThanOrEqual(2);
  for (const hosts of outcome.hosts) expect(hosts).toEqual([host]);
});
