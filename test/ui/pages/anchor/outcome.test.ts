import {
  covers,
  hostOf,
  isAddress,
  lockedOut,
  otherDevices,
  outcomeOf,
  tidyAddresses,
} from '../../../../ui/pages/anchor/outcome.ts';
import { describe, expect, it } from 'vitest';

const SCOPE = { names: ['local'], addresses: [], until: 0 };
const CAMERA = 'https://camera.local/';

describe('what a trial tells of the files', () => {
  it.each(['accepted', 'overridden'] as const)(
    'when the browser %s what no gateway vouches for, that the files do nothing for it',
    (outcome) => {
      expect(outcomeOf({ outcome, path: 'refuted' }, CAMERA, SCOPE, true)).toBe('not-vouched');
    },
  );

  it.each(['proved', 'cannot tell', null] as const)(
    'when the gateway is not refuted (%s), what the browser did',
    (path) => {
      expect(outcomeOf({ outcome: 'overridden', path }, CAMERA, SCOPE, true)).toBe('overridden');
    },
  );

  it('when they are for one device, asks for no gateway', () => {
    expect(outcomeOf({ outcome: 'accepted', path: 'refuted' }, CAMERA, SCOPE, false)).toBe('accepted');
  });

  it.each(['accepted', 'overridden', 'unseen', 'refused'] as const)(
    'when the address lies outside, nothing of what the browser did (%s)',
    (outcome) => {
      expect(outcomeOf({ outcome, path: null }, 'https://tv.box/', SCOPE, true)).toBe('not-covered');
    },
  );

  it.each(['unreachable', 'not-local'] as const)('when there was nothing to see (%s), that', (outcome) => {
    expect(outcomeOf({ outcome, path: null }, 'https://tv.box/', SCOPE, true)).toBe(outcome);
  });
});

const COVERED = { names: ['local', 'nas.example.com'], addresses: ['192.168.1.0/24', '10.0.0.7/32', 'fd00::/8'] };

describe('what the files cover', () => {
  it.each([
    'https://printer.local/',
    'https://PRINTER.local.:8443/x',
    'https://nas.example.com',
    'https://a.nas.example.com',
    'https://192.168.1.77/',
    'https://10.0.0.7:8443',
  ])('when an address is %s, says that they cover it', (address) => {
    expect(covers(COVERED, address)).toBe(true);
  });

  it.each([
    'https://printer/',
    'https://tv.box/',
    'https://notlocal/',
    'https://example.com/',
    'https://xnas.example.com',
    'https://192.168.2.77/',
    'https://10.0.0.8/',
    'https://192.168.1.7.local.example/',
  ])('when an address is %s, says that they do not', (address) => {
    expect(covers(COVERED, address)).toBe(false);
  });

  it.each(['https://[fd00::7]/', 'https://[2001:db8::1]/', 'no address'])(
    'when an address is %s, claims nothing against it',
    (address) => {
      expect(covers(COVERED, address)).toBe(true);
    },
  );
});

const KNOWN = ['https://printer.local:443/', 'https://nas.home.arpa:8443/', 'https://[fd00::7]:443/'];

describe('the addresses to try', () => {
  it('leave out the port that everyone leaves out', () => {
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

it.each([
  ['https://192.168.1.20/', true],
  ['https://[fd00::20]:8443/', true],
  ['https://printer.local/', false],
  ['https://10.home.arpa/', false],
  ['printer', false],
])('an address is told from a name: %s', (url, is) => {
  expect(isAddress(url)).toBe(is);
});

describe('a device that opens no more with the files', () => {
  const scope = { names: ['lan', 'home.arpa'], addresses: ['192.168.0.0/16'] };
  const named = (...names: string[]) => lockedOut(scope, [{ address: 'https://nas.lan:8443/', names }]);

  it.each(['nas', 'nas.example.com', '100.101.1.20', '*.example.com'])(
    'is one whose certificate also names %s',
    (name) => {
      expect(named('nas.lan', name)).toEqual([{ address: 'https://nas.lan:8443/', outside: name }]);
    },
  );

  it('is none whose names are all covered, or of which that cannot be told', () => {
    expect(named('nas.lan', '192.168.1.20', '*.rack.home.arpa', 'fd00::20')).toEqual([]);
    expect(named()).toEqual([]);
  });

  it('is none that the files are not for anyway', () => {
    expect(lockedOut(scope, [{ address: 'https://nas.example.com/', names: ['nas.example.com'] }])).toEqual([]);
  });
});
