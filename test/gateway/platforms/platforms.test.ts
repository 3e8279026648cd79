import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { fingerprintOf, PLATFORMS, STEPS, whatItAllows } from '../../../gateway/platforms/platforms.ts';
import { openssl } from '../../support/openssl.ts';
import { newFolder } from '../support/ca.ts';

const folder = newFolder();
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ folder, port: 0, name: 'gateway.home.arpa', address: '127.0.0.1' });
});
afterAll(async () => {
  await gateway.close();
  await rm(join(folder, '..'), { recursive: true });
});

const fetchFile = async (name: string) => {
  const answer = await fetch(`http://127.0.0.1:${gateway.port}/install/${name}`);
  return { status: answer.status, headers: answer.headers, body: new Uint8Array(await answer.arrayBuffer()) };
};

/** Another reader of property lists than the one that wrote it: Python's. */
async function readProfile(body: Uint8Array) {
  const path = join(folder, '..', 'profile');
  await writeFile(path, body);
  const script = `
import plistlib, json, sys
profile = plistlib.load(open(sys.argv[1], 'rb'))
for payload in profile['PayloadContent']: payload['PayloadContent'] = payload['PayloadContent'].hex()
print(json.dumps(profile))`;
  return JSON.parse(execFileSync('python3', ['-c', script, path]).toString()) as Record<string, unknown> & {
    PayloadContent: Record<string, unknown>[];
  };
}

describe('what a phone or computer is handed', () => {
  it.each([
    ['apple', 'application/x-apple-aspen-config'],
    ['android', 'application/x-x509-ca-cert'],
    ['windows', 'application/pkix-cert'],
    ['chromeos', 'application/x-x509-ca-cert'],
    ['linux', 'application/x-pem-file'],
    ['firefox', 'application/x-pem-file'],
  ] as const)('has the type that %s expects', async (platform, type) => {
    const { status, headers } = await fetchFile(STEPS[platform].file);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${STEPS[platform].file}"`);
  });

  it.each(['latchkey-home.crt', 'latchkey-home.cer', 'latchkey-home.pem'])(
    '%s is the root that is bounded to the home, as openssl reads it',
    async (name) => {
      const { body } = await fetchFile(name);
      const form = name.endsWith('pem') ? 'PEM' : 'DER';
      const read = (...args: string[]) =>
        Buffer.from(openssl(['x509', '-inform', form, '-in', 'root', '-noout', ...args], { root: body })).toString();
      expect(read('-ext', 'nameConstraints')).toContain('critical');
      expect(read('-ext', 'nameConstraints')).toContain('DNS:home.arpa');
      expect(read('-fingerprint', '-sha256').trim()).toMatch(
        new RegExp(`=${fingerprintOf(gateway.authority.root.certificate)}$`),
      );
    },
  );

  it('is nothing but these files', async () => {
    for (const name of ['', 'root.pem', 'constructor', '..%2fkey'])
      expect((await fetchFile(name)).status, name).toBe(404);
  });
});

describe('the profile for iPhone, iPad and Mac', () => {
  it('holds the bounded root and nothing else, and can be removed', async () => {
    const profile = await readProfile((await fetchFile(STEPS.apple.file)).body);
    expect(profile).toMatchObject({
      PayloadType: 'Configuration',
      PayloadVersion: 1,
      PayloadRemovalDisallowed: false,
      PayloadDescription: whatItAllows(),
    });
    expect(profile.PayloadContent).toHaveLength(1);
    expect(profile.PayloadContent[0]).toMatchObject({
      PayloadType: 'com.apple.security.root',
      PayloadVersion: 1,
      PayloadContent: Buffer.from(gateway.authority.root.certificate.der).toString('hex'),
    });
  });

  it('has identifiers that stay the same for one root and differ for another', async () => {
    const identifiers = async () => {
      const profile = await readProfile((await fetchFile(STEPS.apple.file)).body);
      return [profile, ...profile.PayloadContent].flatMap(({ PayloadUUID, PayloadIdentifier }) => [
        String(PayloadUUID),
        String(PayloadIdentifier),
      ]);
    };
    const first = await identifiers();
    expect(new Set(first).size).toBe(4);
    for (const uuid of [first[0], first[2]])
      expect(uuid).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/);
    expect(await identifiers()).toEqual(first);
    const mine = gateway;
    const place = newFolder();
    gateway = await startGateway({ folder: place, port: 0, name: 'gateway.home.arpa', address: '127.0.0.1' });
    const others = await identifiers();
    await gateway.close();
    gateway = mine;
    await rm(join(place, '..'), { recursive: true });
    expect(others.filter((each) => first.includes(each))).toEqual([]);
  });
});

describe('the words', () => {
  it('say what installing allows and what it does not, by the scope of the root', () => {
    expect(whatItAllows()).toContain('.local');
    expect(whatItAllows()).toContain('.home.arpa');
    expect(whatItAllows()).toContain('Limits in the root forbid websites');
  });

  it('tell how to compare and how to remove it, for every system', () => {
    for (const platform of PLATFORMS) {
      const { steps, remove } = STEPS[platform];
      expect(JSON.stringify(steps).toLowerCase()).toContain('compare');
      expect(remove).not.toBe('');
    }
  });
});
