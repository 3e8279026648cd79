import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EAR_STATUSES } from '../../../../src/core/evidence/token/ear.ts';
import type { JudgedSigner } from '../../../../src/core/evidence/signers/types.ts';
import { ASKED_STEPS, FOUND_STEPS, stepWords } from '../../../../ui/words/evidence/steps.ts';

const ROOT = new URL('../../../../src/core/evidence/', import.meta.url);

/** What can come of checking a signature (src/core/evidence/signers/types.ts). */
const SIGNATURES: readonly JudgedSigner['signature'][] = ['valid', 'invalid', 'unsupported', 'key-unknown', 'unsigned'];

/** What a step may be called with a part that is only known when it is taken. */
const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  'mud-signature-${signature}': SIGNATURES.map((signature) => `mud-signature-${signature}`),
  'voucher-signature-${signature}': SIGNATURES.map((signature) => `voucher-signature-${signature}`),
  'token-result-${result.status}': EAR_STATUSES.map((status) => `token-result-${status}`),
};

/**
 * Codes of steps as the sources write them: `code: '...'` beside an answer, or what is handed to `step(`, also where
 * one of two is chosen.
 */
function codesIn(source: string): string[] {
  const calls = [...source.matchAll(/\bstep\(\s*([^;]*?)[,)]\s*(?:'|\w|\n|\))/gs)].map((match) => match[1] ?? '');
  const fields = [...source.matchAll(/\bcode: ([^,]*?),\s*answer\b/gs)].map((match) => match[1] ?? '');
  return [...calls, ...fields].flatMap((text) =>
    [...text.matchAll(/['`]([a-z][a-z0-9.${}-]*-[a-z0-9.${}-]+)['`]/gi)].map((match) => match[1] ?? ''),
  );
}

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(new URL(path, ROOT), 'utf8') }));

const KINDS = ['device-identity', 'matter', 'fdo', 'voucher', 'mud', 'token', 'referee', 'artefact'];
const WORDED: readonly string[] = [...ASKED_STEPS, ...FOUND_STEPS];
const isStep = (code: string): boolean => KINDS.some((kind) => code.startsWith(`${kind}-`));

const codes = [
  ...new Set(sources.flatMap(({ text }) => codesIn(text)).flatMap((code) => COMPOSED[code] ?? [code])),
].filter(isStep);

describe('the words for the steps of evidence', () => {
  it('are there for every step that the sources name', () => {
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => code.includes('$'))).toEqual([]);
    expect(codes.filter((code) => !WORDED.includes(code))).toEqual([]);
  });

  it('are there for no step that does not exist', () => {
    const known = sources.map(({ text }) => text).join('\n');
    const composed = Object.values(COMPOSED).flat();
    const unknown = WORDED.filter((code) => !known.includes(`'${code}'`) && !composed.includes(code));
    expect(unknown).toEqual([]);
  });

  it('are whole sentences of at most 20 words, for every answer', () => {
    for (const code of WORDED) {
      for (const answer of ['proved', 'refuted', 'cannot tell'] as const) {
        const text = stepWords({ code, answer });
        expect(text, code).toMatch(/^[A-Z].*\.$/s);
        expect(text.split(' ').length, code).toBeLessThanOrEqual(20);
      }
    }
  });
});
