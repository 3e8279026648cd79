import { describe, expect, it } from 'vitest';
import type { RefusedView } from '../../../src/protocol/index.ts';
import { alone, certificate, checks, appraisal, device, NOW } from '../../../ui/fixtures/appraisals.ts';
import { evidenceStates, identity, voucher, withEvidence } from '../../../ui/fixtures/popup-evidence.ts';
import { warning } from '../../../ui/fixtures/warning.ts';
import type { Appraisal, Headline } from '../../../ui/lib/types.ts';
import { evidenceLines } from '../../../ui/words/evidence/lines.ts';
import { facts } from '../../../ui/words/facts.ts';
import { join } from '../../../ui/words/pages.ts';
import { plain } from '../../../ui/words/phrase.ts';
import { headline, known } from '../../../ui/words/warning.ts';

const told = (appraised: Parameters<typeof facts>[0]) => {
  const { says, limit, more } = facts(appraised);
  return plain(join(says, limit, more));
};

describe('a page without encryption', () => {
  const page = (address: string | null) =>
    told(appraisal({ kind: 'plain', reasons: ['not-encrypted'] }, { scheme: 'http', address, certificate: null }));

  it('when it comes from this computer, frightens no one with the network', () => {
    expect(page('127.0.0.1')).toContain('it crossed no network');
    expect(page('::1')).toContain('it crossed no network');
  });

  it.each(['192.168.1.20', 'fd00::1', null])(
    'when it comes from elsewhere, or that was not seen (%s), says what others could do',
    (address) => {
      expect(page(address)).toContain('Anyone on your network could read or change what you send.');
    },
  );
});

describe('a certificate for another name', () => {
  const says = (sans: typeof certificate.sans) =>
    plain(
      facts(alone({ kind: 'caution', reasons: ['name-mismatch'] }, { certificate: { ...certificate, sans } })).says,
    );

  it('when it has names, tells the first', () => {
    expect(says([{ kind: 'dns', value: 'garage-door.local' }])).toContain(
      'made for garage-door.local, not for this name.',
    );
    expect(
      says([
        { kind: 'ip', value: '192.168.1.9' },
        { kind: 'dns', value: 'b.local' },
      ]),
    ).toContain('made for 192.168.1.9 and 1 more, not for this name.');
  });

  it('when its names hold control characters, shows none', () => {
    expect(says([{ kind: 'dns', value: 'a\u202Eb.local' }])).toContain('a\uFFFDb.local');
  });
});

describe('a certificate that its gateway revoked', () => {
  const limit = (because: string) => {
    const [finding] = checks(['path', 'refuted', 'path-revoked']);
    const findings = finding ? [{ ...finding, params: { rule: 'revoked', because } }] : [];
    return facts(alone({ kind: 'danger', reasons: ['path-revoked'] }, { findings })).limit;
  };

  it('is to be replaced by one with a new key where others may have the key, and says so then alone', () => {
    expect(plain(limit('key-compromise') ?? [])).toBe(
      'If the device is yours, have it get a certificate with a new key.',
    );
    expect(limit('superseded')).toBeNull();
    expect(limit('unspecified')).toBeNull();
  });
});

describe('a key that was seen elsewhere, too', () => {
  const says = (code: 'key-on-other-device' | 'key-perhaps-shared', places: readonly string[]) => {
    const [finding] = checks(['key-unshared', code === 'key-on-other-device' ? 'refuted' : 'cannot tell', code]);
    const findings = finding ? [{ ...finding, params: { places } }] : [];
    const kind = code === 'key-on-other-device' ? 'danger' : 'caution';
    return plain(facts(alone({ kind, reasons: [code] }, { findings })).says);
  };

  it('says where', () => {
    expect(says('key-on-other-device', ['bulb.local:443'])).toBe(
      'The same key was seen on a different device: bulb.local.',
    );
    expect(says('key-on-other-device', ['bulb.local:443', 'tv.local:8443'])).toBe(
      'The same key was seen on different devices: bulb.local and tv.local:8443.',
    );
    expect(says('key-perhaps-shared', ['192.168.1.20:443'])).toBe('The same key was seen at 192.168.1.20.');
  });

  it('says that it was where no place is known', () => {
    expect(says('key-on-other-device', [])).toBe('Another device on your network uses the same key.');
    expect(says('key-perhaps-shared', [])).toBe('Another address showed the same key.');
  });

  it('tells of it on a device that is new', () => {
    const [finding] = checks(['key-unshared', 'cannot tell', 'key-seen-elsewhere']);
    const of = (places: readonly string[]) =>
      told(
        alone(
          { kind: 'new', reasons: ['key-first-seen'] },
          { device: null, findings: finding ? [{ ...finding, params: { places } }] : [] },
        ),
      );
    expect(of(['nas.local:443'])).toContain('The same key was seen at nas.local, which may well be this device.');
    expect(of([])).not.toContain('same key');
  });
});

describe('a certificate that has expired', () => {
  it('when the gateway issued it, points to the gateway', () => {
    const of = (path: ReturnType<typeof checks>) =>
      told(appraisal({ kind: 'caution', reasons: ['expired'] }, { findings: path }));
    expect(of(checks(['path', 'proved', 'path-to-gateway']))).toContain('Your gateway can give it a new certificate.');
    expect(of(checks(['path', 'refuted', 'self-signed']))).not.toContain('gateway');
  });
});

describe('what limits a verdict', () => {
  it('is said whatever confirms the device', () => {
    const gateway = { id: 'a', name: 'Home' };
    const confirmed = { kind: 'confirmed', gateway, localDevice: false, renewed: false, reasons: [] } as const;
    expect(plain(facts(appraisal(confirmed)).limit ?? [])).toBe('This shows which device it is, not that it’s secure.');
    const remembered = facts(alone({ kind: 'remembered', since: NOW - 90 * 86_400_000, reasons: [] }));
    expect(plain(remembered.limit ?? [])).toBe('No gateway has confirmed it.');
    expect(plain(facts(alone({ kind: 'new', reasons: [] }, { device: null })).limit ?? [])).toBe(
      'A fake would look the same.',
    );
  });

  it('is that the browser may be shown something else, where the companion alone asked', () => {
    const asked = [...checks(['device-asked', 'proved', 'probe-alone'])];
    expect(plain(facts(alone({ kind: 'new', reasons: [] }, { findings: asked })).limit ?? [])).toContain(
      'Your browser may still be shown something else.',
    );
  });
});

describe('whose device it is, where someone who is believed proved that', () => {
  const HOME = { id: 'home', name: 'Home' };
  const HEADLINES: Readonly<Record<Headline['kind'], readonly Headline[]>> = {
    'not-local': [],
    // Nothing is proved over http.
    plain: [],
    confirmed: [{ kind: 'confirmed', gateway: HOME, localDevice: false, renewed: true, reasons: ['path-to-gateway'] }],
    'self-naming': [{ kind: 'self-naming', reasons: ['self-naming-match'] }],
    public: [true, false].map((proved) => ({ kind: 'public', proved, reasons: ['browser-trusts'] })),
    remembered: [{ kind: 'remembered', since: 0, reasons: ['remembered-by-person', 'key-unchanged', 'self-signed'] }],
    attested: [
      { kind: 'attested', evidence: 'device-identity', maker: 'Example', model: null, reasons: ['maker-proved'] },
    ],
    new: [
      { kind: 'new', reasons: ['self-signed', 'key-first-seen'] },
      { kind: 'new', reasons: ['key-differs-unpinned'] },
    ],
    caution: (['self-signed', 'expired', 'name-mismatch', 'issuer-not-paired'] as const).map((reason) => ({
      kind: 'caution',
      reasons: [reason],
    })),
    danger: (['key-on-static-list', 'key-changed', 'impostor-issuer', 'path-revoked'] as const).map((reason) => ({
      kind: 'danger',
      reasons: [reason],
    })),
    'cannot-tell': [{ kind: 'cannot-tell', reasons: ['issuer-rotated'] }],
  };
  const DEVICES: readonly Appraisal['device'][] = [null, device, { ...device, pinned: 'person', pinnedAt: 0 }];

  /** Everything that popup and warning page say beside the line about the owner. */
  const allTold = (of: Appraisal): string => {
    const view = { appraisal: of, gateways: [HOME], last: null, refusal: 'authority-invalid' } as unknown;
    return `${told(of)} ${plain(join(headline(view as RefusedView), known(view as RefusedView)))}`;
  };

  /** What no one can say where someone did. */
  const NO_ONE =
    /\b[Nn]o one\b|[Nn]o gateway|never confirmed|hasn’t confirmed|This doesn’t show whose|A fake would look/;

  it.each(
    Object.values(HEADLINES)
      .flat()
      .flatMap((each) => DEVICES.map((known) => [each, known] as const)),
  )('is never denied beside that line: %j, %j', (kind, known) => {
    const shown = withEvidence(alone(kind, { device: known }), identity, voucher);
    expect(evidenceLines(shown).map(({ standing }) => standing)).toEqual(['proved', 'proved']);
    expect(allTold(shown)).not.toMatch(NO_ONE);
  });

  it('is open where only the maker is proved, and then a fake would not look the same', () => {
    const made = withEvidence(alone({ kind: 'new', reasons: ['self-signed'] }), identity);
    expect(plain(facts(made).limit ?? [])).toBe('No one has confirmed whose it is.');
    expect(told(made)).not.toContain('No one you know');
  });

  it('is open where it is only said', () => {
    const claimed = withEvidence(alone({ kind: 'new', reasons: ['self-signed'] }), { ...voucher, standing: 'claimed' });
    expect(plain(facts(claimed).limit ?? [])).toBe('A fake would look the same.');
  });

  it('is never denied in any state that is drawn', async () => {
    const drawn: Appraisal[] = [];
    for (const state of Object.values({ ...evidenceStates, ...warning })) {
      const popup = state['tab/view']?.({ tabId: 1, url: '' });
      await Promise.resolve(state['evidence/look']?.({ tabId: 1, url: '' }));
      const page = state['warning/asked']?.({ key: '' }) ?? state['warning/view']?.({ key: '' });
      if (popup?.ok && popup.value.kind === 'judged') drawn.push(popup.value.appraisal);
      if (page?.ok && page.value.kind === 'refused') drawn.push(page.value.appraisal);
    }
    const proved = drawn.filter((each) =>
      evidenceLines(each).some(({ label, standing }) => label === 'Belongs to' && standing === 'proved'),
    );
    expect(proved.length).toBeGreaterThanOrEqual(3);
    for (const each of proved) expect(allTold(each)).not.toMatch(NO_ONE);
  });
});

describe('a device whose gateway was unpaired', () => {
  const key = certificate.spkiSha256;
  const says = (reasons: Headline['reasons'], kind: 'new' | 'caution', shown = key) =>
    plain(
      facts(
        alone({ kind, reasons } as Headline, {
          device: { ...device, spkiSha256: key, pinned: null, pinnedAt: null, unpaired: true },
          certificate: { ...certificate, spkiSha256: shown },
          findings: [],
        }),
      ).says,
    );
  const EARLIER = 'A gateway you’ve since unpaired confirmed it earlier.';

  it('is said to have been confirmed earlier, as the list of devices says it', () => {
    expect(says(['issuer-not-paired'], 'new')).toBe(EARLIER);
    expect(says(['no-gateway-paired', 'usage-local-device'], 'caution')).toBe(EARLIER);
  });

  it('is not said to have been where it shows another key, or where something else is off', () => {
    expect(says(['issuer-not-paired'], 'new', 'f'.repeat(64))).not.toBe(EARLIER);
    expect(says(['expired', 'no-gateway-paired'], 'caution')).not.toBe(EARLIER);
  });
});
