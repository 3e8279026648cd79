import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { appraise } from '../../../src/core/appraisal/evidence.ts';
import {
  type Appraisal,
  type BrowserRefusal,
  type Examination,
  type Fact,
  findObservation,
  type HeadlineKind,
  type Observation,
  parseOrigin,
  type Recollection,
} from '../../../src/core/index.ts';
import { examine } from '../../../src/core/examination/examine.ts';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../src/core/x509/certificate/usage.ts';
import { REFUSALS } from '../../../ui/words/refusals.ts';
import { memoryOf, observed, paired, spkiOf } from '../../support/observations.ts';
import { DAY, mint, mintGateway, mintLeaf, mintRoot, NOW } from '../../support/mint.ts';

/** From calm to alarming; within one rank none is calmer than the other. */
const RANK: Readonly<Record<HeadlineKind, number>> = {
  'not-local': 0,
  confirmed: 1,
  public: 2,
  'self-naming': 2,
  remembered: 2,
  attested: 2,
  new: 3,
  plain: 4,
  'cannot-tell': 4,
  caution: 5,
  danger: 6,
};

interface Presented {
  readonly der: Uint8Array | null;
  readonly examination: Examination | null;
  readonly spkiSha256: string | null;
}

let presented: readonly Presented[];
let keys: readonly string[];

beforeAll(async () => {
  const { root, intermediate, leaf } = await mintGateway({
    leaf: { usages: [OID_SERVER_AUTH, OID_LOCAL_DEVICE] },
  });
  const home = paired(root, [intermediate]);
  const impostor = await mintRoot();
  const leaves = [
    leaf,
    await mintLeaf(intermediate),
    await mintLeaf(intermediate, { notAfter: NOW - DAY }),
    await mintLeaf(intermediate, { dns: ['nas.local'] }),
    await mintLeaf(intermediate, { dns: ['www.example.com'], usages: [OID_SERVER_AUTH, OID_LOCAL_DEVICE] }),
    await mintLeaf(impostor),
    await mint({ subject: 'CN=Camera', dns: ['printer.local'], usages: [OID_SERVER_AUTH] }),
  ];
  keys = [...(await Promise.all(leaves.map(spkiOf))), '0'.repeat(64)];
  presented = [
    { der: null, examination: null, spkiSha256: null },
    ...(await Promise.all(
      leaves.map(async ({ der }, i) => ({
        der,
        examination: await examine({ kind: 'certificate', leaf: der, others: [] }, { gateways: [home] }, NOW),
        spkiSha256: keys[i] ?? null,
      })),
    )),
  ];
});

interface Case {
  readonly url: string;
  readonly address: string | null;
  readonly which: number;
  readonly fromCompanion: boolean;
  readonly browser: Extract<Fact, { kind: 'browser' }> | null;
  readonly memory: {
    readonly key: number;
    readonly pinned: 'person' | 'gateway' | null;
    readonly first: boolean;
  } | null;
  readonly known: boolean;
  readonly elsewhere: boolean;
  /** The key was met where the browser refused the page, too. */
  readonly relayed: boolean;
}

const ALL_REFUSALS = Object.keys(REFUSALS) as BrowserRefusal[];

const cases: fc.Arbitrary<Case> = fc.record({
  url: fc.constantFrom('https://printer.local/', 'http://printer.local/', 'https://printer.example.com/'),
  address: fc.constantFrom('192.168.1.20', '2001:db8::1', null),
  which: fc.nat(7),
  fromCompanion: fc.boolean(),
  browser: fc.option(
    fc.record({
      kind: fc.constant('browser' as const),
      opinion: fc.constantFrom('accepted' as const, 'overridden' as const, 'refused' as const),
      refusal: fc.option(fc.constantFrom(...ALL_REFUSALS)),
      builtInRoot: fc.constantFrom(true, false, null),
    }),
  ),
  memory: fc.option(
    fc.record({
      key: fc.nat(7),
      pinned: fc.constantFrom('person' as const, 'gateway' as const, null),
      first: fc.boolean(),
    }),
  ),
  known: fc.boolean(),
  elsewhere: fc.boolean(),
  relayed: fc.boolean(),
});

function recollectionOf({ memory, known, elsewhere, relayed }: Case): Recollection | null {
  if (!known) return null;
  const key = keys[memory?.key ?? 0] ?? '';
  const device = memory && memoryOf({ spkiSha256: key, pinned: memory.pinned });
  const at = (yes: boolean, place: string) => (yes ? [place] : []);
  const recollection = { device, keySeenAt: at(elsewhere, 'nas.local:443'), keyRelayedAt: at(relayed, 'tv.local:443') };
  return memory?.first ? { ...recollection, before: null } : recollection;
}

function appraiseCase(what: Case, change: { readonly recollection?: Recollection | null } = {}): Appraisal {
  const origin = parseOrigin(what.url);
  const shown = presented[what.which];
  if (!origin || !shown) throw new TypeError('not a case');
  const stamp = what.fromCompanion ? ({ source: 'companion', binding: 'claimed' } as const) : {};
  const observations: Observation[] = [
    observed({ kind: 'connection', ...origin, address: what.address }),
    ...(shown.der ? [observed({ kind: 'certificate', leaf: shown.der, others: [] }, stamp)] : []),
    ...(what.browser ? [observed(what.browser)] : []),
  ];
  return appraise({
    observations,
    examination: findObservation(observations, 'certificate') && shown.examination,
    recollection: change.recollection === undefined ? recollectionOf(what) : change.recollection,
    now: NOW,
  });
}

const rankOf = ({ headline }: Appraisal): number => RANK[headline.kind];
const RUNS = { numRuns: 1000 };

describe('the headline', () => {
  it('is never calm over a page of which the companion alone saw a certificate', () => {
    fc.assert(
      fc.property(cases, (what) => {
        fc.pre(what.fromCompanion && what.which > 0 && what.browser?.opinion !== 'refused');
        expect(['confirmed', 'public', 'self-naming', 'remembered', 'attested']).not.toContain(
          appraiseCase(what).headline.kind,
        );
      }),
      RUNS,
    );
  });

  it('is never calmer when the key is found on another device as well', () => {
    fc.assert(
      fc.property(cases, (what) => {
        fc.pre(what.known);
        const without = appraiseCase({ ...what, elsewhere: false });
        expect(rankOf(appraiseCase({ ...what, elsewhere: true }))).toBeGreaterThanOrEqual(rankOf(without));
      }),
      RUNS,
    );
  });

  it('is not calm where no one vouches for a key that was met where the browser refused, and no danger by that', () => {
    fc.assert(
      fc.property(cases, (what) => {
        fc.pre(what.known && !what.elsewhere);
        const [without, found] = [appraiseCase({ ...what, relayed: false }), appraiseCase({ ...what, relayed: true })];
        expect(rankOf(found)).toBeGreaterThanOrEqual(rankOf(without));
        if (without.headline.kind !== 'danger') expect(found.headline.kind).not.toBe('danger');
        const vouched = found.findings.some(
          ({ question, answer }) => answer === 'proved' && (question === 'path' || question === 'browser-trust'),
        );
        if (!vouched) expect(['self-naming', 'remembered', 'new', 'attested']).not.toContain(found.headline.kind);
      }),
      RUNS,
    );
  });

  it('is never calmer when the person had pinned another key', () => {
    fc.assert(
      fc.property(cases, (what) => {
        fc.pre(what.known);
        const unpinned = { key: 7, pinned: null, first: false } as const;
        const before = appraiseCase({ ...what, memory: unpinned });
        const after = appraiseCase({ ...what, memory: { ...unpinned, pinned: 'person' } });
        expect(rankOf(after)).toBeGreaterThanOrEqual(rankOf(before));
      }),
      RUNS,
    );
  });

  it('is never calmer than "cannot tell" when memory cannot be asked', () => {
    fc.assert(
      fc.property(cases, (what) => {
        const appraisal = appraiseCase(what, { recollection: null });
        if (appraisal.headline.kind === 'not-local') return;
        expect(rankOf(appraisal)).toBeGreaterThanOrEqual(RANK['cannot-tell']);
      }),
      RUNS,
    );
  });

  it('is never calmer than what a refusal of the browser means when the certificate is only the companion’s', () => {
    fc.assert(
      fc.property(cases, (what) => {
        const browser = { kind: 'browser', opinion: 'refused', refusal: 'revoked', builtInRoot: null } as const;
        const appraisal = appraiseCase({ ...what, url: 'https://printer.local/', browser, fromCompanion: true });
        if (appraisal.headline.kind === 'not-local') return;
        expect(rankOf(appraisal)).toBeGreaterThanOrEqual(RANK['cannot-tell']);
      }),
      RUNS,
    );
  });

  it('confirms only where every confirming question is proved', () => {
    const questions = ['certificate-readable', 'path', 'name', 'dates', 'usage', 'scope', 'key-strong'];
    fc.assert(
      fc.property(cases, (what) => {
        const { headline, findings } = appraiseCase(what);
        if (headline.kind !== 'confirmed') return;
        const proved = findings.filter(({ answer }) => answer === 'proved').map(({ question }) => question);
        expect(proved).toEqual(expect.arrayContaining(questions));
      }),
      RUNS,
    );
  });
});

describe('axes', () => {
  const of = ({ findings }: Appraisal, axis: string) => findings.filter((finding) => finding.axis === axis);

  it('of ownership and naming say the same whatever memory knew', () => {
    fc.assert(
      fc.property(cases, cases, (what, other) => {
        const [one, two] = [appraiseCase(what), appraiseCase(what, { recollection: recollectionOf(other) })];
        for (const axis of ['ownership', 'naming', 'connection']) expect(of(two, axis)).toEqual(of(one, axis));
      }),
      RUNS,
    );
  });

  it('of ownership and continuity say the same whatever the browser thought', () => {
    fc.assert(
      fc.property(cases, cases, (what, { browser }) => {
        const [one, two] = [appraiseCase(what), appraiseCase({ ...what, browser })];
        for (const axis of ['ownership', 'continuity']) expect(of(two, axis)).toEqual(of(one, axis));
      }),
      RUNS,
    );
  });

  it('carry the loosest binding of what they rest on', () => {
    fc.assert(
      fc.property(cases, (what) => {
        const { findings } = appraiseCase(what);
        const onCertificate = findings.filter(({ restsOn }) => restsOn.includes('certificate'));
        const binding = what.fromCompanion ? 'claimed' : 'this-connection';
        for (const finding of onCertificate) expect(finding.binding).toBe(binding);
      }),
      RUNS,
    );
  });
});
