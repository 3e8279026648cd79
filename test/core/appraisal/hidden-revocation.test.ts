import { beforeAll, describe, expect, it } from 'vitest';
import type { Headline, RevocationReason, RevokedCertificate } from '../../../src/core/index.ts';
import { encode, encodeSequence } from '../../../src/core/x509/der/der-write.ts';
import { DerReader, TAG } from '../../../src/core/x509/der/der.ts';
import { learnRevocation } from '../../../src/core/x509/revocation/revoked-for-good.ts';
import {
  type Gateway,
  mint,
  mintGateway,
  mintIntermediate,
  mintKeys,
  type Minted,
  mintLeaf,
} from '../../support/mint.ts';
import { NOW } from '../../support/mint.ts';
import { appraiseItems, paired, sighting, spkiOf } from '../../support/observations.ts';
import { read } from '../../support/read.ts';

/** Someone holds the key of a printer whose certificate was revoked for good, and shows something else. */
const SERIAL = '4711';

let gateway: Gateway;
let other: Gateway;
beforeAll(async () => {
  gateway = await mintGateway({ leaf: { serial: SERIAL } });
  other = await mintGateway({ root: { subject: 'CN=Other Root' }, intermediate: { subject: 'CN=Other' } });
});

const bothPaired = () => [
  paired(gateway.root, [gateway.intermediate]),
  paired(other.root, [other.intermediate], { id: 'e'.repeat(64), name: 'Other' }),
];

const learnt = (reason: RevocationReason): Promise<RevokedCertificate> =>
  learnRevocation(read(gateway.leaf), read(gateway.intermediate), reason);
/** Only its number was on a list. */
async function byNumber(): Promise<RevokedCertificate> {
  const { issuerKey, serial, reason } = await learnt('key-compromise');
  return { issuerKey, serial, reason };
}

async function judged(
  leaf: Minted,
  revoked: RevokedCertificate,
  { gateways = bothPaired(), saved = false, others = [] as readonly Minted[] } = {},
): Promise<Headline['kind']> {
  const device = saved ? ({ spkiSha256: await spkiOf(leaf), pinned: 'person' } as const) : null;
  const revocation = { crls: [], ocsp: [], revoked: [revoked] };
  return (await appraiseItems(sighting({ leaf, device, others }), { gateways, revocation }, NOW)).headline.kind;
}

/** The revoked certificate with another algorithm of its signature outside, which no one can read. */
function damaged({ der, ...of }: Minted, algorithm = new Uint8Array(200).fill(3)): Minted {
  const parts = new DerReader(der).enter();
  const [tbs, , signature] = [parts.element().der, parts.element(), parts.element().der];
  return { ...of, der: encodeSequence(tbs, encodeSequence(encode(TAG.oid, algorithm)), signature) };
}

/** One bit of the signature is another one. */
function flipped({ der, ...of }: Minted): Minted {
  const bytes = Uint8Array.from(der);
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  return { ...of, der: bytes };
}

const selfMade = (serial: string): Promise<Minted> =>
  mint({ subject: 'CN=Printer', dns: ['printer.local'], keys: gateway.leaf.keys, serial });

describe.each([false, true])('when the person saved the device: %s', (saved) => {
  it('is danger where the revoked one is damaged outside of what is signed, whyever it was revoked', async () => {
    for (const revoked of [await learnt('key-compromise'), await learnt('unspecified'), await byNumber()])
      expect(await judged(damaged(gateway.leaf), revoked, { saved })).toBe('danger');
  });

  it('is danger where its signature is another one, or someone else made one of its number and key', async () => {
    const forged = await mint({
      subject: 'CN=Printer',
      dns: ['printer.local'],
      keys: gateway.leaf.keys,
      serial: SERIAL,
      issuerName: gateway.intermediate.subject,
    });
    const copies = [flipped(gateway.leaf), forged];
    for (const leaf of copies)
      for (const reason of ['key-compromise', 'unspecified'] as const)
        expect(await judged(leaf, await learnt(reason), { saved })).toBe('danger');
  });

  it('is danger where a key is shown that was compromised, in whatever certificate', async () => {
    const own = await mintLeaf(gateway.intermediate, { keys: gateway.leaf.keys });
    for (const leaf of [await selfMade('01'), damaged(await selfMade('01')), own])
      expect(await judged(leaf, await learnt('key-compromise'), { saved })).toBe('danger');
  });

  it('is what it was where a device goes on by itself, or renewed its certificate, after another reason', async () => {
    const own = await mintLeaf(gateway.intermediate, { keys: gateway.leaf.keys });
    for (const reason of ['unspecified', 'superseded', 'cessation-of-operation'] as const) {
      for (const serial of ['01', SERIAL])
        expect(await judged(await selfMade(serial), await learnt(reason), { saved })).toBe(
          saved ? 'remembered' : 'new',
        );
      expect(await judged(own, await learnt(reason), { saved })).toBe('confirmed');
    }
  });
});

it('is danger in a certificate by another intermediate of the gateway, stored or only sent along', async () => {
  const second = await mintIntermediate(gateway.root, { subject: 'CN=Second' });
  const leaf = await mintLeaf(second, { keys: gateway.leaf.keys });
  const revoked = await learnt('key-compromise');
  expect(await judged(leaf, revoked, { others: [second] })).toBe('danger');
  const gateways = [paired(gateway.root)];
  const others = [second, gateway.intermediate];
  expect(await judged(leaf, revoked, { gateways, others })).toBe('danger');
  expect(await judged(await selfMade('01'), revoked, { gateways, others })).toBe('danger');
});

describe('no one but the gateway that revoked it', () => {
  it('takes what another gateway confirms of that key', async () => {
    const leaf = await mintLeaf(other.intermediate, { keys: gateway.leaf.keys });
    expect(await judged(leaf, await learnt('key-compromise'))).toBe('confirmed');
  });

  it('is heard once it is unpaired, whatever is sent along', async () => {
    const gateways = bothPaired().slice(1);
    const leaf = await mint({ subject: 'CN=Printer', dns: ['printer.local'], keys: gateway.leaf.keys, serial: '01' });
    const others = [gateway.intermediate, gateway.root];
    expect(await judged(leaf, await learnt('key-compromise'), { gateways, others })).not.toBe('danger');
    expect(await judged(await selfMade(SERIAL), await learnt('key-compromise'), { gateways })).toBe('new');
  });

  it('has a number of its own: another key with that number is another device', async () => {
    const keys = await mintKeys();
    const leaf = await mint({ subject: 'CN=Camera', dns: ['printer.local'], keys, serial: SERIAL });
    expect(await judged(leaf, await learnt('key-compromise'))).toBe('new');
    expect(await judged(leaf, await byNumber())).toBe('new');
    expect(await judged(damaged(leaf), await byNumber())).toBe('caution');
  });
});
