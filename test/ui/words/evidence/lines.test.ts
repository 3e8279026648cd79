import { expect, it } from 'vitest';
import { relayed, voucher, withEvidence } from '../../../../ui/fixtures/popup-evidence.ts';
import { alone } from '../../../../ui/fixtures/appraisals.ts';
import { ASKED_STEPS, stepWords } from '../../../../ui/words/evidence/steps.ts';
import { facts } from '../../../../ui/words/facts.ts';
import { plain } from '../../../../ui/words/phrase.ts';
import { evidenceLines } from '../../../../ui/words/evidence/lines.ts';

type Given = Parameters<typeof evidenceLines>[0];
type Seen = Given['evidence'][number];

function lineOf(
  axis: 'attestation' | 'ownership',
  place: Seen['place'],
  claims: Seen['claims'],
  parts: Partial<Seen> = {},
): string {
  const finding: Given['findings'][number] = {
    axis,
    question: axis === 'attestation' ? 'made-by' : 'belongs-to',
    answer: 'cannot tell',
    code: axis === 'attestation' ? 'maker-claimed' : 'owner-claimed',
    binding: 'claimed',
    restsOn: [],
  };
  const seen: Seen = {
    kind: 'device-identity',
    axis,
    steps: [],
    genuine: 'cannot tell',
    binding: 'claimed',
    claims,
    signer: null,
    anchor: null,
    place,
    standing: 'claimed',
    ...parts,
  };
  return evidenceLines({ findings: [finding], evidence: [seen] })
    .map(({ phrase }) => plain(phrase))
    .join();
}

it.each<[Seen['claims'], string]>([
  [{ maker: 'Example' }, 'it was made by “Example”.'],
  [{ maker: 'Example', model: 'M1' }, 'it was made by “Example”, model “M1”.'],
  [{ model: 'M1' }, 'its model is “M1”.'],
  [{}, 'who made it, but gives no name.'],
])('says who claims what is in %j: the device, or the file that the person gave', (claims, rest) => {
  expect(lineOf('attestation', 'certificate', claims)).toBe(`Says ${rest}`);
  expect(lineOf('attestation', 'file', claims)).toBe(`A file that you gave says ${rest}`);
});

it('says of an owner, too, whose word it is', () => {
  expect(lineOf('ownership', 'well-known', { owner: 'Home' })).toBe('Says it belongs to “Home”.');
  expect(lineOf('ownership', 'file', { owner: 'Home' })).toBe('A file that you gave says it belongs to “Home”.');
  expect(lineOf('ownership', 'file', {})).toBe('A file that you gave says that it has an owner, but gives no name.');
});

it('tells of an owner without a name in words, where it is a fabric of Matter', () => {
  const claims = { more: { fabricId: 'FAB00000000000AA' } };
  expect(lineOf('ownership', 'well-known', claims, { kind: 'matter' })).toBe(
    'Says it belongs to a Matter home (fabric FAB0…00AA).',
  );
  expect(lineOf('ownership', 'well-known', { more: { fabricId: 'odd' } }, { kind: 'matter' })).toBe(
    'Says that it has an owner, but gives no name.',
  );
});

it('tells of what does not hold the step that failed, and not once more that it does not hold', () => {
  const off = { ...voucher, standing: 'refuted' } as const;
  const steps = [{ code: 'voucher-for-another-device', answer: 'refuted' }] as const;
  const device = withEvidence(alone({ kind: 'caution', reasons: ['maker-refuted', 'owner-refuted'] }), relayed, {
    ...off,
    steps,
  });
  const lines = evidenceLines(device).map(({ phrase }) => plain(phrase));
  expect(lines).toEqual([
    'The device shows a statement that was made for a different certificate.',
    'The voucher is for a different device.',
  ]);
  expect([plain(facts(device).says), ...lines].filter((text) => /isn’t valid|check failed/.test(text))).toHaveLength(1);
});

it('names in each step that can fail what it is about, since the step stands alone in a line', () => {
  const refuted = ASKED_STEPS.map((code) => stepWords({ code, answer: 'refuted' }));
  expect(refuted.length).toBeGreaterThan(10);
  expect(refuted.filter((text) => /^Its? /.test(text))).toEqual([]);
  for (const code of ['token-for-another-certificate', 'token-for-another-key', 'token-nonce-not-ours'])
    expect(stepWords({ code, answer: 'refuted' })).toMatch(/^The (device shows a )?statement /);
});
