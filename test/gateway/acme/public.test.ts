import { expect, it } from 'vitest';
import { inOwnNetwork } from '../../e2e/support/own-network.ts';

interface Outcome {
  readonly opened: number;
  readonly home: Readonly<Record<string, number>>;
  readonly publics: readonly Readonly<Record<string, number>>[];
  readonly moved: readonly unknown[];
  readonly orders: number;
}

it('answers no request by ACME from a public address, whatever it asks for and whoever signed it', async () => {
  const publics = ['93.184.216.34', '2606:2800:220:1::34'];
  const outcome = await inOwnNetwork<Outcome>(
    { addresses: ['192.168.7.1/32', '93.184.216.34/32', '2606:2800:220:1::34/128'], hosts: [] },
    ['../../gateway/acme/public-inside.ts', '192.168.7.1', ...publics],
  );
  const routes = Object.values(outcome.home).reduce((sum, count) => sum + count, 0);
  expect(routes).toBeGreaterThan(10);
  expect(outcome.opened).toBe(201);
  expect(outcome.home[403]).toBeUndefined();
  expect(outcome.publics).toEqual(publics.map(() => ({ 403: routes })));
  const refused = [403, 'urn:ietf:params:acme:error:unauthorized'];
  expect(outcome.moved).toEqual([refused, refused]);
  expect(outcome.orders).toBe(0);
});
