import { describe, expect, test } from 'vitest';
import { isInstalled } from '../../../scripts/setup/lockfile.mjs';

const wanted = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'x' },
    'node_modules/b': { version: '2.0.0', optional: true },
  },
};

describe('isInstalled', () => {
  test('when everything agrees, with or without the optional package', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'x' } } })).toBe(true);
    expect(
      isInstalled(wanted, {
        packages: { 'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/b': { version: '2.0.0' } },
      }),
    ).toBe(true);
  });

  test.each([
    ['nothing is installed', null],
    ['a package is missing', { packages: {} }],
    ['a version differs', { packages: { 'node_modules/a': { version: '1.0.1', integrity: 'x' } } }],
    ['a hash differs', { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'y' } } }],
    [
      'an optional package is another version',
      { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/b': { version: '1.0.0' } } },
    ],
  ])('not when %s', (_when, installed) => {
    expect(isInstalled(wanted, installed)).toBe(false);
  });
});
