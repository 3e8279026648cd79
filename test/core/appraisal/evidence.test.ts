import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { appraiseBy } from '../../../src/core/appraisal/appraise.ts';
import { appraise } from '../../../src/core/appraisal/evidence.ts';
import {
  type Appraisal,
  type EvidenceKind,
  type Examination,
  type HeadlineKind,
  parseOrigin,
  type SeenEvidence,
} from '../../../src/core/index.ts';
import { examine } from '../../../src/core/examination/examine.ts';
import { mint, mintGateway, mintLeaf, NOW, DAY } from '../../support/mint.ts';
import { memoryOf, observed, paired, spkiOf } from '../../support/observations.ts';

interface Shown {
  readonly der: Uint8Array;
  readonly examination: Examination;
  readonly sha256: string;
  readonly spkiSha256: string;
}

let shown: readonly Shown[];

beforeAll(async () => {
  const { root, intermediate, leaf } = await mintGateway();
  const leaves = [
    await mint({ subject: 'CN=Camera', dns: ['printer.local'] }),
    leaf,
    await mintLeaf(intermediate, { notAfter: NOW - DAY }),
    await mint({ subject: 'CN=Camera', dns: ['nas.local'] }),
  ];
  shown = await Promise.all(
    leaves.map(async (each) => {
      const trust = { gateways: [paired(root, [intermediate])] };
      const examination = await examine({ kind: 'certificate', leaf: each.der, others: [] }, trust, NOW);
      if (!examination.ok) throw new Error('not readable');
      const { sha256 } = examination.examined.facts;
      return { der: each.der, examination, sha256, spkiSha256: await spkiOf(each) };
    }),
  );
});

const KINDS: readonly EvidenceKind[] = ['device-identity', 'matter', 'fdo', 'voucher', 'mud', 'token', 'referee'];

/** What a device would have to show for its maker's word to count on this connection. */
const attesting: SeenEvidence = {
  kind: 'device-identity',
  axis: 'attestation',
  steps: [{ code: 'device-identity-path', answer: 'proved' }],
  genuine: 'proved',
  binding: 'this-connection',
  claims: { maker: 'Example Ltd', model: 'Camera 7' },
  signer: { name: 'Example Ltd Device CA', spkiSha256: 'a'.repeat(64) },
  anchor: 'example',
  place: 'certificate',
};

interface Case {
  readonly which: number;
  readonly evidence: readonly SeenEvidence[];
  readonly primary: readonly EvidenceKind[];
  readonly pinned: 'person' | 'gateway' | null;
  readonly sameKey: boolean;
  readonly scheme: 'https' | 'http';
  /** How firmly what the companion saw is tied to the page; null where the browser showed the certificate. */
  readonly companion: 'same-address' | 'claimed' | null;
  readonly ofThisLeaf: boolean;
  /** The gateways that are believed. */
  readonly owners: readonly string[];
}

const answers = fc.constantFrom('proved' as const, 'refuted' as const, 'cannot tell' as const);
const seen: fc.Arbitrary<SeenEvidence> = fc.record({
  kind: fc.constantFrom(...KINDS),
  axis: fc.constantFrom('attestation' as const, 'ownership' as const, 'behaviour' as const),
  steps: fc.array(fc.record({ code: fc.constant('token-nonce'), answer: answers }), { maxLength: 3 }),
  genuine: answers,
  binding: fc.constantFrom(
    'this-connection' as const,
    'same-key' as const,
    'attests-key' as const,
    'same-address' as const,
    'claimed' as const,
  ),
  claims: fc.constant({ maker: 'Example Ltd', owner: 'Home' }),
  signer: fc.constant(null),
  anchor: fc.constantFrom('example', null),
  place: fc.constantFrom(
    'certificate' as const,
    'well-known' as const,
    'companion' as const,
    'file' as const,
    'maker' as const,
    'gateway' as const,
  ),
});

const cases: fc.Arbitrary<Case> = fc.record({
  which: fc.nat(3),
  evidence: fc.array(seen, { maxLength: 4 }),
  primary: fc.subarray([...KINDS]),
  pinned: fc.constantFrom('person' as const, 'gateway' as const, null),
  sameKey: fc.boolean(),
  scheme: fc.constantFrom('https' as const, 'http' as const),
  companion: fc.constantFrom('same-address' as const, 'claimed' as const, null),
  ofThisLeaf: fc.boolean(),
  owners: fc.constantFrom(['example'], ['other'], []),
});

const PLAIN: Case = {
  which: 0,
  evidence: [],
  primary: [],
  pinned: null,
  sameKey: true,
  scheme: 'https',
  companion: null,
  ofThisLeaf: true,
  owners: ['example'],
};

function appraiseCase(change: Partial<Case>, by = appraise): Appraisal {
  const { which, evidence, primary, pinned, sameKey, scheme, companion, ofThisLeaf, owners } = { ...PLAIN, ...change };
  const leaf = shown[which];
  const origin = parseOrigin(`${scheme}://printer.local/`);
  if (!leaf || !origin) throw new TypeError('not a case');
  const stamp = companion ? ({ source: 'companion', binding: companion } as const) : {};
  const certificate = observed({ kind: 'certificate', leaf: leaf.der, others: [] } as const, stamp);
  const spkiSha256 = sameKey ? leaf.spkiSha256 : '0'.repeat(64);
  return by({
    observations: [
      observed({ kind: 'connection', ...origin, address: '192.168.1.20' } as const),
      ...(scheme === 'https' ? [certificate] : []),
    ],
    examination: scheme === 'https' ? leaf.examination : null,
    recollection: { device: pinned && memoryOf({ spkiSha256, pinned }), keySeenAt: [] },
    evidence: { certificate: ofThisLeaf ? leaf.sha256 : 'b'.repeat(64), seen: evidence },
    primary,
    owners,
    now: NOW,
  });
}

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
const rankOf = ({ headline }: Appraisal): number => RANK[headline.kind];
const RUNS = { numRuns: 1000 };
const EVIDENCE_QUESTIONS = ['made-by', 'belongs-to', 'behaves-as'];

describe('evidence', () => {
  it('changes no answer to any other question', () => {
    fc.assert(
      fc.property(cases, (what) => {
        const others = ({ findings }: Appraisal) =>
          findings.filter(({ question }) => !EVIDENCE_QUESTIONS.includes(question));
        expect(others(appraiseCase(what))).toEqual(others(appraiseCase({ ...what, evidence: [] })));
      }),
      RUNS,
    );
  });

  it('that could not be weighed says neither yes nor no, and makes no headline calmer', () => {
    const unweighed = (what: Partial<Case>) => appraiseCase(what, (input) => appraiseBy(input, null));
    fc.assert(
      fc.property(cases, (what) => {
        const [withIt, without] = [appraiseCase(what), unweighed(what)];
        expect(rankOf(without)).toBeGreaterThanOrEqual(rankOf(withIt));
        expect(without.headline.kind === 'danger').toBe(withIt.headline.kind === 'danger');
        const of = ({ findings }: Appraisal) =>
          findings.filter(({ question }) => EVIDENCE_QUESTIONS.includes(question));
        const asked = of(without).map(({ question }) => question);
        for (const { question } of of(withIt)) expect(asked).toContain(question);
        for (const { answer } of of(without)) expect(answer).toBe('cannot tell');
      }),
      RUNS,
    );
    expect(unweighed({ evidence: [attesting] }).headline).toEqual({ kind: 'caution', reasons: ['evidence-unweighed'] });
    expect(unweighed({ evidence: [] }).headline.kind).toBe('new');
  });

  it('of one axis changes no answer on another', () => {
    fc.assert(
      fc.property(cases, seen, (what, more) => {
        const others = ({ findings }: Appraisal) => findings.filter(({ axis }) => axis !== more.axis);
        const [one, two] = [appraiseCase(what), appraiseCase({ ...what, evidence: [...what.evidence, more] })];
        expect(others(two)).toEqual(others(one));
      }),
      RUNS,
    );
  });

  it('lets a headline be attested only where it would be new, and adds no other calm one', () => {
    fc.assert(
      fc.property(cases, (what) => {
        const [without, withIt] = [appraiseCase({ ...what, evidence: [] }), appraiseCase(what)];
        if (withIt.headline.kind === 'attested') expect(without.headline.kind).toBe('new');
        else expect(rankOf(withIt)).toBeGreaterThanOrEqual(rankOf(without));
      }),
      RUNS,
    );
  });

  it('never leads where only the companion saw the certificate', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom('same-address' as const, 'claimed' as const), (what, companion) => {
        const evidence = [...what.evidence, attesting, { ...attesting, place: 'companion' as const }];
        const { headline } = appraiseCase({ ...what, evidence, companion, primary: KINDS });
        expect(headline.kind).not.toBe('attested');
      }),
      RUNS,
    );
  });

  it('takes the key, the person’s word or the gateway’s word for nothing that it says', () => {
    fc.assert(
      fc.property(cases, (what) => {
        const of = ({ findings }: Appraisal) =>
          findings
            .filter(({ question }) => EVIDENCE_QUESTIONS.includes(question))
            .map(({ question, answer }) => [question, answer]);
        const other = { ...what, pinned: null, sameKey: false };
        expect(of(appraiseCase(what))).toEqual(of(appraiseCase(other)));
      }),
      RUNS,
    );
  });

  it('never makes the headline calmer when the device shows something more that is refuted', () => {
    const refuted = seen
      .filter(({ place }) => place !== 'file' && place !== 'maker')
      .map((each): SeenEvidence => ({ ...each, genuine: 'refuted' }));
    fc.assert(
      fc.property(cases, refuted, fc.boolean(), (what, more, first) => {
        const evidence = first ? [more, ...what.evidence] : [...what.evidence, more];
        const [before, after] = [appraiseCase(what), appraiseCase({ ...what, evidence })];
        expect(rankOf(after)).toBeGreaterThanOrEqual(rankOf(before));
        expect(after.headline.kind).not.toBe('attested');
      }),
      RUNS,
    );
  });

  it('proves nothing without an anchor, without possession, or with any step refuted', () => {
    fc.assert(
      fc.property(cases, (what) => {
        for (const each of appraiseCase(what).evidence) {
          if (each.standing !== 'proved') continue;
          expect(each.anchor).not.toBeNull();
          expect(each.genuine).toBe('proved');
          expect(['this-connection', 'attests-key', 'same-address']).toContain(each.binding);
          expect(each.steps.filter(({ answer }) => answer === 'refuted')).toEqual([]);
          expect(what.ofThisLeaf && what.scheme === 'https' && what.companion !== 'claimed').toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('takes what a device signs with a key of its gateway for no one’s word of who made it', () => {
    const told = (claims: SeenEvidence['claims']) => {
      const { evidence, findings } = appraiseCase({ evidence: [{ ...attesting, kind: 'token', claims }] });
      return [evidence[0]?.standing, findings.find(({ question }) => question === 'made-by')?.code];
    };
    expect(told({ maker: 'Example Ltd', model: 'Sensor 3' })).toEqual(['proved', 'maker-proved']);
    expect(told({ model: 'Sensor 3', more: { 'checked-by': 'Verifier' } })).toEqual(['proved', 'maker-checked']);
    expect(told({ model: 'Sensor 3' })).toEqual(['claimed', 'maker-claimed']);
  });

  it('proves whose a device is by no gateway that is not believed any more', () => {
    const owned: SeenEvidence = { ...attesting, kind: 'voucher', axis: 'ownership', claims: { owner: 'Home' } };
    const answer = (owners: readonly string[]) =>
      appraiseCase({ evidence: [owned], owners }).findings.find(({ question }) => question === 'belongs-to')?.answer;
    expect(answer(['example'])).toBe('proved');
    fc.assert(
      fc.property(cases, (what) => {
        const evidence = [...what.evidence, owned];
        for (const owners of [[], ['other']]) {
          const { findings, evidence: weighed } = appraiseCase({ ...what, evidence, owners });
          expect(findings.find(({ question }) => question === 'belongs-to')?.answer).not.toBe('proved');
          expect(weighed.filter(({ axis, standing }) => axis === 'ownership' && standing === 'proved')).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('says nothing against a device that shows another certificate than the one it was appraised against', () => {
    fc.assert(
      fc.property(cases, (what) => {
        for (const { standing } of appraiseCase({ ...what, ofThisLeaf: false }).evidence)
          expect(standing).toBe('claimed');
      }),
      RUNS,
    );
    const wrong: SeenEvidence = { ...attesting, genuine: 'refuted' };
    expect(appraiseCase({ evidence: [wrong] }).headline.kind).toBe('caution');
    expect(appraiseCase({ evidence: [wrong], ofThisLeaf: false }).headline.kind).toBe('new');
  });

  it('never proves a finding that is bound by a claim alone', () => {
    fc.assert(
      fc.property(cases, (what) => {
        for (const { answer, binding, question } of appraiseCase(what).findings)
          if (EVIDENCE_QUESTIONS.includes(question) && binding === 'claimed') expect(answer).not.toBe('proved');
      }),
      RUNS,
    );
  });
});

describe('the headline attested', () => {
  const attested: Partial<Case> = { evidence: [attesting], primary: ['device-identity'] };

  it('names maker and model where that kind of evidence may lead', () => {
    expect(appraiseCase(attested).headline).toEqual({
      kind: 'attested',
      evidence: 'device-identity',
      maker: 'Example Ltd',
      model: 'Camera 7',
      reasons: ['maker-proved'],
    });
  });

  it.each<[string, Partial<Case>, HeadlineKind]>([
    ['the kind is secondary', { primary: [] }, 'new'],
    ['another kind is primary', { primary: ['token'] }, 'new'],
    ['a gateway confirms the device', { which: 1 }, 'confirmed'],
    ['the person said that it is theirs', { pinned: 'person' }, 'remembered'],
    ['the key is another than the one that the person said is theirs', { pinned: 'person', sameKey: false }, 'danger'],
    ['its certificate is for another name', { which: 3 }, 'caution'],
    ['it was appraised against another certificate', { ofThisLeaf: false }, 'new'],
    ['nothing ties it to this connection', { evidence: [{ ...attesting, binding: 'claimed' }] }, 'new'],
    ['only the companion saw the certificate, at the address of the page', { companion: 'same-address' }, 'new'],
    ['it was seen at this address before', { evidence: [{ ...attesting, binding: 'same-address' }] }, 'new'],
    ['it leads to no anchor', { evidence: [{ ...attesting, anchor: null }] }, 'new'],
    ['it is not shown to be genuine', { evidence: [{ ...attesting, genuine: 'cannot tell' }] }, 'new'],
    ['it does not hold', { evidence: [{ ...attesting, genuine: 'refuted' }] }, 'caution'],
    [
      'a document about its owner does not hold',
      {
        evidence: [attesting, { ...attesting, kind: 'voucher', axis: 'ownership', genuine: 'refuted' }],
      },
      'caution',
    ],
    ['the page came over http', { scheme: 'http' }, 'plain'],
    ['it says whose the device is', { evidence: [{ ...attesting, axis: 'ownership' }] }, 'new'],
  ])('is not said where %s', (_, change, kind) => {
    expect(appraiseCase({ ...attested, ...change }).headline.kind).toBe(kind);
  });

  it('leaves a wrong file of the person’s out of the verdict', () => {
    const wrong: SeenEvidence = { ...attesting, genuine: 'refuted', place: 'file' };
    const { headline, findings, evidence } = appraiseCase({ evidence: [wrong] });
    expect(headline.kind).toBe('new');
    expect(findings.map(({ question }) => question)).not.toContain('made-by');
    expect(evidence[0]?.standing).toBe('refuted');
  });
});
