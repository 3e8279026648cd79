import { describe, expect, it } from 'vitest';
import { isNodeNewEnough, nodeVersionOf } from '../../../companion/register/program.ts';

describe('a Node', () => {
  it.each([
    ['v20.11.0', true],
    ['v20.20.2', true],
    ['v21.0.0', true],
    ['v100.1.0', true],
    ['v20.10.9', false],
    ['v18.99.0', false],
  ])('%s will do: %s', (version, will) => {
    expect(isNodeNewEnough(version)).toBe(will);
  });

  it('says its version itself', async () => {
    expect(await nodeVersionOf(process.execPath)).toBe(process.version);
  });

  it.each(['/bin/false', '/bin/echo', '/nowhere/node'])('that is none (%s) has no version', async (program) => {
    expect(await nodeVersionOf(program)).toBeNull();
  });
});
