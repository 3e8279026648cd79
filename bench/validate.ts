import { X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { type Certificate, decodeCertificate } from '../src/core/x509/certificate.ts';
import { rawEcdsaSignature } from '../src/core/x509/ecdsa-signature.ts';
import { validatePath } from '../src/core/x509/validate-path.ts';
import { type KeyKind, type Minted, NOW } from '../test/support/mint.ts';
import { table } from '../scripts/start/table.ts';
import { mintChain } from './chains.ts';
import { inTurn, median, ms, ratio, times } from './pair.ts';

pkijs.setEngine('node', new pkijs.CryptoEngine({ crypto: globalThis.crypto as Crypto }));

/** validatePath beside PKI.js, node's X509Certificate (OpenSSL) and the bare signature checks of the same path. */
export async function benchValidate(): Promise<void> {
  const rows: string[][] = [];
  for (const key of ['P-256', 'RSA-2048'] as const) {
    for (const length of [2, 3, 4, 5, 6, 7, 8]) rows.push(await row(key, length));
  }
  console.log(table(['key', 'chain', 'ours', 'verify', 'import+verify', 'node', 'PKI.js', 'ours/verify', 'ours/import+verify (≤ 1.3)', 'PKI.js/ours (≥ 10)', 'node/ours'], rows));
}

async function row(key: KeyKind, length: number): Promise<string[]> {
  const chain = await mintChain(length, key);
  const prepared = await prepare(chain, key);
  const { ours, verify, bare, node, pki } = await inTurn({
    ours: () => validate(chain),
    verify: () => verifyAll(prepared),
    bare: () => importAndVerifyAll(prepared),
    node: () => { walk(chain); },
    pki: () => validateByPki(chain),
  });
  return [
    key, String(length), ms(median(ours)), ms(median(verify)), ms(median(bare)), ms(median(node)), ms(median(pki)),
    times(ratio(ours, verify)), times(ratio(ours, bare)), times(ratio(pki, ours)), times(ratio(node, ours)),
  ];
}

/** Fresh copies of the bytes each time: nothing can be known from an earlier round by identity. */
const copies = (chain: readonly Minted[]): Uint8Array[] => chain.map(({ der }) => der.slice());

async function validate(chain: readonly Minted[]): Promise<void> {
  const [leaf = new Uint8Array(), ...rest] = copies(chain);
  const result = await validatePath({ leaf, intermediates: rest.slice(0, -1), anchors: rest.slice(-1), time: NOW, name: { kind: 'dns', value: 'printer.local' } });
  if (!result.ok) throw new Error(result.detail);
}

/** The signature checks alone, decoded certificates and imported keys given: less than any validator can do. */
async function verifyAll({ links, keys }: Prepared): Promise<void> {
  const answers = await Promise.all(links.map(({ signature, tbs, algorithm }, i) => crypto.subtle.verify(algorithm, keys[i] as CryptoKey, signature, tbs)));
  if (!answers.every(Boolean)) throw new Error('a bare check failed');
}

/** The same, with importing each issuer's key, as is needed for certificates met for the first time. */
async function importAndVerifyAll({ links }: Prepared): Promise<void> {
  const answers = await Promise.all(links.map(async ({ spki, signature, tbs, algorithm }) =>
    crypto.subtle.verify(algorithm, await importKey(spki, algorithm), signature, tbs)));
  if (!answers.every(Boolean)) throw new Error('a bare check failed');
}

interface Link {
  readonly spki: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly tbs: Uint8Array<ArrayBuffer>;
  readonly algorithm: EcdsaParams & EcKeyImportParams | RsaHashedImportParams;
}

interface Prepared {
  readonly links: readonly Link[];
  readonly keys: readonly CryptoKey[];
}

const importKey = (spki: Uint8Array<ArrayBuffer>, algorithm: Link['algorithm']): Promise<CryptoKey> => crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);

async function prepare(chain: readonly Minted[], key: KeyKind): Promise<Prepared> {
  const certificates = chain.map(({ der }) => decoded(der));
  const algorithm = key === 'P-256' ? { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const links = certificates.slice(0, -1).map(({ signature, tbs }, i) => ({
    algorithm,
    spki: new Uint8Array((certificates[i + 1] ?? decoded(new Uint8Array())).spki.der),
    signature: new Uint8Array(key === 'P-256' ? (rawEcdsaSignature(signature, 256) ?? []) : signature),
    tbs: new Uint8Array(tbs),
  }));
  return { links, keys: await Promise.all(links.map(({ spki }) => importKey(spki, algorithm))) };
}

function decoded(der: Uint8Array): Certificate {
  const certificate = decodeCertificate(der);
  if (!certificate.ok) throw new Error(certificate.fault);
  return certificate.value;
}

function walk(chain: readonly Minted[]): void {
  const certificates = chain.map(({ der }) => new X509Certificate(der));
  certificates.slice(0, -1).forEach((child, i) => {
    const issuer = certificates[i + 1];
    if (!issuer || !child.checkIssued(issuer) || !child.verify(issuer.publicKey)) throw new Error('node refused');
  });
  if (certificates[0]?.checkHost('printer.local') === undefined) throw new Error('node refused the name');
}

async function validateByPki(chain: readonly Minted[]): Promise<void> {
  const certificates = copies(chain).map((der) => pkijs.Certificate.fromBER(der as Uint8Array<ArrayBuffer>));
  const engine = new pkijs.CertificateChainValidationEngine({
    trustedCerts: certificates.slice(-1), certs: certificates.slice(0, -1).reverse(), checkDate: new Date(NOW),
  });
  const { result, resultMessage } = await engine.verify();
  if (!result) throw new Error(resultMessage);
}
