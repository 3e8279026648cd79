import { describe, expect, it } from 'vitest';
import { isNodeNewEnough, nodeVersionOf } from '../../../companion/register/program.ts';

describe('the version of Node', () => {
  it.each([
    ['v20.11.0', true],
    ['v20.20.2', true],
    ['v21.0.0', true],
    ['v100.1.0', true],
    ['v20.10.9', false],
    ['v18.99.0', false],
  ])('is checked: %s is new enough: %s', (version, will) => {
    expect(isNodeNewEnough(version)).toBe(will);
  });

  it('is what Node itself says', async () => {
    expect(await nodeVersionOf(process.execPath)).toBe(process.version);
  });

  it.each(['/bin/false', '/bin/echo', '/nowhere/node'])('is null when the program is not Node: %s', async (program) => {
    expect(await nodeVersionOf(program)).toBeNull();
  });
});
