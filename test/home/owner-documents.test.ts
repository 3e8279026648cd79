import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHome } from '../../home/index.ts';
import type { Home } from '../../home/types.ts';
import { localScope } from '../../src/core/scope/scope.ts';
import type { SeenEvidence } from '../../src/core/evidence/types.ts';
import { paired } from '../support/observations.ts';
import { appraisedAt, type Known, shownBy } from './support/appraised.ts';
import { runOpenssl } from './support/openssl.ts';

let home: Home;
beforeAll(async () => {
  home = await startHome({ ports: 'ephemeral' });
});
afterAll(() => home.stop());

const gatewayUntil = (until: number) => [
  paired({ der: home.gateway.rootDer }, [], { id: 'home', name: 'My gateway', scope: localScope(until) }),
];
const pairedGateway = () => gatewayUntil(Date.now() + 86_400_000);
const open = ({ steps }: SeenEvidence): string[] =>
  steps.filter(({ answer }) => answer !== 'proved').map(({ code, answer }) => `${code}: ${answer}`);

async function document(
  id: string,
  kind: 'voucher' | 'fdo',
  known: Known = { gateways: pairedGateway() },
): Promise<SeenEvidence> {
  const found = (await appraisedAt(home, id, known)).filter((each) => each.kind === kind);
  expect(found).toHaveLength(1);
  return found[0] as SeenEvidence;
}

describe.each([
  ['dishwasher', 'voucher', 'Example Home Gateway Root'],
  ['boiler', 'fdo', undefined],
] as const)('the %s of the home', (id, kind, named) => {
  test('shows a genuine document that names the gateway when the maker is added and the gateway paired', async () => {
    const found = await document(id, kind);
    // Only the maker of a voucher was asked by the gateway itself.
    expect(open(found)).toEqual(kind === 'voucher' ? [] : ['fdo-signed-over-to-gateway: cannot tell']);
    expect(found).toMatchObject({
      axis: 'ownership',
      genuine: 'proved',
      binding: 'attests-key',
      anchor: kind === 'voucher' ? 'home' : null,
      claims: { maker: 'Warmhouse', owner: 'My gateway' },
    });
  });

  test('has nothing proved of its owner while the gateway is not paired', async () => {
    const found = await document(id, kind, {});
    expect(open(found)).toEqual([`${kind}-owner-unknown: cannot tell`]);
    expect(found.anchor).toBeNull();
    if (named !== undefined) expect(found.claims.owner).toContain(named);
  });

  test('has nothing proved of its owner once the gateway is no longer believed', async () => {
    const found = await document(id, kind, { gateways: gatewayUntil(Date.now() - 1) });
    expect(open(found)).toEqual([`${kind}-owner-unknown: cannot tell`]);
  });

  test('has nothing proved of its document while the maker is not added', async () => {
    const found = await document(id, kind, { maker: false, gateways: pairedGateway() });
    expect(found.genuine).toBe('cannot tell');
    expect(found.steps.some(({ answer }) => answer === 'refuted')).toBe(false);
  });

  test('is made by its maker, which says so for the key that it presents', async () => {
    const identity = (await appraisedAt(home, id)).find((each) => each.kind === 'device-identity');
    expect(identity).toMatchObject({ genuine: 'proved', anchor: 'maker' });
    expect(identity?.binding).toBe(id === 'dishwasher' ? 'attests-key' : 'this-connection');
  });
});

describe('the dryer of the home, which shows what another device has', () => {
  test('is refused by name: the voucher is for another serial number', async () => {
    const found = await document('dryer', 'voucher');
    expect(open(found)).toContain('voucher-for-another-device: refuted');
    expect(found.binding).toBe('claimed');
  });

  test('is itself by its own identity, and not by the one that it copied', async () => {
    const identities = (await appraisedAt(home, 'dryer')).filter((each) => each.kind === 'device-identity');
    expect(identities.map(({ binding, claims }) => [binding, claims.serial])).toEqual([
      ['this-connection', 'WH-005121'],
      ['claimed', 'WH-005120'],
    ]);
  });
});

test('has vouchers whose signature and signer the openssl program accepts', async () => {
  const { asked } = await shownBy(home, 'dishwasher');
  const { voucher } = JSON.parse(Buffer.from(asked ?? []).toString()) as { voucher: [string, string] };
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-voucher-'));
  try {
    await writeFile(join(folder, 'maker.pem'), home.makerPem);
    const verify = ['cms', '-verify', '-binary', '-inform', 'DER', '-purpose', 'any', '-CAfile'];
    const content = await runOpenssl([...verify, join(folder, 'maker.pem')], Buffer.from(voucher[1], 'base64url'));
    expect(JSON.parse(content)).toMatchObject({ 'ietf-voucher:voucher': { 'serial-number': 'WH-005120' } });
  } finally {
    await rm(folder, { recursive: true });
  }
});
