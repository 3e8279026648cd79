import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import { appraiseArtefacts } from '../../../../src/core/evidence/kinds/appraise-artefacts.ts';
import { appraiseMudFile, appraiseMudUrl, type MudGrounds } from '../../../../src/core/evidence/mud/appraise.ts';
import { isMudUrl, readMudExtensions } from '../../../../src/core/evidence/mud/extensions.ts';
import { readMudFile } from '../../../../src/core/evidence/mud/read.ts';
import { openMudMessage } from '../../../../src/core/evidence/mud/signature.ts';
import type { SignerAnchor } from '../../../../src/core/evidence/signers/types.ts';
import type { AppraisedEvidence } from '../../../../src/core/evidence/types.ts';
import { parseHost } from '../../../../src/core/net/host.ts';
import { type Certificate, decodeCertificate } from '../../../../src/core/x509/certificate/certificate.ts';
import { encode } from '../../../../src/core/x509/der/der-write.ts';
import { sha256Hex } from '../../../../src/core/x509/keys/webcrypto.ts';
import { KnownIssuers } from '../../../../src/core/x509/path/known-issuers.ts';
import { mint, type Minted, mintRoot, NOW } from '../../../support/mint.ts';
import { signCms } from '../../../support/sign-cms.ts';

const URL_OF_FILE = 'https://maker.example/bulb.json';
const [OID_URL, OID_SIGNER] = ['1.3.6.1.5.5.7.1.25', '1.3.6.1.5.5.7.1.30'];
const [IA5, UTF8] = [0x16, 0x0c];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const extension = (oid: string, value: Uint8Array) => new x509.Extension(oid, false, Uint8Array.from(value));
const urlExtension = (url: string, tag = IA5) => extension(OID_URL, encode(tag, bytesOf(url)));

let maker: Minted;
let signer: Minted;
let bulb: Minted;

const decode = ({ der }: Pick<Minted, 'der'>): Certificate => {
  const decoded = decodeCertificate(der);
  if (!decoded.ok) throw new Error(decoded.fault);
  return decoded.value;
};
const anchor = (root: Minted, id = 'maker'): SignerAnchor => {
  const certificate = decode(root);
  return { id, name: `The ${id}`, key: certificate.spki, certificate };
};
const mintBulb = (issuer: Minted, extensions: x509.Extension[]) =>
  mint({ issuer, subject: 'CN=Bulb,2.5.4.5=B-1', usages: null, extensions });

beforeAll(async () => {
  maker = await mintRoot({ subject: 'CN=Maker Root' });
  signer = await mint({ issuer: maker, subject: 'CN=MUD Signer', usages: null });
  bulb = await mintBulb(maker, [
    urlExtension(URL_OF_FILE),
    extension(OID_SIGNER, new Uint8Array(new x509.Name('CN=MUD Signer').toArrayBuffer())),
  ]);
});

const ace = (name: string, matches: object, forwarding = 'accept') => ({ name, matches, actions: { forwarding } });

const file = (mud: object = {}, more: object = {}): string =>
  JSON.stringify({
    'ietf-mud:mud': {
      'mud-version': 1,
      'mud-url': URL_OF_FILE,
      'last-update': '2026-11-01T10:00:00Z',
      'cache-validity': 24,
      'is-supported': true,
      systeminfo: 'A bulb',
      'mfg-name': 'Maker Ltd',
      'model-name': 'B9',
      'from-device-policy': { 'access-lists': { 'access-list': [{ name: 'out' }] } },
      'to-device-policy': { 'access-lists': { 'access-list': [{ name: 'in' }] } },
      ...mud,
    },
    'ietf-access-control-list:acls': {
      acl: [
        {
          name: 'out',
          type: 'ipv4-acl-type',
          aces: {
            ace: [
              ace('cloud', {
                ipv4: { 'ietf-acldns:dst-dnsname': 'cloud.maker.example', protocol: 6 },
                tcp: {
                  'ietf-mud:direction-initiated': 'from-device',
                  'destination-port': { operator: 'eq', port: 443 },
                },
              }),
              ace('home', { 'ietf-mud:mud': { 'local-networks': [null] } }),
              ace('not', { ipv4: { 'ietf-acldns:dst-dnsname': 'evil.example' } }, 'drop'),
            ],
          },
        },
        {
          name: 'in',
          type: 'ipv4-acl-type',
          aces: { ace: [ace('dns', { 'ietf-mud:mud': { controller: 'urn:ietf:params:mud:dns' }, udp: {} })] },
        },
      ],
    },
    ...more,
  });

const grounds = (more: Partial<MudGrounds> = {}): MudGrounds => ({
  presented: { leaf: decode(bulb), others: [] },
  makers: [anchor(maker)],
  now: NOW,
  ...more,
});

const detached = (text: string, by = signer) => ({ bytes: bytesOf(text), signature: signCms(text, by, []) });

/** The steps that did not hold, with their answers. */
const open = ({ steps }: AppraisedEvidence): string[] =>
  steps.filter(({ answer }) => answer !== 'proved').map(({ code, answer }) => `${code}: ${answer}`);

describe('the MUD extensions of a certificate', () => {
  const urlOf = async (url: string, tag?: number) => {
    const read = readMudExtensions(decode(await mintBulb(maker, [urlExtension(url, tag)])));
    return read.ok ? read.value.url : read.fault;
  };

  it('give the address of the file when it is IA5String and https', async () => {
    expect(await urlOf(URL_OF_FILE)).toBe(URL_OF_FILE);
    expect(await urlOf(URL_OF_FILE, UTF8)).toBe('mud-url-malformed');
    expect(await urlOf('http://maker.example/bulb.json')).toBe('mud-url-malformed');
    expect(readMudExtensions(decode(signer))).toEqual({ ok: true, value: { url: null, signer: null } });
  });

  it('let no address pass that holds what a URL may not', () => {
    const bad = [
      'https:///x',
      'https://',
      'https://a b/',
      'javascript:alert(1)',
      'https://user@host/',
      'https://h/<x>',
    ];
    for (const url of [...bad, `https://h/${'x'.repeat(5000)}`]) expect([url, isMudUrl(url)]).toEqual([url, false]);
    expect(isMudUrl('https://[2001:db8::1]:8443/bulb?x=1')).toBe(true);
  });

  it('are bound to the connection, and proved where the maker issued the certificate', async () => {
    const presented = { leaf: decode(bulb), others: [] };
    expect(await appraiseMudUrl(presented, { makers: [anchor(maker)], now: NOW })).toMatchObject({
      kind: 'mud',
      axis: 'behaviour',
      genuine: 'proved',
      binding: 'this-connection',
      anchor: 'maker',
      claims: { more: { 'mud-url': URL_OF_FILE, 'mud-signer': 'CN=MUD Signer' } },
    });
    const namesake = anchor(await mintRoot({ subject: 'CN=Maker Root' }));
    expect(await appraiseMudUrl(presented, { makers: [namesake], now: NOW })).toMatchObject({
      genuine: 'cannot tell',
      anchor: null,
    });
    expect(await appraiseMudUrl({ leaf: decode(signer), others: [] }, grounds())).toBeNull();
  });
});

describe('a MUD file', () => {
  it('tells maker, model, support and whom the device talks to', () => {
    const read = readMudFile(bytesOf(file()));
    expect(read.ok && read.value).toMatchObject({
      maker: 'Maker Ltd',
      model: 'B9',
      isSupported: true,
      listNames: ['out', 'in'],
      flows: [
        {
          direction: 'from-device',
          peers: [{ kind: 'name', name: 'cloud.maker.example' }],
          protocol: 'tcp',
          port: 443,
          openedBy: 'device',
        },
        { direction: 'from-device', peers: [{ kind: 'local-networks' }], protocol: 'any', port: null, openedBy: null },
        { direction: 'to-device', peers: [{ kind: 'controller', name: 'urn:ietf:params:mud:dns' }], protocol: 'udp' },
      ],
    });
  });

  it('says anyone where an entry names no peer', () => {
    const lists = { acl: [{ name: 'out', aces: { ace: [ace('all', {})] } }, { name: 'in' }] };
    const read = readMudFile(bytesOf(file({}, { 'ietf-access-control-list:acls': lists })));
    expect(read.ok && read.value.flows).toMatchObject([{ peers: [{ kind: 'anyone' }] }]);
  });

  it.each([
    ['mud-version', { 'mud-version': 2 }],
    ['mud-url', { 'mud-url': 'http://maker.example/' }],
    ['mud-member-missing', { 'is-supported': undefined }],
    ['mud-member-malformed', { 'is-supported': 'yes' }],
    ['mud-member-malformed', { 'last-update': 'yesterday' }],
    ['mud-member-malformed', { 'cache-validity': 169 }],
    ['mud-member-malformed', { systeminfo: 5 }],
    ['mud-list-missing', { 'from-device-policy': { 'access-lists': { 'access-list': [{ name: 'none' }] } } }],
    ['mud-list-malformed', { 'from-device-policy': { 'access-lists': [] } }],
  ])('is refused with %s', (fault, change) => {
    expect(readMudFile(bytesOf(file(change)))).toEqual({ ok: false, fault });
  });

  it('is refused when it is no JSON object of a MUD file, too deep, or has a member twice', () => {
    for (const [text, fault] of [
      ['[]', 'mud-structure'],
      ['{"ietf-mud:mud":5}', 'mud-structure'],
      ['{', 'json-syntax'],
      ['['.repeat(100), 'json-too-deep'],
      ['{"ietf-mud:mud":{},"ietf-mud:mud":{}}', 'json-duplicate-member'],
    ] as const)
      expect(readMudFile(bytesOf(text))).toEqual({ ok: false, fault });
    expect(readMudFile(new Uint8Array(2 << 20))).toEqual({ ok: false, fault: 'json-too-large' });
  });
});

describe('a signed MUD file', () => {
  it('is proved when the maker signed it and the certificate presented names it', async () => {
    const text = file();
    const attached = [signCms(text, signer), signCms(text, signer, ['-nodetach', '-econtent_type', OID_MUD_TYPE])];
    for (const message of [detached(text), ...attached.map((bytes) => ({ bytes }))]) {
      const appraised = await appraiseMudFile(message, grounds());
      expect(open(appraised)).toEqual([]);
      expect(appraised).toMatchObject({
        genuine: 'proved',
        binding: 'this-connection',
        anchor: 'maker',
        claims: {
          maker: 'Maker Ltd',
          model: 'B9',
          more: {
            support: 'supported',
            'talks-to': ['name', 'local-networks', 'controller'],
            'talks-to-names': ['cloud.maker.example'],
          },
        },
      });
    }
  });

  it('is refused when one byte of it changed, though the JSON is the same', async () => {
    const { bytes, signature } = detached(file());
    const appraised = await appraiseMudFile(
      { bytes: bytesOf(`${new TextDecoder().decode(bytes)} `), signature },
      grounds(),
    );
    expect(appraised.genuine).toBe('refuted');
    expect(appraised.steps[0]).toMatchObject({ code: 'mud-signature-invalid', params: { fault: 'content-changed' } });
  });

  it('says no more than anyone may when it is not signed', async () => {
    const appraised = await appraiseMudFile({ bytes: bytesOf(file()) }, grounds());
    expect(appraised).toMatchObject({ genuine: 'cannot tell', binding: 'claimed', anchor: null });
  });

  it('is refused when another signed it than the certificate names', async () => {
    const other = await mint({ issuer: maker, subject: 'CN=Someone', usages: null });
    expect(open(await appraiseMudFile(detached(file(), other), grounds()))).toEqual(['mud-signer-differs: refuted']);
  });

  it('is not anchored by the root that it brings along', async () => {
    const impostor = await mintRoot({ subject: 'CN=Maker Root' });
    const by = await mint({ issuer: impostor, subject: 'CN=MUD Signer', usages: null });
    const text = file();
    const message = { bytes: bytesOf(text), signature: signCms(text, by, [], [impostor]) };
    const appraised = await appraiseMudFile(message, grounds());
    expect(open(appraised)).toEqual(['mud-signer-unproved: cannot tell']);
  });

  it('proves nothing when its signer has a certificate for TLS, or is of another organisation', async () => {
    const name = 'CN=MUD Signer';
    const server = await mint({ issuer: maker, subject: name, usages: ['1.3.6.1.5.5.7.3.1'] });
    const named = await mint({ issuer: maker, subject: name, dns: ['mud.maker.example'], usages: null });
    const subject = `${name},O=Contoso`;
    const stranger = await mint({ issuer: maker, subject, usages: null });
    for (const by of [server, named, stranger]) {
      const device = await mintBulb(maker, [
        urlExtension(URL_OF_FILE),
        extension(OID_SIGNER, new Uint8Array(new x509.Name(by === stranger ? subject : name).toArrayBuffer())),
      ]);
      const presented = { leaf: decode(device), others: [] };
      const appraised = await appraiseMudFile(detached(file(), by), grounds({ presented }));
      expect(open(appraised)).toEqual(['mud-signer-unproved: cannot tell']);
      expect(appraised.genuine).toBe('cannot tell');
    }
  });

  it('proves nothing when one of the maker’s devices signed it', async () => {
    const text = file();
    const plain = await mintBulb(maker, [urlExtension(URL_OF_FILE)]);
    const presented = { leaf: decode(plain), others: [] };
    const appraised = await appraiseMudFile(detached(text, plain), grounds({ presented }));
    expect(open(appraised)).toEqual(['mud-signed-by-device: cannot tell']);
  });

  it('proves nothing when one of the device’s other keys may have signed it, and it names no signer', async () => {
    const attester = await mint({ issuer: maker, subject: 'CN=Attestation Key', usages: null });
    const presented = { leaf: decode(await mintBulb(maker, [urlExtension(URL_OF_FILE)])), others: [] };
    const appraised = await appraiseMudFile(detached(file(), attester), grounds({ presented }));
    expect(open(appraised)).toEqual(['mud-signer-among-devices: cannot tell']);
    expect(appraised).toMatchObject({ genuine: 'cannot tell', binding: 'claimed' });
  });

  it('is another device’s when the certificate presented names another, or is of another maker', async () => {
    const elsewhere = await mintBulb(maker, [urlExtension('https://maker.example/other.json')]);
    const appraised = await appraiseMudFile(
      detached(file()),
      grounds({ presented: { leaf: decode(elsewhere), others: [] } }),
    );
    expect(appraised).toMatchObject({ genuine: 'proved', binding: 'claimed' });
    expect(open(appraised)).toEqual(['mud-file-of-another-device: cannot tell']);
    const rival = await mintRoot({ subject: 'CN=Rival Root' });
    const copy = await mintBulb(rival, [urlExtension(URL_OF_FILE)]);
    const makers = [anchor(maker), anchor(rival, 'rival')];
    const rivals = await appraiseMudFile(
      detached(file()),
      grounds({ presented: { leaf: decode(copy), others: [] }, makers }),
    );
    expect(open(rivals)).toEqual(['mud-signer-of-another-maker: refuted']);
  });

  it('is not bound by a certificate that no maker issued', async () => {
    const own = await mint({ subject: 'CN=Bulb', extensions: [urlExtension(URL_OF_FILE)] });
    const presented = { leaf: decode(own), others: [] };
    expect((await appraiseMudFile(detached(file()), grounds({ presented }))).binding).toBe('claimed');
  });

  it('is refused when the signature beside it holds a file of its own', async () => {
    const message = { bytes: bytesOf(file()), signature: signCms(file({ systeminfo: 'Another' }), signer) };
    expect(open(await appraiseMudFile(message, grounds()))).toEqual(['mud-unreadable: refuted']);
  });
});

const OID_MUD_TYPE = '1.2.840.113549.1.9.16.1.41';

describe('the artefacts of a device', () => {
  it('include what its certificate and its maker say of its behaviour', async () => {
    const host = parseHost('bulb.local');
    if (!host) throw new Error('no host');
    const root = decode(maker);
    const { evidence } = await appraiseArtefacts(
      [
        { place: 'certificate', mediaType: 'application/pkix-cert', bytes: bulb.der },
        { place: 'maker', mediaType: 'application/mud+json', ...detached(file()) },
      ],
      {
        presented: { leaf: bulb.der, others: [] },
        host,
        nonce: null,
        makers: [{ id: await sha256Hex(root.spki.der), name: 'Maker', root: maker.der }],
        gateways: [],
        off: [],
        now: NOW,
      },
    );
    const found = evidence.filter(({ kind }) => kind === 'mud');
    expect(found.map(({ place, genuine, binding }) => [place, genuine, binding])).toEqual([
      ['certificate', 'proved', 'this-connection'],
      ['maker', 'proved', 'this-connection'],
    ]);
  });
});

describe('bytes from outside', () => {
  /** A variable asks for more. */
  const MUTANTS = Number(process.env['LATCHKEY_MUTANTS'] ?? 500);

  it('never make the reading throw, changed anywhere', () => {
    const honest = bytesOf(file());
    const message = signCms(honest, signer);
    const known = new KnownIssuers();
    for (let n = 0; n < MUTANTS; n++) {
      for (const whole of [honest, message]) {
        const mutant = Uint8Array.from(whole);
        const at = (n * 7919) % whole.length;
        mutant[at] = ((mutant[at] ?? 0) + 1 + ((n * 31) % 255)) & 0xff;
        for (const bytes of [mutant, mutant.subarray(0, at)]) {
          const opened = openMudMessage({ bytes }, known);
          const read = opened.ok ? readMudFile(opened.value.file) : opened;
          if (!read.ok) expect(read.fault).toMatch(/^[a-z0-9-]+$/);
        }
      }
    }
  });
});
