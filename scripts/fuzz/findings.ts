import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FuzzCase, members } from './make-case.ts';

const folder = fileURLToPath(new URL('../../out/fuzz/', import.meta.url));

/**
 * Keeps a finding's certificates: minted chains have other keys in the next run. Returns the file's name.
 * The mutant stands first, then (for a chain) the unchanged chain, leaf first.
 */
export function keepFinding(seed: number, caseNumber: number, test: FuzzCase, finding: string): string {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}${String(seed)}-${String(caseNumber)}.json`;
  const base64 = (der: Uint8Array): string => Buffer.from(der).toString('base64');
  const chain =
    'chain' in test ? { name: test.chain.name, at: test.at, members: members(test.chain).map(base64) } : null;
  writeFileSync(
    file,
    JSON.stringify(
      {
        finding,
        kind: 'input' in test ? test.input : test.kind,
        mutation: test.mutation,
        mutant: base64(test.mutant),
        chain,
      },
      null,
      2,
    ),
  );
  return file;
}
