import { chown, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRecords } from '../../gateway/records/records.ts';
import { parsePairingLink } from '../../src/core/pairing/pairing-link.ts';
import { readOffer } from '../../src/core/gateways/offer.ts';
import { httpRequest } from './support/acme-client.ts';
import { newFolder } from './support/ca.ts';
import { gatewayCommand, type Program, runGateway } from './support/program.ts';

const ARGS = ['--port', '0', '--name', 'gateway.home.arpa'];
const folder = newFolder();
afterAll(() => rm(join(folder, '..'), { recursive: true }));

describe('a gateway that was started', () => {
  let program: Program;
  let said: string;
  beforeAll(async () => {
    program = runGateway(['--data', folder, ...ARGS]);
    said = await program.until('Or scan this');
    said = await program.until('█');
  });
  afterAll(() => program.stop());

  const port = (): string => /gateway\.home\.arpa:(\d+)/.exec(said)?.[1] ?? '';

  it('asks nothing, and says where it is, what its code is and how to pair', () => {
    expect(said).toMatch(/^The gateway of this home: https:\/\/gateway\.home\.arpa:\d+\/$/m);
    expect(said).toMatch(/^Set-up code for that page, good once: [A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/m);
    expect(said).toMatch(/^Code that pairs one browser within ten minutes: \d{4} \d{4}$/m);
    expect(said).toMatch(
      /^In Latchkey’s “Pair a gateway”, choose “Its address”, type gateway\.home\.arpa:\d+, then “It shows an eight-digit code”\.$/m,
    );
    expect(said).toMatch(/^Words of its root, to compare: ([a-z]+ ){11}[a-z]+$/m);
    const link = parsePairingLink(/latchkey:pair\S+/.exec(said)?.[0] ?? '');
    expect(link).toMatchObject({
      ok: true,
      link: { url: `http://gateway.home.arpa:${port()}/.well-known/est/cacerts` },
    });
  });

  it('shows its page, in whatever folder it was started', async () => {
    const { status, text } = await httpRequest(`http://127.0.0.1:${port()}/`);
    expect([status, text]).toEqual([200, expect.stringMatching(/<title>.+<\/title>.*<h1/s)]);
  });

  it('closes its folder, and all that is in it, to other users', async () => {
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const files = await readdir(folder, { recursive: true });
    expect(files).toEqual(expect.arrayContaining(['root.pem', 'control.sock', 'records/CURRENT']));
    for (const file of files) expect([file, (await stat(join(folder, file))).mode & 0o077]).toEqual([file, 0]);
  });

  it('hands out root and intermediates that Latchkey takes for a gateway, by the key in the link', async () => {
    const answer = await fetch(`http://127.0.0.1:${port()}/.well-known/est/cacerts`);
    const offer = await readOffer(new Uint8Array(await answer.arrayBuffer()), Date.now(), 100_000);
    const spki = /spki=([0-9a-f]{64})/.exec(said)?.[1];
    expect(offer).toMatchObject({ ok: true });
    expect(JSON.stringify(offer)).toContain(spki);
  });

  it('says that another one uses its folder, and goes on itself', async () => {
    const second = await gatewayCommand('--data', folder, ...ARGS);
    expect(second).toEqual({
      code: 1,
      said: `Another gateway is using ${folder}. Stop it first, or name another folder with --data.\n`,
    });
    expect((await fetch(`http://127.0.0.1:${port()}/root.pem`)).status).toBe(200);
  });

  it('takes commands in its folder, and only there', async () => {
    expect(await gatewayCommand('waiting', '--data', folder)).toEqual({ code: 0, said: 'No device waits.\n' });
    const devices = await gatewayCommand('devices', '--data', folder);
    expect(devices.said).toMatch(/^[0-9a-f]{32} {2}gateway\.home\.arpa .* until \d{4}-\d{2}-\d{2}$/m);
    expect((await gatewayCommand('code', '--data', folder)).said).toMatch(/^\d{4} \d{4}\n$/);
    expect((await gatewayCommand('set-up-code', '--data', folder)).said).toMatch(/^([A-Z2-9]{4}-?){3}\n$/);
    expect(await gatewayCommand('approve', 'f00', '--data', folder)).toMatchObject({ code: 1 });
    // In the form in which the gateway sees them.
    expect((await gatewayCommand('expect', 'FD00:0::9', 'nas.local', '--data', folder)).said).toContain(
      'for nas.local from fd00::9 within a day',
    );
    expect(await gatewayCommand('expect', '192.168.1.9', '--data', folder)).toEqual({
      code: 1,
      said: 'Say the name that it asks for: expect 192.168.1.9 nas.home.arpa\n',
    });
    expect((await gatewayCommand('expect', 'fe80::9', 'nas.local', '--data', folder)).said).toContain(
      'another device can have fe80::9',
    );
    expect((await gatewayCommand('expect', '192.168.1.9', 'www.example.com', '--data', folder)).code).toBe(1);
    expect(await gatewayCommand('expect', '93.184.216.34', '--data', folder)).toEqual({
      code: 1,
      said: '93.184.216.34 is no address of this home.\n',
    });
    expect(await gatewayCommand('waiting', '--data', `${folder}-other`)).toEqual({
      code: 1,
      said: `No gateway runs on ${folder}-other.\n`,
    });
  });

  it('keeps its root when it is killed and started again', async () => {
    const before = await (await fetch(`http://127.0.0.1:${port()}/root.pem`)).text();
    await program.stop('SIGKILL');
    program = runGateway(['--data', folder, ...ARGS]);
    said = await program.until('Or scan this');
    expect(await (await fetch(`http://127.0.0.1:${port()}/root.pem`)).text()).toBe(before);
  });
});

it('is one alone where two are started at once on a folder that is not there yet', async () => {
  for (const place of [newFolder(), newFolder(), newFolder()]) {
    const both = [1, 2].map(() => runGateway(['--data', place, ...ARGS]));
    const outcomes = await Promise.all(
      both.map((each) =>
        each.until('Or scan this').then(
          () => 'runs',
          () => each.said(),
        ),
      ),
    );
    const inUse = `Another gateway is using ${place}. Stop it first, or name another folder with --data.\n`;
    expect(outcomes.sort()).toEqual([inUse, 'runs']);
    const said = both.map((each) => each.said()).join('');
    const port = /gateway\.home\.arpa:(\d+)/.exec(said)?.[1] ?? '';
    const root = await (await fetch(`http://127.0.0.1:${port}/root.pem`)).text();
    expect(await readFile(join(place, 'root.pem'), 'utf8')).toBe(root);
    expect((await Promise.all(both.map((each) => each.stop()))).sort()).toEqual([0, 1]);
    const records = await openRecords(place);
    expect((await records.all('authorities')).map(([id]) => id)).toEqual(['local-device-1', 'root', 'server-1']);
    await records.close();
    await rm(join(place, '..'), { recursive: true });
  }
});

describe('a gateway that cannot start says why', () => {
  it('where the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '::', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const place = newFolder();
    expect(await gatewayCommand('--data', place, '--port', String(port))).toEqual({
      code: 1,
      said: `Port ${port} is in use by another program. Stop that, or choose another with --port.\n`,
    });
    other.close();
    await rm(join(place, '..'), { recursive: true });
  });

  it('where there is no openssl', async () => {
    const place = newFolder();
    const program = runGateway(['--data', place, ...ARGS], ['env', 'PATH=/nowhere']);
    expect(await program.ended).toBe(1);
    expect(program.said()).toMatch(
      /^The gateway needs the program openssl, by which it checks what it issues, and cannot run it\. Install it, .*\.\n$/,
    );
    await rm(join(place, '..'), { recursive: true });
  });

  it('where the clock was set back, and then starts as if nothing had been when it is right again', async () => {
    const place = newFolder();
    const future = Date.now() + 60 * 60_000;
    const records = await openRecords(place, () => future);
    await records.commit({ table: 'counters', key: 'x', value: 1 });
    await records.close();
    const { code, said } = await gatewayCommand('--data', place, ...ARGS);
    expect(code).toBe(1);
    expect(said).toContain('Set the clock right');
    const again = await openRecords(place, () => future + 1000);
    expect(await again.get('counters', 'x')).toBe(1);
    await again.close();
    expect((await gatewayCommand('clock-is-right', '--data', place)).said).toMatch(
      /^The gateway takes .* for the time/,
    );
    const accepted = await openRecords(place);
    await accepted.close();
    await rm(join(place, '..'), { recursive: true });
  });

  // No one else can give a folder away.
  if (process.getuid?.() === 0)
    it('where the folder is closed, but belongs to someone else', async () => {
      const place = newFolder();
      await mkdir(place, { mode: 0o700 });
      await chown(place, 65_534, 65_534);
      const { code, said } = await gatewayCommand('--data', place, ...ARGS);
      expect(code).toBe(1);
      expect(said).toContain('belongs to another user of this computer');
      expect(await readdir(place)).toEqual([]);
      await rm(join(place, '..'), { recursive: true });
    });

  it('where it is called what it could have no certificate for, and makes no folder', async () => {
    const place = newFolder();
    expect(await gatewayCommand('--data', place, '--port', '0', '--name', 'example.com')).toEqual({
      code: 1,
      said:
        'The gateway can’t be called example.com. Use a name that ends in .home.arpa, .local, .lan, .home or ' +
        '.internal, or a private address.\n',
    });
    expect(existsSync(place)).toBe(false);
    await rm(join(place, '..'), { recursive: true });
  });

  it.each([
    [['--frobnicate'], 'There is no option --frobnicate.\n'],
    [['--port'], '--port is not written like that.\n'],
    [['waiting', '--no-announce=yes'], '--no-announce is not written like that.\n'],
  ])('where no one knows %j', async (args, sentence) => {
    const { code, said } = await gatewayCommand(...args);
    expect([code, said.slice(0, sentence.length)]).toEqual([2, sentence]);
    expect(said).toContain('npm run gateway -- [--data FOLDER]');
    expect(said).not.toContain(' at ');
  });

  it('where the folder can be made by no one', async () => {
    expect(await gatewayCommand('--data', '/proc/latchkey/data', ...ARGS)).toEqual({
      code: 1,
      said: '/proc/latchkey cannot be made. Name another folder with --data.\n',
    });
  });

  it('where the folder is on a disk that cannot be written', async () => {
    const place = newFolder();
    await mkdir(place, { mode: 0o700 });
    const mount = `mount -t tmpfs -o mode=700 none '${place}' && mount -o remount,ro '${place}' && exec "$@"`;
    const namespace = process.getuid?.() === 0 ? [] : ['--map-root-user'];
    const before = ['unshare', ...namespace, '--mount', 'sh', '-ec', mount, 'sh'];
    const program = runGateway(['--data', place, ...ARGS], before);
    expect(await program.ended).toBe(1);
    expect(program.said()).toBe(
      `The gateway may not write in ${place}. Give it the right to, or name another folder with --data.\n`,
    );
    await rm(join(place, '..'), { recursive: true });
  });

  it('where the folder is a file, or open to everyone', async () => {
    const place = newFolder();
    await writeFile(place, '');
    expect((await gatewayCommand('--data', place, ...ARGS)).said).toBe(`${place} is not a folder.\n`);
    expect((await gatewayCommand('--data', '/tmp', ...ARGS)).said).toContain(
      'Other users of this computer can look into',
    );
    await rm(join(place, '..'), { recursive: true });
  });
});
