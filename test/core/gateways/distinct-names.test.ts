import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDistinctNames } from '../../../src/core/gateways/distinct-names.ts';

const named = (...names: string[]) => withDistinctNames(names.map((name) => ({ name }))).map(({ name }) => name);

describe('gateways of one name', () => {
  it.each([
    [
      ['Home', 'Attic'],
      ['Home', 'Attic'],
    ],
    [
      ['Home', 'Home', 'Home'],
      ['Home', 'Home (2)', 'Home (3)'],
    ],
    [
      ['Home', 'home ', 'Ho\u200bme', '\uff28ome'],
      ['Home', 'home (2)', 'Ho\u200bme (3)', '\uff28ome (4)'],
    ],
    [
      ['Home', 'Home', 'Home (2)'],
      ['Home', 'Home (3)', 'Home (2)'],
    ],
  ])('%j are shown as %j', (names, shown) => {
    expect(named(...names)).toEqual(shown);
  });

  it('never look the same, and never grow too long', () => {
    const name = fc.oneof(
      fc.constantFrom('Home', 'home', 'Home (2)', 'x'.repeat(80), ' Home'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (names) => {
        const shown = named(...names);
        expect(new Set(shown.map((each) => each.normalize('NFKC').trim().toLowerCase())).size).toBe(names.length);
        expect(shown.every((each) => each.length <= 80)).toBe(true);
      }),
    );
  });

  it('when all differ, are the very same array', () => {
    const gateways = [{ name: 'Home' }, { name: 'Attic' }];
    expect(withDistinctNames(gateways)).toBe(gateways);
  });
});
