import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allJudges } from '../../../scripts/vectors/runner/registry.ts';
import { runVectors } from '../../../scripts/vectors/runner/run.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/vectors', import.meta.url));
const lines = await runVectors(FOLDER, await allJudges());
const cameOut = (result: string) =>
  lines
    .filter((line) => line.result === result)
    .map(({ file, kind, error, differences }) => ({ file, kind, error, differences }));

/** Why, docs/vectors.md says. */
const ON_PURPOSE = ['mud/ringdoorbellMud.json', 'eat/claims-test-profile-valid-missing.json'];

describe('test vectors made by others', () => {
  it('are all read', () => {
    expect(lines.length).toBeGreaterThan(350);
    expect(lines.filter(({ kind }) => kind === 'not an entry')).toEqual([]);
  });

  it.each(['wrongly accepted', 'facts differ'])('none is %s', (result) => {
    expect(cameOut(result)).toEqual([]);
  });

  it('none is wrongly refused, but for those that differ on purpose', () => {
    expect(cameOut('wrongly refused').map(({ file }) => file)).toEqual(ON_PURPOSE);
  });
});
