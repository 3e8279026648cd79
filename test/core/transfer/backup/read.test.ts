import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_LENGTH } from '../../../../src/core/transfer/backup/format.ts';
import { readBackup } from '../../../../src/core/transfer/backup/read.ts';
import { writeBackup } from '../../../../src/core/transfer/backup/write.ts';
import { toBase64 } from '../../../../src/core/encoding/bytes.ts';
import { contents, device, forged, pairing, type Tree } from '../../../support/backup.ts';
import { DAY, type Gateway, mint, mintGateway, type Minted, mintRoot, NOW } from '../../../support/mint.ts';

const PASSPHRASE = 'correct horse battery';

let home: Gateway;
let expired: Minted;
let notRoot: Minted;
let open: string;
let sealed: string;

beforeAll(async () => {
  home = await mintGateway();
  expired = await mintRoot({ subject: 'CN=Old', notAfter: NOW - DAY });
  notRoot = await mint({ subject: 'CN=Camera' });
  const all = contents([await pairing(home.root, [home.intermediate])], [device()]);
  [open, sealed] = [await writeBackup(all, null, NOW), await writeBackup(all, PASSPHRASE, NOW)];
});

const problemOf = async (text: string, passphrase: string | null = null): Promise<string> => {
  const read = await readBackup(text, passphrase, NOW);
  return read.ok ? 'none' : read.problem;
};
const content = (file: Tree) => file.content ?? { gateways: [], devices: [] };
const first = (file: Tree) => content(file).gateways[0] ?? {};

it('text that would upset what is around it is tamed', async () => {
  const text = await writeBackup(contents([], [device({ label: 'Print\u202Eer\n' })]), null, NOW);
  expect(await readBackup(text, null, NOW)).toMatchObject({
    ok: true,
    contents: { devices: [{ label: 'Print\uFFFDer\uFFFD' }] },
  });
});

it('a pairing with more names than a person writes down is carried all the same', async () => {
  const gateway = await pairing(home.root);
  const names = Array.from({ length: 400 }, (_, i) => `h${i}.local`);
  const text = await writeBackup(contents([{ ...gateway, scope: { ...gateway.scope, names } }], []), null, NOW);
  expect(await readBackup(text, null, NOW)).toMatchObject({ ok: true, contents: { gateways: [{ scope: { names } }] } });
});

describe('a backup of ours', () => {
  it.each([
    ['readable', () => open, null],
    ['encrypted', () => sealed, PASSPHRASE],
  ])('when %s, brings back what went in', async (_, text, passphrase) => {
    const expected = {
      gateways: [{ ...(await pairing(home.root, [home.intermediate])), source: 'backup' }],
      devices: [device()],
      makers: [],
    };
    expect(await readBackup(text(), passphrase, NOW)).toEqual({
      ok: true,
      contents: expected,
      refused: [],
      refusedMakers: [],
      madeAt: NOW,
    });
  });

  it('when encrypted, shows nothing of what is in it', () => {
    for (const secret of ['Home', 'camera.local', toBase64(home.root.der).slice(40, 60)]) {
      expect(open).toContain(secret);
      expect(sealed).not.toContain(secret);
    }
  });

  it('when encrypted twice, is never the same', async () => {
    const again = await writeBackup(contents([], [device()]), PASSPHRASE, NOW);
    const [a, b] = [sealed, again].map((text) => (JSON.parse(text) as Tree).sealed ?? {});
    expect(a?.['salt']).not.toBe(b?.['salt']);
    expect(a?.['iv']).not.toBe(b?.['iv']);
  });

  it('takes the passphrase however a keyboard composes its letters', async () => {
    const text = await writeBackup(contents([], [device()]), 'schl\u00fcssel am brett', NOW);
    expect(await problemOf(text, 'schlu\u0308ssel am brett')).toBe('none');
  });
});

describe('a file that is refused', () => {
  it.each<[string, string, () => string | Promise<string>, (string | null)?]>([
    ['empty', 'not-ours', () => ''],
    ['no JSON', 'not-ours', () => '-----BEGIN CERTIFICATE-----'],
    ['another program’s JSON', 'not-ours', () => '{"format":"bookmarks","version":1}'],
    ['a number', 'not-ours', () => '7'],
    ['null', 'not-ours', () => 'null'],
    ['cut off', 'truncated', () => open.slice(0, -40)],
    ['larger than any of ours', 'too-large', () => open.padEnd(MAX_LENGTH + 1)],
    ['changed in one letter', 'checksum', () => open.replace('"Camera"', '"Kamera"')],
    [
      'encrypted, and damaged',
      'checksum',
      () => sealed.replace(/"data": "./, (start) => `${start.slice(0, -1)}${start.endsWith('A') ? 'B' : 'A'}`),
    ],
    ['encrypted, without a passphrase', 'passphrase-needed', () => sealed],
    ['encrypted, with another passphrase', 'wrong-passphrase', () => sealed, 'correct horse batterx'],
    ['encrypted, with an empty passphrase', 'wrong-passphrase', () => sealed, ''],
    [
      'of a newer Latchkey',
      'newer',
      () => forged(open, (file) => Object.assign(file, { version: 3, content: 'something else' })),
    ],
    ['of version 0', 'malformed', () => forged(open, (file) => Object.assign(file, { version: 0 }))],
    [
      'without anything in it',
      'empty',
      () => forged(open, (file) => Object.assign(content(file), { gateways: [], devices: [] })),
    ],
    [
      'with a member that no one knows',
      'checksum',
      () => forged(open, (file) => Object.assign(first(file), { trusted: true })),
    ],
    [
      'both readable and encrypted',
      'malformed',
      () => forged(open, (file) => Object.assign(file, { sealed: (JSON.parse(sealed) as Tree).sealed })),
    ],
    ['neither readable nor encrypted', 'malformed', () => forged(open, (file) => delete file.content)],
    [
      'nested deeper than any stack',
      'checksum',
      () =>
        open
          .replace('"label"', `"more": ${'['.repeat(200_000)}${']'.repeat(200_000)}, "name": "x", "label"`)
          .replace('Camera', 'Kamera'),
    ],
    [
      'with a port that is none',
      'malformed',
      () => forged(open, (file) => Object.assign(content(file).devices[0] ?? {}, { port: 70_000 })),
    ],
    [
      'with a host that is none',
      'malformed',
      () => forged(open, (file) => Object.assign(content(file).devices[0] ?? {}, { host: 'camera.local/path' })),
    ],
    [
      'with a host in another spelling',
      'malformed',
      () => forged(open, (file) => Object.assign(content(file).devices[0] ?? {}, { host: 'CAMERA.local' })),
    ],
    ['with a gateway twice', 'duplicate', () => forged(open, (file) => content(file).gateways.push(first(file)))],
    [
      'with a device twice',
      'duplicate',
      () => forged(open, (file) => content(file).devices.push({ ...content(file).devices[0], label: 'Other' })),
    ],
    [
      'with more gateways than a home has',
      'malformed',
      () =>
        forged(open, (file) =>
          Object.assign(content(file), { gateways: Array.from({ length: 101 }, () => first(file)) }),
        ),
    ],
  ])('when it is %s: %s', async (_, problem, text, passphrase) => {
    expect(await problemOf(await text(), passphrase ?? null)).toBe(problem);
  });

  it.each([
    ['too many rounds', 'iterations', 50_000_000, 'demands'],
    ['too few rounds', 'iterations', 1000, 'malformed'],
    ['half a salt', 'salt', 'AAAA', 'malformed'],
    ['another cipher', 'cipher', 'AES-128-CBC', 'malformed'],
  ])('when it asks for %s, before any passphrase is tried', async (_, member, value, problem) => {
    const text = await forged(sealed, (file) => Object.assign(file.sealed ?? {}, { [member]: value }));
    expect(await problemOf(text, PASSPHRASE)).toBe(problem);
  });

  it('when the head of an encrypted one was exchanged, checksum and all', async () => {
    expect(
      await problemOf(await forged(sealed, (file) => Object.assign(file, { madeAt: NOW - DAY })), PASSPHRASE),
    ).toBe('wrong-passphrase');
  });
});

describe('a gateway in a backup', () => {
  const readChanged = async (change: (gateway: Record<string, unknown>) => void) => {
    const read = await readBackup(await forged(open, (file) => change(first(file))), null, NOW);
    if (!read.ok) throw new Error(read.problem);
    return read;
  };

  it.each([
    ['is no CA', 'not-a-ca', () => ({ root: toBase64(notRoot.der), intermediates: [] })],
    ['is no root', 'not-self-signed', () => ({ root: toBase64(home.intermediate.der), intermediates: [] })],
    [
      'has its root among the intermediates',
      'not-self-signed',
      () => ({ root: toBase64(home.intermediate.der), intermediates: [toBase64(home.root.der)] }),
    ],
    ['has run out', 'expired', () => ({ root: toBase64(expired.der), intermediates: [] })],
    ['is not base64', 'unreadable', () => ({ root: '***' })],
    ['is no certificate', 'unreadable', () => ({ root: 'AAAA' })],
    [
      'is for public names only',
      'no-local-scope',
      () => ({ scope: { names: ['example.com', 'com'], addresses: ['8.8.8.0/24'], until: NOW + DAY } }),
    ],
    ['is past its own time', 'expired', () => ({ scope: { names: ['local'], addresses: [], until: NOW - 1 } })],
  ])('when it %s, is left out and named', async (_, problem, change) => {
    const { contents: left, refused } = await readChanged((gateway) => Object.assign(gateway, change()));
    expect(left.gateways).toEqual([]);
    expect(refused).toEqual([{ name: 'Home', problem }]);
  });

  it('keeps a narrower scope, and gets no wider or longer one than pairing would give', async () => {
    const scope = {
      names: ['home.arpa', 'example.com', ''],
      addresses: ['192.168.1.0/24', '0.0.0.0/0'],
      until: 8.64e15,
    };
    const {
      contents: {
        gateways: [gateway],
      },
    } = await readChanged((each) => Object.assign(each, { scope, pairedAt: NOW + 99 * DAY }));
    expect(gateway?.scope).toEqual({
      names: ['home.arpa'],
      addresses: ['192.168.1.0/24'],
      until: Math.floor((NOW + 30 * DAY) / 1000) * 1000,
    });
    expect(gateway?.pairedAt).toBe(NOW);
  });

  it('brings no intermediate of someone else', async () => {
    const other = await mintGateway({ root: { subject: 'CN=Other' } });
    const {
      contents: {
        gateways: [gateway],
      },
    } = await readChanged((each) => Object.assign(each, { intermediates: [toBase64(other.intermediate.der)] }));
    expect(gateway?.intermediates).toEqual([]);
  });
});
