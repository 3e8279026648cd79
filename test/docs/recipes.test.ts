import { granted, restartBrowser } from '../support/extension-api.ts';
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareTyped, type ValidateResult } from '../../src/core/index.ts';
import { profileRemarks } from '../../src/core/gateways/profile-remarks.ts';
import { readOffer } from '../../src/core/gateways/offer.ts';
import { validatePath } from '../../src/core/x509/path/validate-path.ts';
import { discoverRoots } from '../../src/features/pairing/discover-roots.ts';
import { runCaddy } from '../e2e/support/caddy.ts';
import { endProgram } from '../e2e/support/end-program.ts';
import { freePort } from '../e2e/support/free-port.ts';
import { runNginx } from '../e2e/support/nginx.ts';
import { until } from '../e2e/support/wait.ts';
import { handshake } from '../home/support/tls-client.ts';
import { openssl } from '../support/openssl.ts';
import { fromPem } from '../support/read.ts';
import { blocks, follow, program, replaced } from './support/recipe.ts';

/** The recipes are followed to the letter, with the real programs. */

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const LOCAL_DEVICE = '2.25.287836748863632227834941709419488651314';
/** OpenSSL makes certificates that begin now; a clock read before would be too early. */
const now = (): number => Date.now() + 1000;

const running: ChildProcess[] = [];
const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'latchkey-recipe-'));
  folders.push(made);
  return made;
}
beforeAll(() => {
  restartBrowser();
  for (const origin of ['*://127.0.0.1/*', '*://localhost/*']) granted.add(origin);
});
afterAll(async () => {
  await Promise.all(running.map(endProgram));
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

interface Made {
  readonly folder: string;
  readonly printed: string;
  readonly root: string;
  readonly rootKey: string;
  readonly leaf: string;
  readonly leafKey: string;
}

function made(recipe: string, [root, rootKey, leaf, leafKey]: readonly [string, string, string, string]): Made {
  const at = folder();
  const printed = follow(recipe, at);
  const read = (path: string): string => readFileSync(join(at, path), 'utf8');
  // easy-rsa writes the certificate in words before it writes it in PEM.
  const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(read(leaf))?.[0] ?? '';
  return { folder: at, printed, root: read(root), rootKey: read(rootKey), leaf: certificate, leafKey: read(leafKey) };
}

const validate = (
  root: string,
  leaf: string,
  value: string,
  usages: readonly string[],
  kind: 'dns' | 'ip' = 'dns',
): Promise<ValidateResult> =>
  validatePath({
    leaf: fromPem(leaf),
    intermediates: [],
    anchors: [fromPem(root)],
    time: now(),
    name: { kind, value },
    usages,
  });

/** What the thief of the root's key would make. */
function signForAnyName({ root, rootKey }: Made, san: string): string {
  const request = new TextDecoder().decode(
    openssl([
      'req',
      '-new',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      'key',
      '-subj',
      '/CN=x',
    ]),
  );
  const extensions = `subjectAltName=${san}\nextendedKeyUsage=serverAuth\nauthorityKeyIdentifier=keyid\n`;
  return new TextDecoder().decode(
    openssl(
      [
        'x509',
        '-req',
        '-in',
        'csr',
        '-CA',
        'ca',
        '-CAkey',
        'key',
        '-set_serial',
        '77',
        '-extfile',
        'ext',
        '-days',
        '9',
      ],
      { csr: request, ca: root, key: rootKey, ext: extensions },
    ),
  );
}

describe.each([
  ['openssl', 'openssl', 'openssl', ['root.crt', 'root.key', 'printer.crt', 'printer.key']],
  [
    'easy-rsa',
    'easyrsa',
    'easy-rsa',
    ['pki/ca.crt', 'pki/private/ca.key', 'pki/issued/printer.crt', 'pki/private/printer.key'],
  ],
] as const)('the recipe for %s', (recipe, name, from, files) => {
  let home: Made;
  beforeAll(() => {
    program(name, from);
    home = made(recipe, files);
  });

  it('makes a root that can be paired, for the home only, and prints what to compare', async () => {
    const result = await readOffer(Buffer.from(home.root), now(), 100_000);
    if (!result.ok) throw new Error(result.problem);
    expect(result.offer).toMatchObject({
      suggestedName: 'Home Root',
      scope: { names: ['home.arpa', 'local', 'internal'] },
    });
    expect(result.offer.scope.addresses).toContain('192.168.0.0/16');
    const fingerprint = /sha256 fingerprint=([0-9A-F:]+)/i.exec(home.printed)?.[1] ?? '';
    expect(compareTyped(result.offer.codes, fingerprint)).toBe('match');
  });

  it('makes a certificate that is good for a server and for Local Device, under each of its names', async () => {
    for (const usages of [[SERVER_AUTH], [LOCAL_DEVICE], [SERVER_AUTH, LOCAL_DEVICE]]) {
      expect(await validate(home.root, home.leaf, 'printer.home.arpa', usages)).toMatchObject({ ok: true });
      expect(await validate(home.root, home.leaf, 'printer.local', usages)).toMatchObject({ ok: true });
      expect(await validate(home.root, home.leaf, '192.168.1.20', usages, 'ip')).toMatchObject({ ok: true });
    }
    expect(await validate(home.root, home.leaf, 'nas.home.arpa', [SERVER_AUTH])).toMatchObject({
      ok: false,
      reason: 'name-mismatch',
    });
  });

  it('leaves nothing to advise', () => {
    expect([profileRemarks(fromPem(home.root)), profileRemarks(fromPem(home.leaf))]).toEqual([[], []]);
  });

  it('leaves the thief of the root’s key without the rest of the world', async () => {
    const names = [
      ['DNS:www.example.com', 'www.example.com', 'dns'],
      ['IP:8.8.8.8', '8.8.8.8', 'ip'],
      ['IP:2001:db8::1', '2001:db8::1', 'ip'],
    ] as const;
    for (const [san, value, kind] of names)
      expect(await validate(home.root, signForAnyName(home, san), value, [SERVER_AUTH], kind)).toMatchObject({
        ok: false,
        reason: 'name-constraints',
      });
    expect(
      await validate(home.root, signForAnyName(home, 'DNS:x.home.arpa'), 'x.home.arpa', [SERVER_AUTH]),
    ).toMatchObject({ ok: true });
  });

  it('serves with nginx by its recipe, and the root is found where that puts it', async () => {
    const [tls, plain] = [await freePort(), await freePort()];
    writeFileSync(join(home.folder, 'printer.crt'), home.leaf);
    writeFileSync(join(home.folder, 'printer.key'), home.leafKey);
    writeFileSync(join(home.folder, 'root.crt'), home.root);
    const [secure = '', open = ''] = blocks('nginx', 'nginx');
    const servers =
      replaced(secure, 'listen 443 ssl', `listen 127.0.0.1:${tls} ssl`) +
      replaced(replaced(open, 'listen 80', `listen 127.0.0.1:${plain}`), '/etc/nginx/', `${home.folder}/`);
    running.push(await runNginx(home.folder, servers, tls));
    const seen = await handshake('printer.home.arpa', tls, home.root);
    expect(seen.refusal).toBe(null);
    const [leaf] = seen.chain;
    expect(
      await validate(home.root, leaf?.toString() ?? '', 'printer.home.arpa', [SERVER_AUTH, LOCAL_DEVICE]),
    ).toMatchObject({ ok: true });
    expect(await discoverRoots(`127.0.0.1:${plain}`, '', now())).toMatchObject({
      ok: true,
      offers: [{ root: fromPem(home.root) }],
    });
  });
});

describe('the recipe for Mosquitto', () => {
  it('serves MQTT and WebSockets with a certificate of the gateway', async () => {
    const broker = program('mosquitto');
    const home = made('openssl', ['root.crt', 'root.key', 'printer.crt', 'printer.key']);
    const [mqtt, websockets] = [await freePort(), await freePort()];
    writeFileSync(join(home.folder, 'broker.crt'), home.leaf);
    writeFileSync(join(home.folder, 'broker.key'), home.leafKey);
    const [text = ''] = blocks('mosquitto', 'mosquitto');
    const placed = text.replaceAll('/etc/mosquitto/certs/', `${home.folder}/`);
    const configuration = replaced(
      replaced(placed, 'listener 8883', `listener ${mqtt} 127.0.0.1`),
      'listener 8884',
      `listener ${websockets} 127.0.0.1`,
    );
    // As root it would take another user's rights, who may not read this folder.
    writeFileSync(join(home.folder, 'mosquitto.conf'), `user ${userInfo().username}\n${configuration}`);
    running.push(spawn(broker, ['-c', join(home.folder, 'mosquitto.conf')], { stdio: 'ignore' }));
    for (const port of [mqtt, websockets]) {
      const { chain, refusal } = await until(
        'Mosquitto to answer',
        () => handshake('printer.home.arpa', port, home.root).catch(() => null),
        10_000,
      );
      expect(refusal).toBe(null);
      expect(
        await validate(home.root, chain[0]?.toString() ?? '', 'printer.home.arpa', [SERVER_AUTH, LOCAL_DEVICE]),
      ).toMatchObject({ ok: true });
    }
  });
});

describe('the recipe for Caddy', () => {
  let caddy: { readonly root: string; readonly port: number; readonly admin: number; readonly folder: string };
  beforeAll(async () => {
    program('caddy');
    const { folder: from, root } = made('openssl', ['root.crt', 'root.key', 'printer.crt', 'printer.key']);
    const [at, port, admin] = [folder(), await freePort(), await freePort()];
    for (const file of ['root.crt', 'root.key']) copyFileSync(join(from, file), join(at, file));
    const [caddyfile = ''] = blocks('caddy', 'caddyfile');
    // No more than where it listens, and where it keeps its own.
    const global = `{\n\tadmin localhost:${admin}\n\tauto_https disable_redirects\n\tstorage file_system data`;
    writeFileSync(
      join(at, 'Caddyfile'),
      replaced(replaced(caddyfile, '{', global), 'nas.home.arpa {', `nas.home.arpa:${port} {\n\tbind 127.0.0.1`),
    );
    running.push(runCaddy(at));
    await until(
      'Caddy to issue',
      () =>
        handshake('nas.home.arpa', port, root).then(
          () => true,
          () => null,
        ),
      20_000,
    );
    caddy = { root, port, admin, folder: at };
  });

  it('issues from the constrained root, and sends what is needed', async () => {
    const { chain, refusal } = await handshake('nas.home.arpa', caddy.port, caddy.root);
    expect(refusal).toBe(null);
    const [leaf, ...others] = chain.map(({ raw }) => new Uint8Array(raw));
    const input = {
      leaf: leaf ?? new Uint8Array(),
      intermediates: others,
      anchors: [fromPem(caddy.root)],
      time: now(),
    };
    expect(
      await validatePath({ ...input, name: { kind: 'dns', value: 'nas.home.arpa' }, usages: [SERVER_AUTH] }),
    ).toMatchObject({ ok: true });
    expect(await validatePath({ ...input, usages: [LOCAL_DEVICE] })).toMatchObject({
      ok: false,
      reason: 'extended-key-usage',
    });
  });

  it('gives the root that was put in, with the intermediate, when its admin interface is asked', async () => {
    const found = await discoverRoots(`localhost:${caddy.admin}`, '', now());
    if (!found.ok) throw new Error(found.problem);
    expect(found.offers).toMatchObject([
      { root: fromPem(caddy.root), ignored: 0, scope: { names: ['home.arpa', 'local', 'internal'] } },
    ]);
    expect(found.offers[0]?.intermediates).toHaveLength(1);
    expect(
      found.findings.filter(({ outcome }) => outcome.kind === 'found').map(({ place }) => new URL(place.url).pathname),
    ).toEqual(['/pki/ca/local', '/pki/ca/local/certificates']);
  });

  it('says that it speaks https when its port for TLS is asked in the clear', async () => {
    const found = await discoverRoots(`127.0.0.1:${caddy.port}`, '', now());
    expect(
      found.ok && new Set(found.findings.map(({ outcome }) => outcome.kind === 'problem' && outcome.problem)),
    ).toEqual(new Set(['speaks-https']));
  });

  it('prints what to compare', () => {
    expect(follow('caddy', caddy.folder)).toMatch(/sha256 fingerprint=([0-9A-F]{2}:){31}[0-9A-F]{2}/i);
  });
});
