import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHome } from '../../home/index.ts';
import type { Home, HomeDevice } from '../../home/types.ts';
import { runOpenssl } from './support/openssl.ts';
import { handshake, type Seen } from './support/tls-client.ts';

const SERVER = 'TLS Web Server Authentication';
const LOCAL_DEVICE = '2.25.287836748863632227834941709419488651314';
const SELF_SIGNED = 'DEPTH_ZERO_SELF_SIGNED_CERT';

let home: Home;
beforeAll(async () => {
  home = await startHome({ ports: 'ephemeral' });
});
afterAll(() => home.stop());

const device = (id: string): HomeDevice => {
  const found = home.devices.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const see = (id: string): Promise<Seen> => handshake(device(id).host, device(id).port, home.gateway.rootPem);
const leaf = async (id: string) => {
  const [first] = (await see(id)).chain;
  if (!first) throw new Error(`${id} presented nothing`);
  return first;
};
const spki = async (id: string): Promise<string> =>
  (await leaf(id)).publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** One extension as openssl prints it, e.g. `TLS Web Server Authentication`. */
async function extension(id: string, name: string): Promise<string> {
  const printed = await runOpenssl(['x509', '-noout', '-ext', name], (await leaf(id)).toString());
  return printed
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
    .join('\n');
}

describe('what the gateway signed', () => {
  test.each(['router', 'printer', 'nas', 'speaker', 'lights', 'scanner'])(
    '%s is accepted when the client trusts the gateway root',
    async (id) => {
      expect((await see(id)).refusal).toBeNull();
      expect(device(id).expectedClass).toBe('U-L/S');
    },
  );

  test.each([
    ['printer', `${SERVER}, ${LOCAL_DEVICE}`, 'DNS:printer.local'],
    ['nas', SERVER, 'DNS:nas.home.arpa'],
    ['speaker', `${SERVER}, ${LOCAL_DEVICE}`, 'IP Address:127.0.0.1'],
    ['scanner', `${SERVER}, ${LOCAL_DEVICE}`, 'DNS:scanner.lan'],
    ['garage', `${SERVER}, ${LOCAL_DEVICE}`, 'DNS:shed.local'],
    ['meter', LOCAL_DEVICE, 'DNS:meter.local'],
  ])('%s has the usages and names that openssl reads', async (id, usages, names) => {
    expect(await extension(id, 'extendedKeyUsage')).toBe(usages);
    expect(await extension(id, 'subjectAltName')).toBe(names);
  });

  test('the root and what it issues are bounded to the home, by openssl’s reading', async () => {
    const root = await runOpenssl(['x509', '-noout', '-ext', 'nameConstraints,basicConstraints'], home.gateway.rootPem);
    expect(root).toContain('X509v3 Name Constraints: critical');
    expect(root).toContain('DNS:home.arpa');
  });

  test('lights sends its intermediate and not the root', async () => {
    const { chain } = await see('lights');
    // Node completes the path with the root it was given.
    expect(chain.map(({ subject }) => subject.split('\n').at(-1))).toEqual([
      'CN=lights.home.arpa',
      'CN=Example Home Gateway Issuer 1',
      'CN=Example Home Gateway Root',
    ]);
    const sent = await runOpenssl(['s_client', '-connect', `127.0.0.1:${device('lights').port}`, '-showcerts']);
    expect(sent.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  });
});

describe('what is wrong', () => {
  test.each([
    ['garage', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['fridge', 'CERT_HAS_EXPIRED'],
    ['freezer', 'CERT_NOT_YET_VALID'],
    ['meter', 'INVALID_PURPOSE'],
    ['impostor', 'SELF_SIGNED_CERT_IN_CHAIN'],
  ])('%s is refused with %s', async (id, refusal) => {
    expect((await see(id)).refusal).toContain(refusal);
  });

  test('gives the impostor an issuer with the right name and the wrong key', async () => {
    const [pretended, root] = (await see('impostor')).chain;
    const real = (await see('printer')).chain.at(-1);
    expect(pretended?.issuer).toBe(real?.subject);
    expect(root?.subject).toBe(real?.subject);
    expect(root && pretended?.verify(root.publicKey)).toBe(true);
    expect(real && pretended?.verify(real.publicKey)).toBe(false);
  });
});

describe('what no one at home signed', () => {
  test.each(['camera', 'doorbell', 'visitor', 'plug', 'bulb'])('%s signed for itself', async (id) => {
    expect((await see(id)).refusal).toBe(SELF_SIGNED);
    const certificate = await leaf(id);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
  });

  test.each(['thermostat', 'tv', 'soundbar'])('%s comes from a root that no one knows', async (id) => {
    expect((await see(id)).refusal).toBe('SELF_SIGNED_CERT_IN_CHAIN');
  });

  test.each([
    ['plug', 'bulb'],
    ['tv', 'soundbar'],
  ])('%s and %s show the very same certificate', async (one, other) => {
    expect((await leaf(one)).fingerprint256).toBe((await leaf(other)).fingerprint256);
    expect([device(one).expectedClass, device(other).expectedClass].every((found) => found.startsWith('NU-'))).toBe(
      true,
    );
  });

  test('gives every other device a key of its own', async () => {
    const others = home.devices.filter(({ id, url }) => url.startsWith('https') && id !== 'bulb' && id !== 'soundbar');
    const keys = await Promise.all(others.map(({ id }) => spki(id)));
    expect(new Set(keys).size).toBe(others.length);
  });

  test('gives the visitor markup, a bidi override and a control character in its names', async () => {
    const der = Buffer.from((await leaf('visitor')).raw);
    expect(der.includes('<img src=x onerror=alert(1)>')).toBe(true);
    expect(der.includes('\u202Eknab')).toBe(true);
    expect(der.includes('\u0007')).toBe(true);
  });

  test('answers in the clear when the kettle is asked', async () => {
    const { port, expectedClass, url } = device('kettle');
    expect([expectedClass, new URL(url).protocol]).toEqual(['none', 'http:']);
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain('You are talking to the kettle');
  });
});

describe('change on demand', () => {
  test('gives a new key when a device vouches for itself', async () => {
    const before = await spki('doorbell');
    await home.rotate('doorbell');
    expect(await spki('doorbell')).not.toBe(before);
  });

  test('keeps the key when a certificate is renewed', async () => {
    const [key, serial] = [await spki('printer'), (await leaf('printer')).serialNumber];
    await home.renew('printer');
    expect(await spki('printer')).toBe(key);
    expect((await leaf('printer')).serialNumber).not.toBe(serial);
    expect((await see('printer')).refusal).toBeNull();
  });

  test.each(['plug', 'impostor', 'kettle', 'someone-else'])('rejects when %s cannot change', async (id) => {
    await expect(home.rotate(id)).rejects.toThrow(RangeError);
  });
});

describe('ports and names', () => {
  test.each(['plug', 'bulb', 'tv', 'soundbar'])('gives the %s an address of its own beside 127.0.0.1', async (id) => {
    const { host, port, address } = device(id);
    expect(home.devices.filter((each) => each.address === address)).toHaveLength(1);
    const there = await handshake(host, port, home.gateway.rootPem, address);
    expect(there.chain[0]?.fingerprint256).toBe((await leaf(id)).fingerprint256);
  });

  test('finds other ports when a second home is started', async () => {
    const [first, second] = [await startHome(), await startHome()];
    const ports = [first, second].flatMap((one) => one.devices.map(({ port }) => port));
    await Promise.all([first.stop(), second.stop()]);
    expect(new Set(ports).size).toBe(ports.length);
  });

  test('leaves no port open when it stops', async () => {
    const short = await startHome({ ports: 'ephemeral' });
    await short.stop();
    const answers = await Promise.allSettled([
      fetch(short.startPage),
      ...short.devices.map(({ port }) => handshake('x', port, '')),
    ]);
    expect(answers.map(({ status }) => status)).not.toContain('fulfilled');
  });
});
