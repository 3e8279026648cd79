import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPairingLink, parsePairingLink } from '../../../src/core/pairing/pairing-link.ts';
import { knownPlaces } from '../../../src/core/pairing/known-places.ts';

const spkiSha256 = 'ab'.repeat(32);
const link = { name: 'Home', url: 'http://router.home.arpa/root.pem', spkiSha256 };
const text = formatPairingLink(link);

describe('a pairing link', () => {
  it('comes back as it was, whatever the gateway is called and in whichever known place its root lies', () => {
    expect(parsePairingLink(text)).toEqual({ ok: true, link });
    const known = knownPlaces('192.168.1.1:8080', spkiSha256);
    const urls = known.ok ? known.places.map(({ url }) => url) : [];
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} &=?#%+'"]{1,40}$/u), fc.constantFrom(...urls), (name, url) => {
        expect(parsePairingLink(formatPairingLink({ name, url, spkiSha256 }))).toEqual({
          ok: true,
          link: { name: name.trim(), url, spkiSha256 },
        });
      }),
    );
  });

  it('may have blanks around it, and letters of either case', () => {
    expect(
      parsePairingLink(
        `\n ${text.replace('latchkey:pair', 'LATCHKEY:PAIR').replace(spkiSha256, spkiSha256.toUpperCase())} `,
      ),
    ).toEqual({ ok: true, link });
  });

  it.each([
    ['nothing', ''],
    ['a web address', 'https://example.com/?v=1'],
    ['one of another kind', text.replace('pair?', 'open?')],
    ['with more than a hash', `${text}ab`],
    ['with a hash of other letters', text.replace(/abab$/, 'zzzz')],
    ['with two hashes', `${text}&spki=${'cd'.repeat(32)}`],
    ['of no version', text.replace('v=1', 'v=x')],
    ['of an empty version', text.replace('v=1', 'v=')],
    ['to a script', formatPairingLink({ ...link, url: 'javascript:alert(1)' })],
    ['that is far too long', formatPairingLink({ ...link, name: 'x'.repeat(3000) })],
  ])('%s: not a link', (_what, other) => {
    expect(parsePairingLink(other)).toEqual({ ok: false, problem: 'not-a-link' });
  });

  it('cut off wherever after its beginning, or without its hash: is not complete', () => {
    for (let end = 'latchkey:pair'.length; end < text.length; end++)
      expect(parsePairingLink(text.slice(0, end))).toEqual({ ok: false, problem: 'incomplete-link' });
    expect(parsePairingLink(formatPairingLink({ ...link, url: 'https://www.example.com/' }).slice(0, -1))).toEqual({
      ok: false,
      problem: 'incomplete-link',
    });
  });

  it('of a later version: says so', () => {
    expect(parsePairingLink(text.replace('v=1', 'v=2'))).toEqual({ ok: false, problem: 'newer-link' });
  });

  it('of a later version that looks otherwise: says so all the same', () => {
    expect(parsePairingLink('latchkey:pair?v=2&at=https%3A%2F%2Frouter.local')).toEqual({
      ok: false,
      problem: 'newer-link',
    });
  });

  it('to an https address, which cannot be fetched: says so, and what the same link without https is', () => {
    expect(parsePairingLink(formatPairingLink({ ...link, url: 'https://router.home.arpa:8443/root.pem' }))).toEqual({
      ok: false,
      problem: 'not-http',
      instead: formatPairingLink({ ...link, url: 'http://router.home.arpa:8443/root.pem' }),
    });
  });

  it.each([
    'http://192.168.1.1/',
    'http://192.168.1.1/reboot',
    'http://192.168.1.1/root.pem?then=reboot',
    'http://192.168.1.1/cgi-bin/..%2f/root.pem',
    'http://192.168.1.1/reboot#/root.pem',
    'http://192.168.1.1/root.pem/../reboot',
    'http://192.168.1.1//root.pem',
    'http://nas:8123/api/services/lock/unlock',
    'http://nas/root/abab',
    'http://router.home.arpa/certs/my-own.crt',
  ])('to %s, where no gateway publishes its root: is not followed', (url) => {
    expect(parsePairingLink(formatPairingLink({ ...link, url }))).toEqual({ ok: false, problem: 'unknown-place' });
  });

  it('never leads to a path that is not known, whatever its address', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), fc.webFragments(), (path, query, fragment) => {
        const parsed = parsePairingLink(
          formatPairingLink({ ...link, url: `http://nas.lan${path}?${query}#${fragment}` }),
        );
        if (!parsed.ok) return;
        const { pathname, search } = new URL(parsed.link.url);
        expect(search).toBe('');
        expect(pathname).toMatch(/^\/([a-z_-]+\.(pem|crt)|rootCA\.pem|\.well-known\/est\/cacerts|pki\/ca\/local.*)$/);
      }),
    );
  });

  it.each([
    ['http://www.example.com/root.pem', 'not-local'],
    ['https://8.8.8.8/', 'not-local'],
    ['http://fritz.box/root.pem', 'fritz-box'],
    ['http://192.168.1/root.pem', 'incomplete-address'],
  ])('to %s: %s', (url, problem) => {
    expect(parsePairingLink(formatPairingLink({ ...link, url }))).toEqual({ ok: false, problem });
  });

  it('has its name cleaned', () => {
    expect(parsePairingLink(formatPairingLink({ ...link, name: '\u202Eemoh\u0000' }))).toMatchObject({
      link: { name: '\ufffdemoh\ufffd' },
    });
  });

  it('never crashes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((rest) => `latchkey:pair?${rest}`),
        ),
        (any) => {
          expect(parsePairingLink(any)).toHaveProperty('ok');
        },
      ),
    );
  });
});
