import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { type ClientRequest, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { makeBackup } from '../../../gateway/protection/backup.ts';
import { UNPROTECTED } from '../../../gateway/protection/key-protection.ts';
import { openRecords, type Records } from '../../../gateway/records/records.ts';
import { toPem } from '../../../src/core/encoding/pem.ts';
import { newFolder } from '../support/ca.ts';
import { GATEWAY_NAME, type PageAnswer, pageClient, PASSWORD, signedInClient } from '../support/page-client.ts';
import { gatewayCommand, type Program, runGateway } from '../support/program.ts';

const PASSPHRASE = 'words for the backup';
const folders: string[] = [];
const folder = (): string => {
  const made = newFolder();
  folders.push(join(made, '..'));
  return made;
};
const programs: Program[] = [];
afterAll(async () => {
  await Promise.all(programs.map((each) => each.stop('SIGKILL')));
  await Promise.all(folders.map((each) => rm(each, { recursive: true })));
});

/** How to start a new gateway that a backup may take the place of. */
const newGateway = (onRestored = (): void => undefined) => ({
  folder: folder(),
  port: 0,
  name: GATEWAY_NAME,
  address: '127.0.0.1',
  onRestored,
});

/** The gateway of before: two devices, one of them revoked, and a password. */
let old: Gateway;
let file: Buffer;
let held: string;
let revoked: string;
beforeAll(async () => {
  old = await startGateway({ folder: folder(), port: 0, name: GATEWAY_NAME, address: '127.0.0.1' });
  await signedInClient(old);
  const issue = async (name: string): Promise<string> => {
    const result = await old.handOvers.make({ name, others: [], kind: 'local-device', key: { made: 'p256' } });
    if (!result.ok) throw new Error(result.fault);
    return result.made.serial;
  };
  [held, revoked] = [await issue('nas'), await issue('lost')];
  await old.authority.revoke(revoked, 1);
  file = Buffer.from(await old.backup(PASSPHRASE));
});
afterAll(() => old.close());

/** A gateway as a person starts it, with what it says to begin with. */
async function startNew(place: string, ...args: readonly string[]) {
  const program = runGateway(['--data', place, '--port', '0', '--name', GATEWAY_NAME, ...args]);
  programs.push(program);
  const said = await program.until('Or scan this');
  const port = Number(/https:\/\/[^:]+:(\d+)\//.exec(said)?.[1]);
  const code = /Set-up code for that page, good once: (\S+)/.exec(said)?.[1] ?? '';
  /** @param root PEM; the one that it has now. */
  const client = (root = readFileSync(join(place, 'root.pem'), 'utf8')) => pageClient({ port, root });
  return { program, port, code, client };
}

/** What the records of a gateway hold of authorities, certificates and passwords. */
async function kept(place: string) {
  const records = await openRecords(place);
  try {
    return await tables(records);
  } finally {
    await records.close();
  }
}
const tables = async (records: Records) => ({
  authorities: await records.all('authorities'),
  certificates: await records.all('certificates'),
  passwords: await records.all('passwords'),
});

const send = (client: ReturnType<typeof pageClient>, fields: Record<string, string>, body: Buffer = file) =>
  client.upload('/restore', fields, { name: 'home.latchkey-backup', body });

/** Begins to send a file, and says no more once its head is read. */
async function begin(
  gateway: Gateway,
  scheme: 'http' | 'https',
  headers: Readonly<Record<string, string>>,
): Promise<ClientRequest> {
  const options = {
    host: '127.0.0.1',
    port: gateway.port,
    method: 'POST',
    path: '/restore',
    headers: {
      host: `${GATEWAY_NAME}:${gateway.port}`,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': '1000000',
      expect: '100-continue',
      ...headers,
    },
  };
  const ca = toPem([gateway.authority.root.certificate.der]);
  const asked =
    scheme === 'http' ? requestHttp(options) : requestHttps({ ...options, ca, servername: GATEWAY_NAME, agent: false });
  asked.on('error', () => undefined);
  asked.flushHeaders();
  await new Promise((resolve) => asked.once('continue', resolve));
  return asked;
}

describe('a new gateway', () => {
  it('becomes the old one from its page: root, devices, revocations, password, and goes on', async () => {
    const place = folder();
    const { program, port, code, client } = await startNew(place);
    const newRoot = readFileSync(join(place, 'root.pem'), 'utf8');
    const before = client(newRoot);
    expect((await before.get('/')).text).toContain('href="/restore"');
    expect((await before.get('/restore')).text).toContain('Passphrase of the backup');

    const answer = await send(before, { code, passphrase: PASSPHRASE });
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.text).toContain('Your gateway is back');
    expect(answer.text).toContain('in force: 1. Revoked: 1.');
    await program.until('The gateway starts again');
    // It says where it is once more when it is up.
    await expect.poll(() => program.said().split('Or scan this').length).toBe(3);
    expect(program.said().split('Set-up code')).toHaveLength(2);

    // By TLS under the old root now, on the same port.
    const after = client();
    expect(readFileSync(join(place, 'root.pem'), 'utf8')).not.toBe(newRoot);
    expect((await after.get('/root.pem')).text).toBe(readFileSync(join(place, 'root.pem'), 'utf8'));
    expect((await after.post('/sign-in', { password: PASSWORD })).status).toBe(303);
    const { text } = await after.get('/devices');
    expect(text).toContain('nas.home.arpa');
    expect(text).toContain('lost.home.arpa');
    expect((await gatewayCommand('devices', '--data', place)).said).toMatch(
      new RegExp(`${revoked} {2}lost\\.home\\.arpa {2}revoked`),
    );
    // And what is issued from now on comes from the old root.
    const issued = await gatewayCommand(
      'issue',
      'lamp',
      '--data',
      place,
      '--format',
      'pair',
      '--out',
      folders[0] ?? '',
    );
    expect(issued.code).toBe(0);
    expect(await program.stop()).toBe(0);
    const [restored, original] = [await kept(place), await tables(old.records)];
    expect(restored.authorities).toEqual(original.authorities);
    expect(restored.passwords).toEqual(original.passwords);
    for (const [serial, record] of original.certificates)
      expect(restored.certificates.find(([key]) => key === serial)?.[1]).toEqual({
        ...record,
        restored: expect.any(Number) as number,
      });
    // Nothing of the new root is left: neither it, nor the certificate that it gave the gateway.
    const numbers = new Set(restored.certificates.map(([serial]) => serial));
    expect(numbers.size).toBe(original.certificates.length + 2);
    expect(port).toBeGreaterThan(0);
  });

  it('says in a sentence what is wrong with a file, and stays as it was', async () => {
    const place = folder();
    const { program, code, client } = await startNew(place);
    const page = client();
    const said = async (fields: Record<string, string>, body?: Buffer): Promise<string> => {
      const { status, text } = await send(page, fields, body);
      return `${status}: ${/role="alert">([^<]*)</.exec(text)?.[1] ?? text}`;
    };
    const right = { code, passphrase: PASSPHRASE };
    expect(await said({ ...right, code: 'AAAA-BBBB-CCCC' })).toMatch(/^403: That isn’t the set-up code/);
    expect(await said({ ...right, passphrase: 'other words than those' })).toMatch(/^400: The passphrase is wrong, or/);
    expect(await said(right, file.subarray(0, file.length - 1))).toMatch(/^400: The backup is not whole/);
    expect(await said(right, Buffer.from('%PDF-1.7'))).toBe('400: That file is not a backup of a gateway.');
    expect(await said(right, Buffer.alloc(0))).toBe('400: Choose the file of the backup.');
    // Thousands of fields would take the gateway long to read.
    const fields = Buffer.from(`code=${code}${'&a=1'.repeat(100_000)}`);
    expect(await page.send('/restore', 'application/x-www-form-urlencoded', fields)).toMatchObject({
      status: 400,
      text: 'That isn’t a form of this page.\n',
    });
    expect(await said(right, Buffer.alloc(33 * 2 ** 20))).toBe('413: That file is too large: more than 32 MiB.\n');
    // What another program made, with the right passphrase: no root in it, and a root without its key.
    const { authorities } = await tables(old.records);
    for (const there of [authorities.filter(([key]) => key !== 'root'), [...authorities.slice(1), authorities[0]]]) {
      const records = {
        dump: () =>
          Promise.resolve(
            there.map((each, index) => ({
              table: 'authorities' as const,
              key: authorities[index]?.[0] ?? '',
              value: { certificate: authorities[index]?.[1].certificate ?? '', key: each?.[1].key ?? '' },
            })),
          ),
      } as unknown as Records;
      const made = Buffer.from(await makeBackup(records, UNPROTECTED, PASSPHRASE, Date.now()));
      expect(await said(right, made)).toMatch(/^400: There is no gateway in the backup that could start again/);
    }
    await program.stop();
    const { passwords, certificates, authorities: own } = await kept(place);
    expect([passwords.length, certificates.length, own.length]).toEqual([0, 1, 3]);
    expect(program.said()).not.toContain('starts again');
  });

  it('takes ten tries in ten minutes, and the code is good after every one that failed', async () => {
    const { code, client } = await startNew(folder());
    const page = client();
    const statuses: number[] = [];
    for (let i = 0; i < 10; i++)
      statuses.push((await send(page, { code: i < 5 ? 'x' : code, passphrase: PASSPHRASE }, Buffer.from('x'))).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 400, 400, 400, 400, 400]);
    expect((await send(page, { code, passphrase: PASSPHRASE })).status).toBe(429);
  });

  it('encrypts what it restores with its own passphrase, where it has one', async () => {
    const place = folder();
    const words = join(place, '..', 'words');
    await writeFile(words, 'words of the gateway\n');
    const { program, code, client } = await startNew(place, '--passphrase-file', words);
    expect((await send(client(), { code, passphrase: PASSPHRASE })).status).toBe(200);
    await expect.poll(() => program.said().split('Or scan this').length).toBe(3);
    expect((await client().post('/sign-in', { password: PASSWORD })).status).toBe(303);
    expect(await program.stop()).toBe(0);
    const again = await startNew(place, '--passphrase-file', words);
    expect((await again.client().get('/root.pem')).text).toContain('BEGIN CERTIFICATE');
    expect(await kept(place).catch(String)).toContain('Another gateway');
    await again.program.stop();
    for (const [, { key }] of (await kept(place)).authorities) expect(key).toMatchObject({ nonce: /./ });
  });

  it('is whole after it was killed at any moment: what it was, or what was restored', async () => {
    const kills = Number(process.env.LATCHKEY_KILLS ?? 3);
    const original = await tables(old.records);
    const outcomes: string[] = [];
    let span = 1500;
    for (let kill = 0; kill <= kills; kill++) {
      const place = folder();
      const { program, code, client } = await startNew(place);
      const begun = Date.now();
      const sent: Promise<PageAnswer | null> = send(client(), { code, passphrase: PASSPHRASE }).catch(() => null);
      // The first is let through, and says how long that takes here.
      if (kill === 0) {
        expect((await sent)?.status).toBe(200);
        span = Date.now() - begun;
      } else await new Promise((resolve) => setTimeout(resolve, span * (0.5 + 0.6 * Math.random())));
      await program.stop('SIGKILL');
      await sent;
      const now = await kept(place);
      const wasRestored = now.passwords.length > 0;
      outcomes.push(wasRestored ? 'restored' : 'new');
      if (wasRestored) {
        expect(now.authorities).toEqual(original.authorities);
        for (const [serial, record] of original.certificates)
          expect(now.certificates).toContainEqual([serial, { ...record, restored: expect.any(Number) as number }]);
      } else {
        expect(now.authorities.map(([key]) => key)).toEqual(['local-device-1', 'root', 'server-1']);
        for (const [, record] of now.authorities) expect(original.authorities).not.toContainEqual(record);
        expect(now.certificates.every(([, { holder }]) => holder === 'gateway')).toBe(true);
      }
      // And it starts.
      const again = await startGateway({ folder: place, port: 0, name: GATEWAY_NAME, address: '127.0.0.1' });
      expect((await pageClient(again).get('/')).text).toContain(wasRestored ? 'Sign in' : 'Set up your gateway');
      await again.close();
    }
    expect(outcomes[0]).toBe('restored');
  });
});

describe('a gateway that is not new', () => {
  it.each<[string, (gateway: Gateway) => Promise<unknown>]>([
    ['has a password', (gateway) => signedInClient(gateway)],
    [
      'has a device',
      (gateway) => gateway.handOvers.make({ name: 'nas', others: [], kind: 'local-device', key: { made: 'p256' } }),
    ],
    ['lets a device in beforehand', (gateway) => gateway.admissions.admit(['clock.home.arpa'])],
  ])('takes no backup where it %s', async (_what, prepare) => {
    let restarts = 0;
    const gateway = await startGateway(newGateway(() => void restarts++));
    try {
      const client = pageClient(gateway);
      expect((await client.get('/set-up')).text).toContain('Restore a backup');
      await prepare(gateway);
      const code = gateway.access.newSetUpCode();
      expect((await client.get('/set-up')).text).not.toContain('Restore a backup');
      expect(await client.get('/restore')).toMatchObject({ status: 409 });
      const before = await tables(gateway.records);
      const answer = await send(client, { code, passphrase: PASSPHRASE });
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('This gateway is set up or has devices, so nothing was restored.');
      expect(await tables(gateway.records)).toEqual(before);
      expect(restarts).toBe(0);
    } finally {
      await gateway.close();
    }
  });

  it('starts again also where whoever restored it hung up meanwhile', async () => {
    let restarts = 0;
    const options = newGateway(() => void restarts++);
    const gateway = await startGateway(options);
    // Octets of the private numbers, which are in no certificate.
    const keys = (await gateway.records.all('authorities')).map(([, { key }]) => String(key).slice(48, 68));
    try {
      const client = pageClient(gateway);
      const upload = send(client, { code: gateway.access.newSetUpCode(), passphrase: PASSPHRASE }).catch(String);
      // The code is spent while the passphrase is tried, which takes a while.
      await expect.poll(() => gateway.access.awaitsCode(), { interval: 5 }).toBe(false);
      client.hangUp();
      await upload;
      await expect.poll(() => restarts).toBe(1);
      expect((await tables(gateway.records)).passwords).toHaveLength(1);
    } finally {
      await gateway.close();
    }
    // Of the one that it was, no key is left once it has started again.
    const files = () => keys.map((key) => spawnSync('grep', ['-rlaF', key, options.folder]).stdout.toString());
    expect(files().join('')).not.toBe('');
    await kept(options.folder);
    expect(files().join('')).toBe('');
  });

  it('keeps no one waiting for a file that it would not take anyway', async () => {
    const gateway = await startGateway(newGateway());
    const own = `https://${GATEWAY_NAME}:${gateway.port}`;
    const slow = [
      await begin(gateway, 'http', { origin: own }),
      await begin(gateway, 'https', { origin: 'https://evil.example' }),
      await begin(gateway, 'https', { origin: own, host: 'evil.example' }),
    ];
    try {
      const fields = { code: gateway.access.newSetUpCode(), passphrase: PASSPHRASE };
      expect((await send(pageClient(gateway), fields, Buffer.from('x'))).status).toBe(400);
      // One of its own page is waited for once it has sent the code, and only while it is sent.
      const part = (code: string): string =>
        `--x\r\nContent-Disposition: form-data; name="code"\r\n\r\n${code}\r\n--x\r\n` +
        `Content-Disposition: form-data; name="file"; filename="a"\r\n\r\n${'a'.repeat(70_000)}`;
      const [silent, guessing] = [
        await begin(gateway, 'https', { origin: own }),
        await begin(gateway, 'https', { origin: own }),
      ];
      slow.push(silent, guessing);
      await new Promise<void>((resolve) => guessing.write(part('AAAA-BBBB-CCCC'), () => resolve()));
      const status = async (): Promise<number> => (await send(pageClient(gateway), fields, Buffer.from('x'))).status;
      expect(await status()).toBe(400);
      const honest = await begin(gateway, 'https', { origin: own });
      await new Promise<void>((resolve) => honest.write(part(fields.code), () => resolve()));
      await expect.poll(status).toBe(503);
      honest.destroy();
      await expect.poll(status).toBe(400);
    } finally {
      slow.forEach((each) => each.destroy());
      await gateway.close();
    }
  });

  it('writes nothing of its own once a backup took its place, also what was under way', async () => {
    const gateway = await startGateway(newGateway());
    try {
      const client = pageClient(gateway);
      const code = gateway.access.newSetUpCode();
      const under = gateway.handOvers
        .make({ name: 'late', others: [], kind: 'local-device', key: { made: 'p256' } })
        .then(({ ok }) => ok, String);
      const answers = await Promise.all([1, 2].map(() => send(client, { code, passphrase: PASSPHRASE })));
      const late = await under;
      const { certificates } = await tables(gateway.records);
      const [done] = answers.filter(({ status }) => status === 200);
      // Whichever was first: a device of the new root, or the backup; never both.
      expect(certificates.some(([, { hosts }]) => hosts.includes('late.home.arpa'))).toBe(done === undefined);
      expect(late === true).toBe(done === undefined);
      await expect(gateway.authority.rotate()).resolves.toBe(false);
      if (done)
        await expect(gateway.orders.expect('192.168.1.9', 'nas.home.arpa', Date.now())).rejects.toThrow('was restored');
      expect((await certificates.find(([serial]) => serial === held)) !== undefined).toBe(done !== undefined);
    } finally {
      await gateway.close();
    }
  });
});
