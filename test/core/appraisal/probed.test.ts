import { beforeAll, describe, expect, it } from 'vitest';
import { type BrowserRefusal, type GatewayRoot, judge, type Judgement, mergeProbe } from '../../../src/core/index.ts';
import { paired, sighting, type Sighting, spkiOf } from '../../support/evidence.ts';
import { answerBy } from '../../support/openssl-ocsp.ts';
import { DAY, type Gateway, mint, mintGateway, type Minted, mintLeaf, mintRoot, NOW } from '../../support/mint.ts';

const ADDRESS = '192.168.1.20';
let gateway: Gateway;
let home: GatewayRoot;

beforeAll(async () => {
  gateway = await mintGateway();
  home = paired(gateway.root);
});

/** The browser refused; the companion asked the device. */
function refused(
  chain: readonly Minted[],
  refusal: BrowserRefusal = 'authority-invalid',
  change: Sighting = {},
): Promise<Judgement> {
  const seen = [
    ...sighting({ address: null, browser: { opinion: 'refused', refusal }, ...change }),
    { kind: 'unseen', reason: 'refused' } as const,
  ];
  return judge(
    mergeProbe(seen, { answers: [{ address: ADDRESS, chain: chain.map(({ der }) => der), tls: 'TLSv1.2' }] }),
    { gateways: [home] },
    NOW,
  );
}

describe('when the browser refused and the companion asked the device', () => {
  it('and its gateway vouches: confirmed, by what the device showed and not by what the browser was shown', async () => {
    const { verdict, checks, certificateClass, address } = await refused([gateway.leaf, gateway.intermediate]);
    expect(verdict.kind).toBe('confirmed');
    expect(certificateClass).toBe('U-L/S');
    expect(address).toBe(ADDRESS);
    expect(checks).toContainEqual(
      expect.objectContaining({ code: 'certificate-seen', answer: 'cannot tell', reason: 'unseen-refused' }),
    );
    expect(checks).toContainEqual(
      expect.objectContaining({
        code: 'device-asked',
        answer: 'proved',
        reason: 'probe-alone',
        detail: `${ADDRESS}, TLSv1.2`,
      }),
    );
  });

  it('and it is what the person knows: remembered', async () => {
    const leaf = await mint({ subject: 'CN=Camera' });
    const { verdict } = await refused([leaf], 'authority-invalid', {
      device: { spkiSha256: await spkiOf(leaf), pinned: 'person', pinnedAt: NOW - DAY },
    });
    expect(verdict.kind).toBe('remembered');
  });

  it('and its key changed: danger, before anybody clicks through anything', async () => {
    const { verdict } = await refused([await mint({ subject: 'CN=Camera' })], 'authority-invalid', {
      device: { spkiSha256: '0'.repeat(64), pinned: 'person', pinnedAt: NOW - DAY },
    });
    expect(verdict).toMatchObject({ kind: 'danger', reasons: ['key-changed'] });
  });

  it('and somebody poses as the gateway: danger', async () => {
    const impostor = await mintRoot();
    expect((await refused([await mintLeaf(impostor), impostor])).verdict).toMatchObject({
      kind: 'danger',
      reasons: ['impostor-issuer'],
    });
  });

  const CONTRADICTING = [
    'revoked',
    'pinned',
    'self-signed',
    'name-mismatch',
    'expired',
    'not-yet-valid',
    'date-invalid',
    'weak-key',
    'weak-signature',
    'usage',
    'invalid',
    'name-constraints',
    'transparency',
  ] as const;
  it.each(CONTRADICTING)(
    'and it refused for what is not so of that certificate (%s): it was shown another, or knows more',
    async (refusal) => {
      expect((await refused([gateway.leaf, gateway.intermediate], refusal)).verdict).toMatchObject({
        kind: 'caution',
        reasons: [`browser-refused-${refusal}`],
      });
    },
  );

  it('and it refused a self-signed device as such: remembered', async () => {
    const leaf = await mint({ subject: 'CN=Camera' });
    const { verdict } = await refused([leaf], 'self-signed', {
      device: { spkiSha256: await spkiOf(leaf), pinned: 'person', pinnedAt: NOW - DAY },
    });
    expect(verdict.kind).toBe('remembered');
  });

  it('and it refused for the dates of a device that the person knows, which are good: not remembered', async () => {
    const leaf = await mint({ subject: 'CN=Camera' });
    const { verdict } = await refused([leaf], 'expired', {
      device: { spkiSha256: await spkiOf(leaf), pinned: 'person', pinnedAt: NOW - DAY },
    });
    expect(verdict).toMatchObject({ kind: 'caution', reasons: ['browser-refused-expired'] });
  });

  it('and the device showed nothing: the browser’s refusal stands, and we cannot tell', async () => {
    const seen = [
      ...sighting({ address: null, browser: { opinion: 'refused', refusal: 'authority-invalid' } }),
      { kind: 'unseen', reason: 'refused' } as const,
    ];
    const { verdict, checks } = await judge(
      mergeProbe(seen, { answers: [{ address: ADDRESS, fault: 'handshake-timeout' }] }),
      { gateways: [home] },
      NOW,
    );
    expect(verdict).toMatchObject({
      kind: 'cannot-tell',
      reasons: ['browser-refused-authority-invalid', 'unseen-refused'],
    });
    expect(checks).toContainEqual(
      expect.objectContaining({ code: 'device-asked', answer: 'cannot tell', reason: 'probe-handshake-timeout' }),
    );
  });
});

describe('when the browser showed a certificate and the device another', () => {
  it('a new device is a reason for care', async () => {
    const [shown, other] = [await mint({ subject: 'CN=Camera' }), await mint({ subject: 'CN=Camera' })];
    const seen = mergeProbe(sighting({ leaf: shown, address: ADDRESS }), {
      answers: [{ address: ADDRESS, chain: [other.der], tls: null }],
    });
    const { verdict } = await judge(seen, { gateways: [home] }, NOW);
    expect(verdict.kind).toBe('caution');
    expect(verdict.reasons).toContain('probe-differs');
  });

  it('what the companion was shown confirms nothing', async () => {
    const stranger = await mint({ subject: 'CN=Camera' });
    const seen = mergeProbe(sighting({ leaf: stranger, address: ADDRESS }), {
      answers: [{ address: ADDRESS, chain: [gateway.leaf.der, gateway.intermediate.der], tls: null }],
    });
    expect((await judge(seen, { gateways: [home] }, NOW)).verdict.kind).toBe('caution');
  });
});

describe('when the device sent an OCSP answer in the handshake', () => {
  const [GOOD, REVOKED] = ['4711', '4712'];
  const staple = async (serial: string): Promise<Judgement> => {
    const leaf = await mintLeaf(gateway.root, { serial });
    const stapled = answerBy(
      { issuer: gateway.root, known: [{ serial: GOOD }, { serial: REVOKED, revoked: 'keyCompromise' }] },
      leaf,
      '-ndays',
      '1',
    );
    const seen = [
      ...sighting({ address: null, browser: { opinion: 'refused', refusal: 'authority-invalid' } }),
      { kind: 'unseen', reason: 'refused' } as const,
    ];
    return judge(
      mergeProbe(seen, { answers: [{ address: ADDRESS, chain: [leaf.der], tls: 'TLSv1.3', stapled }] }),
      { gateways: [home] },
      Date.now(),
    );
  };

  it('that it is good: confirmed, and proved not to be withdrawn', async () => {
    const { verdict, checks } = await staple(GOOD);
    expect(verdict.kind).toBe('confirmed');
    expect(checks).toContainEqual(
      expect.objectContaining({ code: 'revocation', answer: 'proved', reason: 'not-revoked-answered' }),
    );
  });

  it('that it was withdrawn: danger', async () => {
    expect((await staple(REVOKED)).verdict).toMatchObject({ kind: 'danger', reasons: ['path-revoked'] });
  });
});

it('when only the intermediate was missing, and the device showed it with the same leaf: confirmed', async () => {
  const alone = sighting({ leaf: gateway.leaf, address: ADDRESS });
  expect((await judge(alone, { gateways: [home] }, NOW)).verdict.kind).not.toBe('confirmed');
  const seen = mergeProbe(alone, {
    answers: [{ address: ADDRESS, chain: [gateway.leaf.der, gateway.intermediate.der], tls: 'TLSv1.3' }],
  });
  expect((await judge(seen, { gateways: [home] }, NOW)).verdict.kind).toBe('confirmed');
});
