import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AnchorPair, Host } from '../../../src/core/index.ts';
import { makeDeviceAnchor } from '../../../src/core/anchors/make-anchor.ts';
import { pairProblem } from '../../../src/core/anchors/check-pair.ts';
import { validatePath } from '../../../src/core/x509/path/validate-path.ts';
import { closePrimes } from '../../support/close-primes.ts';
import {
  DAY,
  mint,
  mintIntermediate,
  mintLeaf,
  type Minted,
  type MintOptions,
  mintRoot,
  NOW,
} from '../../support/mint.ts';
import { unknownExtension } from '../../support/mint-extensions.ts';

const UNTIL = NOW + 365 * DAY;
const dns = (value: string): Host => ({ kind: 'dns', value });
const ip = (value: string): Host => ({ kind: 'ip', value });
const mintCamera = (options: MintOptions = {}) =>
  mint({ subject: 'CN=Camera', dns: ['camera.local'], notAfter: UNTIL, ...options });

async function made(
  camera: Minted,
  host: Host = dns('camera.local'),
  others: readonly Host[] = [],
): Promise<AnchorPair> {
  const result = await makeDeviceAnchor(camera.der, host, 'Camera', NOW, others);
  if (!result.ok) throw new Error(result.problem);
  return result.pair;
}

/** What our own path validation says of what the device's key signs for others. */
async function believed(
  leaf: Minted,
  { scopeRoot, cross }: AnchorPair,
  between: readonly Minted[] = [],
): Promise<string> {
  const result = await validatePath({
    leaf: leaf.der,
    intermediates: [cross, ...between.map(({ der }) => der)],
    anchors: [scopeRoot],
    time: NOW,
  });
  return result.ok ? 'accepted' : result.reason;
}

// Whether a browser takes a self-signed leaf this way is tried in the browsers: our own validation does not, nor does
// openssl.
describe('a scoped anchor of one device that signed its own certificate', () => {
  it('speaks for that device’s name and key under that one name', async () => {
    const camera = await mintCamera();
    const pair = await made(camera);
    expect(await pairProblem(pair.scopeRoot, pair.cross, NOW)).toBeNull();
    expect(new X509Certificate(camera.der).checkIssued(new X509Certificate(pair.cross))).toBe(true);
    expect(pair).toMatchObject({ scope: { names: ['camera.local'], addresses: [], until: UNTIL }, leftOut: [] });
    expect(await believed(await mintLeaf(camera, { dns: ['camera.local'] }), pair)).toBe('accepted');
    expect(await believed(await mintLeaf(camera, { dns: ['printer.local'] }), pair)).toBe('name-constraints');
    expect(await believed(await mintLeaf(camera, { ip: ['192.168.1.9'] }), pair)).toBe('name-constraints');
  });

  it('makes no authority of the device', async () => {
    const camera = await mintCamera({ ca: true });
    const between = await mintIntermediate(camera);
    expect(await believed(await mintLeaf(between, { dns: ['camera.local'] }), await made(camera), [between])).toBe(
      'path-length',
    );
  });

  it.each([
    ['192.168.1.9', '192.168.1.9/32'],
    ['fd00::9', 'fd00::9/128'],
  ])('when it is reached at %s, speaks for that address', async (address, range) => {
    const pair = await made(await mintCamera({ dns: [], ip: [address] }), ip(address));
    expect(pair.scope).toMatchObject({ names: [], addresses: [range] });
    expect(await pairProblem(pair.scopeRoot, pair.cross, NOW)).toBeNull();
  });

  it('when its certificate has other names, is made only where they are wanted, too', async () => {
    const camera = await mintCamera({ dns: ['camera.local', 'camera.lan'], ip: ['192.168.1.9'] });
    const wanting = (...others: Host[]) => makeDeviceAnchor(camera.der, dns('camera.local'), 'Camera', NOW, others);
    expect(await wanting()).toEqual({ ok: false, problem: 'other-names' });
    expect(await wanting(dns('camera.lan'))).toEqual({ ok: false, problem: 'other-names' });
    expect((await made(camera, dns('camera.local'), [dns('camera.lan'), ip('192.168.1.9')])).scope).toMatchObject({
      names: ['camera.local', 'camera.lan'],
      addresses: ['192.168.1.9/32'],
    });
    expect(await wanting(dns('camera.lan'), ip('192.168.1.9'), dns('example.com'))).toEqual({
      ok: false,
      problem: 'not-local',
    });
  });

  it.each<[string, MintOptions, Host, string]>([
    ['is not called that', {}, dns('door.local'), 'name-mismatch'],
    ['has a single label, which no constraint can bound', { dns: ['camera'] }, dns('camera'), 'not-local'],
    ['has a public name', { dns: ['www.example.com'] }, dns('www.example.com'), 'not-local'],
    ['has a public address', { dns: [], ip: ['8.8.8.8'] }, ip('8.8.8.8'), 'not-local'],
    ['has a short key', { key: 'RSA-1024' }, dns('camera.local'), 'unsafe-key'],
    ['is for mail only', { usages: ['1.3.6.1.5.5.7.3.4'] }, dns('camera.local'), 'usage'],
    [
      'has a condition that no one here understands',
      { extensions: [unknownExtension(true)] },
      dns('camera.local'),
      'unknown-critical-extension',
    ],
    ['has run out', { notAfter: NOW - 1 }, dns('camera.local'), 'expired'],
    ['names another issuer', { issuerName: 'CN=Somebody' }, dns('camera.local'), 'not-self-signed'],
  ])('when its certificate %s, is not made', async (_what, options, host, problem) => {
    expect(await makeDeviceAnchor((await mintCamera(options)).der, host, 'Camera', NOW)).toEqual({
      ok: false,
      problem,
    });
  });

  it('when others can work out its private key, is not made', async () => {
    const camera = await mintCamera({ keys: await closePrimes() });
    expect(await makeDeviceAnchor(camera.der, dns('camera.local'), 'Camera', NOW)).toEqual({
      ok: false,
      problem: 'unsafe-key',
    });
  });

  it('is not made of a certificate that someone else signed, nor of what cannot be read', async () => {
    const leaf = await mintLeaf(await mintRoot());
    expect(await makeDeviceAnchor(leaf.der, dns('printer.local'), 'Printer', NOW)).toEqual({
      ok: false,
      problem: 'not-self-signed',
    });
    expect(await makeDeviceAnchor(leaf.der.subarray(0, 90), dns('printer.local'), 'Printer', NOW)).toEqual({
      ok: false,
      problem: 'unreadable',
    });
  });
});
