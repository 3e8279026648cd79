import { describe, expect, it } from 'vitest';
import { hostOf, otherDevices, tidyAddresses } from '../../../../ui/pages/anchor/tidy-addresses.ts';

const KNOWN = ['https://printer.local:443/', 'https://nas.home.arpa:8443/', 'https://[fd00::7]:443/'];

describe('the addresses to try', () => {
  it('leave out the port that everybody leaves out', () => {
    expect(tidyAddresses([...KNOWN, 'https://printer.local/', 'https://'])).toEqual([
      'https://printer.local/',
      'https://nas.home.arpa:8443/',
      'https://[fd00::7]/',
    ]);
  });

  it.each([
    ['https://printer.local', ['https://nas.home.arpa:8443/']],
    ['https://PRINTER.local/status', ['https://nas.home.arpa:8443/']],
    ['https://printer.local:8443/', ['https://printer.local/', 'https://nas.home.arpa:8443/']],
    ['no address', ['https://printer.local/', 'https://nas.home.arpa:8443/']],
  ])('after %s, the others are %j', (tried, others) => {
    expect(otherDevices(tidyAddresses(KNOWN.slice(0, 2)), tried)).toEqual(others);
  });

  it.each([
    ['https://nas.home.arpa:8443/', 'nas.home.arpa:8443'],
    ['printer', 'printer'],
  ])('%s is called %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});
