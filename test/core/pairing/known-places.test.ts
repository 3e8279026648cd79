import { describe, expect, it } from 'vitest';
import { isKnownPlace, knownPlaces } from '../../../src/core/pairing/known-places.ts';

const HASH = 'ab'.repeat(32);
const urls = (typed: string, sha256 = ''): string[] => {
  const known = knownPlaces(typed, sha256);
  if (!known.ok) throw new Error(known.problem);
  return known.places.map(({ url }) => url);
};

describe('for a host alone', () => {
  it('EST comes first, and Caddy is asked on its own port', () => {
    const places = urls('router.local');
    expect(places[0]).toBe('http://router.local/.well-known/est/cacerts');
    expect(places).toEqual(
      expect.arrayContaining([
        'http://router.local/roots.pem',
        'http://router.local/intermediates.pem',
        'http://router.local:2019/pki/ca/local',
        'http://router.local/rootCA.pem',
        'http://router.local/pve-root-ca.pem',
      ]),
    );
    expect(places.length).toBeLessThanOrEqual(14);
  });

  it.each([
    ['ROUTER.local.', 'router.local'],
    ['nas', 'nas'],
    ['192.168.1.1', '192.168.1.1'],
    ['fd00::1', '[fd00::1]'],
    ['[fd00::1]', '[fd00::1]'],
    [' http://nas/ ', 'nas'],
  ])('%s is understood', (typed, host) => {
    expect(urls(typed)[0]).toBe(`http://${host}/.well-known/est/cacerts`);
  });
});

describe('the file of our own gateway, root and intermediates', () => {
  it('is asked for before the root alone, and a pairing link may lead to it', () => {
    const places = urls('router.local');
    expect(places.indexOf('http://router.local/pairing.pem')).toBeGreaterThan(-1);
    expect(places.indexOf('http://router.local/pairing.pem')).toBeLessThan(
      places.indexOf('http://router.local/root.pem'),
    );
    expect(isKnownPlace('http://192.168.1.1:8480/pairing.pem')).toBe(true);
    expect(isKnownPlace('http://192.168.1.1:8480/pairing.pem?reboot=1')).toBe(false);
  });
});

describe('for a host with a port', () => {
  it.each(['192.168.1.1:9000', 'http://192.168.1.1:9000'])('%s: every place is on that port', (typed) => {
    expect(urls(typed).every((url) => url.startsWith('http://192.168.1.1:9000/'))).toBe(true);
  });
  it('Caddy’s is among them', () => {
    expect(urls('http://nas:2019')).toContain('http://nas:2019/pki/ca/local/certificates');
  });
});

describe('for a URL in full', () => {
  it.each(['http://nas/certs/home.crt', 'nas/certs/home.crt', 'http://nas/?download=ca'])(
    '%s: it is the only place',
    (typed) => {
      expect(knownPlaces(typed)).toMatchObject({ ok: true, places: [{ kind: 'typed' }], sha256: null });
      expect(urls(typed)).toHaveLength(1);
    },
  );
  it('that ends in a hash, the hash is what the root must have', () => {
    expect(knownPlaces(`http://nas:9000/root/${HASH.toUpperCase()}`)).toMatchObject({
      ok: true,
      places: [{ kind: 'typed' }],
      sha256: HASH,
    });
  });
  it('that ends in another hash than the one given, it is refused', () => {
    expect(knownPlaces(`http://nas/root/${HASH}`, 'cd'.repeat(32))).toEqual({ ok: false, problem: 'bad-hash' });
  });
  it.each(['https://nas/ca.crt', 'https://nas', 'https://nas:8443/'])('over https, it is refused: %s', (typed) => {
    expect(knownPlaces(typed)).toEqual({ ok: false, problem: 'not-http' });
  });
});

describe('when the SHA-256 is given', () => {
  it.each([
    HASH,
    `SHA256=${HASH.match(/../g)?.join(':').toUpperCase() ?? ''}`,
    ` ${HASH.match(/.{4}/g)?.join(' ') ?? ''}`,
  ])('%s: step-ca is asked by it', (sha256) => {
    expect(urls('nas:9000', sha256)).toContain(`http://nas:9000/root/${HASH}`);
    expect(knownPlaces('nas:9000', sha256)).toMatchObject({ sha256: HASH });
  });
  it('without it, step-ca’s /root is not asked', () => {
    expect(urls('nas:9000').some((url) => url.includes('/root/'))).toBe(false);
  });
  it.each(['ab'.repeat(31), 'apple river stone', 'zz'.repeat(32)])('%s is none', (sha256) => {
    expect(knownPlaces('nas', sha256)).toEqual({ ok: false, problem: 'bad-hash' });
  });
});

describe('what is no address', () => {
  it.each([
    '',
    '   ',
    'my router',
    'ftp://nas/ca.crt',
    'http://',
    'http://me:secret@nas/',
    'javascript:alert(1)',
    'http://a..b/',
  ])('%j', (typed) => {
    expect(knownPlaces(typed)).toEqual({ ok: false, problem: 'bad-url' });
  });
});
