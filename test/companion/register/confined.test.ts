import { describe, expect, it } from 'vitest';
import { confinedBrowsers } from '../../../companion/register/confined.ts';

describe('browsers that are shut in', () => {
  it('are told by their folders, on Linux only', () => {
    const signs = confinedBrowsers({ platform: 'linux', env: {}, home: '/home/ada' }).map(({ sign }) => sign);
    expect(signs).toEqual(
      expect.arrayContaining([
        '/home/ada/snap/chromium',
        '/home/ada/snap/firefox',
        '/home/ada/.var/app/org.mozilla.firefox',
        '/home/ada/.var/app/org.chromium.Chromium',
      ]),
    );
    expect(confinedBrowsers({ platform: 'darwin', env: {}, home: '/Users/ada' })).toEqual([]);
  });
});
