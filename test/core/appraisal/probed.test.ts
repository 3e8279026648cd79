import { beforeAll, describe, expect, it } from 'vitest';
import { type Appraisal, type BrowserRefusal, type GatewayRoot, type UnseenReason } from '../../../src/core/index.ts';
import { appraiseItems, withProbe, paired, sighting, type Sighting, spkiOf } from '../../support/observations.ts';
import { REFUSALS } from '../../../ui/words/refusals.ts';
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
  anchored: readonly string[] = [],
): Promise<Appraisal> {
  const seen = [
    ...sighting({ address: null, browser: { opinion: 'refused', refusal }, ...change }),
    { kind: 'unseen', reason: 'refused' } as const,
  ];
  return appraiseItems(
    withProbe(seen, { answers: [{ address: ADDRESS, chain: chain.map(({ der }) => der), tls: 'TLSv1.2' }] }),
    { gateways: [home] },
    NOW,
    anchored,
  );
}

describe('when the browser refused and the companion asked the device', () => {
  it('is confirmed by what the device showed when its gateway vouches for that', async () => {
    const { headline, findings, certificateClass, address } = await refused([gateway.leaf, gateway.intermediate]);
    expect(headline.kind).toBe('confirmed');
    expect(certificateClass).toBe('U-L/S');
    expect(address).toBe(ADDRESS);
    expect(findings).toContainEqual(
      expect.objectContaining({ question: 'certificate-seen', answer: 'cannot tell', code: 'unseen-refused' }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        question: 'device-asked',
        answer: 'proved',
        code: 'probe-alone',
        params: { address: ADDRESS, tls: 'TLSv1.2' },
      }),
    );
  });

  it('and it is what the person knows: remembered', async () => {
    const leaf = await mint({ subject: 'CN=Camera' });
    const { headline } = await refused([leaf], 'authority-invalid', {
      device: { spkiSha256: await spkiOf(leaf), pinned: 'person', pinnedAt: NOW - DAY },
    });
    expect(headline.kind).toBe('remembered');
  });

  it('and its key changed: danger, before anyone clicks through anything', async () => {
    const { headline } = await refused([await mint({ subject: 'CN=Camera' })], 'authority-invalid', {
      device: { spkiSha256: '0'.repeat(64), pinned: 'person', pinnedAt: NOW - DAY },
    });
    expect(headline).toMatchObject({ kind: 'danger', reasons: ['key-changed'] });
  });

  it('and someone poses as the gateway: danger', async () => {
    const impostor = await mintRoot();
    expect((await refused([await mintLeaf(impostor), impostor])).headline).toMatchObject({
      kind: 'danger',
      reasons: ['impostor-issuer'],
    });
  });

  const CONTRADICTING = (Object.keys(REFUSALS) as BrowserRefusal[]).filter((each) => each !== 'authority-invalid');
  it.each(CONTRADICTING)(
    'and it refused for what is not so of that certificate (%s): it was shown another, or knows more',
    async (refusal) => {
      expect((await refused([gateway.leaf, gateway.intermediate], refusal)).headline).toMatchObject({
        kind: 'caution',
        reasons: [`browser-refused-${refusal}`],
      });
    },
  );

  it.each(CONTRADICTING.filter((each) => each !== 'self-signed'))(
    'and it refused a device that the person knows for what is not so of it (%s): not remembered',
    async (refusal) => {
      const leaf = await mint({ subject: 'CN=Camera', dns: ['printer.local'], notAfter: NOW + 90 * DAY });
      const { headline } = await refused([leaf], refusal, {
        device: { spkiSha256: await spkiOf(leaf), pinned: 'person', pinnedAt: NOW - DAY },
      });
      expect(headline).toMatchObject({ kind: 'caution', reasons: [`browser-refused-${refusal}`] });
    },
  );

  it('and it refused a device that the person knows for what is so of it (P-521): remembered', async () => {
    const leaf = await mint({ subject: 'CN=Camera', dns: ['printer.local'], key: 'P-521' });
    const { headline } = await refused([leaf], 'key-unusable', {
      device: { spkiSha256: await spkiOf(leaf), pinned: 'person', pinnedAt: NOW - DAY },
    });
    expect(headline.kind).toBe('remembered');
  });

  it('and it refused a self-signed device as such: remembered', async () => {
    const leaf = await mint({ subject: 'CN=Camera' });
    const { headline } = await refused([leaf], 'self-signed', {
      device: { spkiSha256: await spkiOf(leaf), pinned: 'person', pinnedAt: NOW - DAY },
    });
    expect(headline.kind).toBe('remembered');
  });

  it('and it refused for the dates of a device that the person knows, which are good: not remembered', async () => {
    const leaf = await mint({ subject: 'CN=Camera' });
    const { headline } = await refused([leaf], 'expired', {
      device: { spkiSha256: await spkiOf(leaf), pinned: 'person', pinnedAt: NOW - DAY },
    });
    expect(headline).toMatchObject({ kind: 'caution', reasons: ['browser-refused-expired'] });
  });

  const OFF = CONTRADICTING.filter((each) => each !== 'self-signed');
  it.each(OFF)(
    'and no one saw a certificate, but it said more than that it knows no issuer (%s): caution',
    async (refusal) => {
      const seen = [
        ...sighting({ address: null, browser: { opinion: 'refused', refusal } }),
        { kind: 'unseen', reason: 'refused' } as const,
      ];
      expect((await appraiseItems(seen, { gateways: [home] }, NOW)).headline.kind).toBe('caution');
    },
  );

  it('and the device showed nothing: the browser’s refusal stands, and we cannot tell', async () => {
    const seen = [
      ...sighting({ address: null, browser: { opinion: 'refused', refusal: 'authority-invalid' } }),
      { kind: 'unseen', reason: 'refused' } as const,
    ];
    const { headline, findings } = await appraiseItems(
      withProbe(seen, { answers: [{ address: ADDRESS, fault: 'handshake-timeout' }] }),
      { gateways: [home] },
      NOW,
    );
    expect(headline).toMatchObject({
      kind: 'cannot-tell',
      reasons: ['browser-refused-authority-invalid', 'unseen-refused'],
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ question: 'device-asked', answer: 'cannot tell', code: 'probe-handshake-timeout' }),
    );
  });
});

describe('when the browser holds the scoped anchor of the gateway, and knows no issuer', () => {
  const unseen = (refusal: BrowserRefusal, device: Sighting['device'] = null): Promise<Appraisal> =>
    appraiseItems(
      [
        ...sighting({ address: null, browser: { opinion: 'refused', refusal }, device }),
        { kind: 'unseen', reason: 'refused' } as const,
      ],
      { gateways: [home] },
      NOW,
      [home.id],
    );
  const KNOWS = { kind: 'caution', reasons: ['browser-refused-authority-invalid', 'browser-knows-gateway'] };

  it('though the device shows the companion that the gateway vouches for it: caution', async () => {
    const { headline } = await refused([gateway.leaf, gateway.intermediate], 'authority-invalid', {}, [home.id]);
    expect(headline).toMatchObject(KNOWS);
  });

  it('and no one saw a certificate: caution', async () => {
    expect((await unseen('authority-invalid')).headline).toMatchObject({
      ...KNOWS,
      reasons: [...KNOWS.reasons, 'unseen-refused'],
    });
  });

  it('and the device signed its own: what it is, unless the gateway vouched for this device before', async () => {
    expect((await unseen('self-signed')).headline.kind).toBe('cannot-tell');
    const device = { pinned: 'gateway', pinnedBy: home.id, pinnedAt: NOW - DAY } as const;
    expect((await unseen('self-signed', device)).headline.kind).toBe('caution');
  });

  it('and the device shows the companion its own as well: what it is', async () => {
    const { headline } = await refused([await mint({ subject: 'CN=Camera' })], 'authority-invalid', {}, [home.id]);
    expect(headline.kind).toBe('new');
  });

  it('of another gateway: confirmed as before', async () => {
    const { headline } = await refused([gateway.leaf, gateway.intermediate], 'authority-invalid', {}, ['other']);
    expect(headline.kind).toBe('confirmed');
  });
});

describe('when a page is shown whose certificate the browser hides, and the companion asked the device', () => {
  interface Hidden {
    readonly chain: readonly Minted[];
    readonly change?: Sighting;
    readonly reason?: UnseenReason;
    /** The gateway that this browser accepts, where no warning can have been passed either. */
    readonly accepts?: string | null;
    readonly anchored?: readonly string[];
    readonly anyRevoked?: boolean;
  }
  function shown({
    chain,
    change = {},
    reason = 'flag-off',
    accepts = home.id,
    anchored = [home.id],
    anyRevoked = false,
  }: Hidden): Promise<Appraisal> {
    const seen = sighting({ address: ADDRESS, ...change }).filter(({ kind }) => kind !== 'browser');
    const hidden = { kind: 'unseen', reason, ...(accepts === null ? {} : { accepts }) } as const;
    return appraiseItems(
      withProbe([...seen, hidden], {
        answers: [{ address: ADDRESS, chain: chain.map(({ der }) => der), tls: 'TLSv1.3' }],
      }),
      { gateways: [home], revocation: { crls: [], ocsp: [], anyRevoked } },
      NOW,
      anchored,
    );
  }
  const vouched = (): readonly Minted[] => [gateway.leaf, gateway.intermediate];

  it('is confirmed where this browser accepts the gateway, and no warning can have been passed', async () => {
    expect((await shown({ chain: vouched(), anchored: [] })).headline.kind).toBe('confirmed');
  });

  it.each<readonly [string, Omit<Hidden, 'chain'>]>([
    ['no one knows that', { accepts: null }],
    ['this browser accepts another gateway', { accepts: 'other' }],
    ['the page came before Latchkey could look', { reason: 'missed' }],
    ['someone may hold a certificate that was revoked, which this browser accepts', { anyRevoked: true }],
  ])('says nothing of the page where %s', async (_, what) => {
    const { headline } = await shown({ ...what, chain: vouched() });
    expect(headline.kind).toBe('cannot-tell');
    expect(headline.reasons[0]).toBe('page-unseen');
  });

  it('is not remembered, though the device has the key that the person saved', async () => {
    const leaf = await mint({ subject: 'CN=Camera' });
    const device = { spkiSha256: await spkiOf(leaf), pinned: 'person', pinnedAt: NOW - DAY } as const;
    const { headline } = await shown({ chain: [leaf], change: { device } });
    expect(headline).toMatchObject({
      kind: 'cannot-tell',
      reasons: ['page-unseen', 'unseen-flag-off', 'remembered-by-person', 'key-unchanged'],
    });
  });

  it('is danger where the device has another key than the saved one', async () => {
    const device = { spkiSha256: '0'.repeat(64), pinned: 'person', pinnedAt: NOW - DAY } as const;
    const { headline } = await shown({ chain: [await mint({ subject: 'CN=Camera' })], change: { device } });
    expect(headline).toMatchObject({ kind: 'danger', reasons: ['key-changed'] });
  });
});

describe('when the browser showed a certificate and the device another', () => {
  it('a new device is a reason for care', async () => {
    const [shown, other] = [await mint({ subject: 'CN=Camera' }), await mint({ subject: 'CN=Camera' })];
    const seen = withProbe(sighting({ leaf: shown, address: ADDRESS }), {
      answers: [{ address: ADDRESS, chain: [other.der], tls: null }],
    });
    const { headline } = await appraiseItems(seen, { gateways: [home] }, NOW);
    expect(headline.kind).toBe('caution');
    expect(headline.reasons).toContain('probe-differs');
  });

  it('what the companion was shown confirms nothing', async () => {
    const stranger = await mint({ subject: 'CN=Camera' });
    const seen = withProbe(sighting({ leaf: stranger, address: ADDRESS }), {
      answers: [{ address: ADDRESS, chain: [gateway.leaf.der, gateway.intermediate.der], tls: null }],
    });
    expect((await appraiseItems(seen, { gateways: [home] }, NOW)).headline.kind).toBe('caution');
  });
});

describe('when the device sent an OCSP answer in the handshake', () => {
  const [GOOD, REVOKED] = ['4711', '4712'];
  const staple = async (serial: string): Promise<Appraisal> => {
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
    return appraiseItems(
      withProbe(seen, { answers: [{ address: ADDRESS, chain: [leaf.der], tls: 'TLSv1.3', stapled }] }),
      { gateways: [home] },
      Date.now(),
    );
  };

  it('that it is good: confirmed, and proved not to be withdrawn', async () => {
    const { headline, findings } = await staple(GOOD);
    expect(headline.kind).toBe('confirmed');
    expect(findings).toContainEqual(
      expect.objectContaining({ question: 'revocation', answer: 'proved', code: 'not-revoked-answered' }),
    );
  });

  it('that it was withdrawn: danger', async () => {
    expect((await staple(REVOKED)).headline).toMatchObject({ kind: 'danger', reasons: ['path-revoked'] });
  });
});

it('when only the intermediate was missing, and the device showed it with the same leaf: confirmed', async () => {
  const alone = sighting({ leaf: gateway.leaf, address: ADDRESS });
  expect((await appraiseItems(alone, { gateways: [home] }, NOW)).headline.kind).not.toBe('confirmed');
  const seen = withProbe(alone, {
    answers: [{ address: ADDRESS, chain: [gateway.leaf.der, gateway.intermediate.der], tls: 'TLSv1.3' }],
  });
  expect((await appraiseItems(seen, { gateways: [home] }, NOW)).headline.kind).toBe('confirmed');
});
