import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeIssued } from '../../../gateway/hand-over/command.ts';
import { openssl } from '../../support/openssl.ts';
import { newFolder } from '../support/ca.ts';
import { gatewayCommand, type Program, runGateway } from '../support/program.ts';

const folder = newFolder();
const out = join(folder, '..', 'out');
let program: Program;
beforeAll(async () => {
  program = runGateway(['--data', folder, '--port', '0', '--name', 'gateway.home.arpa']);
  await program.until('Set-up code');
  mkdirSync(out);
});
afterAll(async () => {
  await program.stop();
  await rm(join(folder, '..'), { recursive: true });
});

const issue = (...words: string[]) => gatewayCommand('issue', ...words, '--data', folder, '--out', out);
const at = (name: string): string => join(out, name);

it('writes nothing elsewhere, whatever a gateway that was taken over answers', async () => {
  const answer = (name: string) =>
    JSON.stringify({
      hosts: ['printer.home.arpa'],
      until: 0,
      files: [{ name, body: 'YQ==', secret: false }],
      password: null,
    });
  for (const name of ['../escaped.txt', '/tmp/escaped.txt', '.bashrc', 'a/b', '\u001b[2J'])
    await expect(writeIssued(answer(name), out)).rejects.toThrow('without a fit name');
  expect(existsSync(join(out, '..', 'escaped.txt'))).toBe(false);
});

describe('the command issue', () => {
  it('writes key, certificate, chain and root for a device, the key for its owner alone', async () => {
    const { code, said } = await issue('Printer in the hall', '192.168.1.20');
    expect(said).toContain('printer-in-the-hall.home.arpa 192.168.1.20, until ');
    expect(code).toBe(0);
    expect(statSync(at('printer-in-the-hall.home.arpa.key')).mode & 0o777).toBe(0o600);
    const files = Object.fromEntries(
      [
        ['chain', '-chain.pem'],
        ['root', '-root.crt'],
        ['leaf', '.crt'],
      ].map(([name, ending]) => [name, readFileSync(at(`printer-in-the-hall.home.arpa${ending}`))]),
    );
    const verify = ['verify', '-x509_strict', '-CAfile', 'root', '-untrusted', 'chain', 'leaf'];
    expect(Buffer.from(openssl(verify, files)).toString()).toBe('leaf: OK\n');
  });

  it('writes no file over another', async () => {
    await issue('lamp');
    const before = readFileSync(at('lamp.home.arpa.key'));
    expect(await issue('lamp')).toMatchObject({ code: 1, said: expect.stringContaining('is there already') });
    expect(readFileSync(at('lamp.home.arpa.key'))).toEqual(before);
  });

  it('writes a PKCS #12 file for old devices and prints its password', async () => {
    const { said } = await issue('brother', '--format', 'old-pkcs12', '--key', 'rsa2048');
    const password = /Password of the PKCS #12 file: (\w+)/.exec(said)?.[1];
    const files = { p12: readFileSync(at('brother.home.arpa.p12')) };
    const key = openssl(['pkcs12', '-in', 'p12', '-passin', `pass:${password}`, '-nodes', '-nocerts'], files);
    expect(Buffer.from(key).toString()).toContain('BEGIN PRIVATE KEY');
  });

  it('signs a request in a file', async () => {
    const csr = [
      'req',
      '-new',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'k',
      '-subj',
      '/CN=hp.local',
      '-out',
      'out',
    ];
    const path = at('hp.csr');
    writeFileSync(path, openssl(csr));
    const { code, said } = await issue('--csr', path);
    expect(said).toContain('hp.local, until');
    expect(code).toBe(0);
    expect(readFileSync(at('hp.local.cer'))[0]).toBe(0x30);
  });

  it('makes nothing where the folder is missing', async () => {
    const missing = join(out, 'missing');
    expect(await gatewayCommand('issue', 'nowhere', '--data', folder, '--out', missing)).toEqual({
      code: 1,
      said: `There is no folder ${missing}. Make it first, or name another.\n`,
    });
    expect((await gatewayCommand('devices', '--data', folder)).said).not.toContain('nowhere.home.arpa');
  });

  it.each([
    [
      ['www.example.com'],
      'www.example.com is not a name or address of this home. Use a name that ends in .home.arpa, .local, .lan, ' +
        '.home or .internal, or a private address.\n',
    ],
    [['lamp', '--key', 'dsa'], '--key is one of p256, p384, rsa2048.\n'],
    [['lamp', '--format', 'jks'], '--format is one of pem, old-pem, pair, der, pkcs12, old-pkcs12.\n'],
    [['lamp', '--csr', '/nowhere'], '/nowhere cannot be read.\n'],
  ])('says what is wrong with %j', async (words, sentence) => {
    expect(await issue(...words)).toEqual({ code: 1, said: sentence });
  });
});
