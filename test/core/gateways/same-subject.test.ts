import { expect, it } from 'vitest';
import { sameSubject } from '../../../src/core/gateways/root-problem.ts';
import { mintRoot } from '../../support/mint.ts';

it('tells roots of one name, whatever their keys, from others', async () => {
  const [home, twin, other] = await Promise.all([mintRoot(), mintRoot(), mintRoot({ subject: 'CN=Other' })]);
  expect(sameSubject(home.der, twin.der)).toBe(true);
  expect(sameSubject(home.der, other.der)).toBe(false);
  expect(sameSubject(Uint8Array.of(1), Uint8Array.of(1))).toBe(false);
});
