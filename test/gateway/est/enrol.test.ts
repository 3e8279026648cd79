import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAdmissions } from '../../../gateway/est/admissions.ts';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../src/core/x509/basics/index.ts';
import { runOpenssl } from '../../home/support/openssl.ts';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The gateway by curl and openssl, as a device with a shell would enrol. */
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'latchkey-est-'));
const at = (name: string): string => join(folder, name);

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ folder: at('data'), port: 0, name: 'gateway.home.arpa', address: '127.0.0.1' });
});
/** Of each device a key of its own. */
beforeEach(async () => {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', at('key')];
  // It asks for more than it may have.
  const wishes = ['basicConstraints=critical,CA:TRUE', 'extendedKeyUsage=codeSigning,OCSPSigning,anyExtendedKeyUsage'];
  await runOpenssl([
    ...['req', '-new', ...key, '-subj', '/CN=www.example.com', ...wishes.flatMap((wish) => ['-addext', wish])],
    ...['-outform', 'DER', '-out', at('der')],
  ]);
  writeFileSync(at('request'), readFileSync(at('der')).toString('base64'));
});
afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true });
});

/** @returns status and body. */
async function enrol(device: string, code: string, scheme = 'https'): Promise<[string, string]> {
  const { stdout } = await run('curl', [
    ...['-s', '-w', '\n%{http_code}', '--cacert', at('data/root.pem'), '-u', `${device}:${code}`],
    ...['--resolve', `gateway.home.arpa:${gateway.port}:127.0.0.1`, '-H', 'content-type: application/pkcs10'],
    ...['--data-binary', `@${at('request')}`],
    `${scheme}://gateway.home.arpa:${gateway.port}/.well-known/est/simpleenroll`,
  ]);
  const lines = stdout.split('\n');
  return [lines.at(-1) ?? '', lines.slice(0, -1).join('\n')];
}

describe('a device that was admitted', () => {
  it('gets the names that it was admitted under, once, over https alone', async () => {
    const code = await gateway.admissions.admit(['clock.home.arpa', '192.168.1.7']);
    expect((await enrol('clock.home.arpa', code, 'http'))[0]).toBe('403');
    expect((await enrol('clock.home.arpa', `${code}0`))[0]).toBe('401');
    expect((await enrol('other.home.arpa', code))[0]).toBe('401');
    const [status, body] = await enrol('clock.home.arpa', code);
    expect(status).toBe('200');
    const pem = await runOpenssl(['pkcs7', '-inform', 'DER', '-print_certs'], Buffer.from(body, 'base64'));
    const text = await runOpenssl(['x509', '-noout', '-subject', '-ext', 'subjectAltName'], pem);
    expect(text).toContain('DNS:clock.home.arpa, IP Address:192.168.1.7');
    expect(text).not.toContain('example.com');
    // docs/local-device-eku.md, section 4.5: what a device may be is for the gateway to say.
    const leaf = new X509Certificate(pem);
    expect(leaf.keyUsage).toEqual([OID_SERVER_AUTH, OID_LOCAL_DEVICE]);
    expect(leaf.ca).toBe(false);
    writeFileSync(at('leaf.pem'), pem);
    const files = ['-CAfile', at('data/root.pem'), '-untrusted', at('data/issuers.pem'), at('leaf.pem')];
    expect(await runOpenssl(['verify', '-x509_strict', ...files])).toContain('OK');
    expect((await enrol('clock.home.arpa', code))[0]).toBe('401');
  });

  it('gets one certificate where it asks twice at once', async () => {
    const code = await gateway.admissions.admit(['twice.home.arpa']);
    const answers = await Promise.all([enrol('twice.home.arpa', code), enrol('twice.home.arpa', code)]);
    expect(answers.map(([status]) => status).sort()).toEqual(['200', '401']);
  });

  it('gets none over the key of another device, and keeps its code', async () => {
    const first = await gateway.admissions.admit(['first.home.arpa']);
    expect((await enrol('first.home.arpa', first))[0]).toBe('200');
    const second = await gateway.admissions.admit(['second.home.arpa']);
    const [status, said] = await enrol('second.home.arpa', second);
    expect(status).toBe('400');
    expect(said).toContain('Another device of this home has this key');
    expect(await gateway.records.get('admissions', 'second.home.arpa')).toBeDefined();
  });

  it('cannot be admitted under a name outside the home', async () => {
    await expect(gateway.admissions.admit(['www.example.com'])).rejects.toThrow('not a name or address of this home');
  });

  it('cannot be admitted under a name or address of the gateway', async () => {
    const own = gateway.places.map((place) => new URL(`http://${place}`).hostname);
    expect(own).toContain('gateway.home.arpa');
    // Loopback is each computer's own.
    for (const host of own.filter((each) => !/^(127\.|\[::1\])/.test(each)))
      await expect(gateway.admissions.admit(['clock.home.arpa', host])).rejects.toThrow('is the gateway itself');
    await expect(gateway.admissions.admit(['GATEWAY.home.arpa'])).rejects.toThrow('is the gateway itself');
  });

  it('gets nothing for a code that was made before the gateway took the name', async () => {
    const code = await gateway.admissions.admit(['later.home.arpa']);
    const { records, authority } = gateway;
    const admitted = await createAdmissions(records, authority, () => true).admitted('later.home.arpa', code);
    expect(admitted).toBeNull();
    expect(await gateway.admissions.admitted('later.home.arpa', code)).not.toBeNull();
  });
});
