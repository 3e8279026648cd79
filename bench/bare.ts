import { type Certificate, decodeCertificate } from '../src/core/x509/certificate/certificate.ts';
import { rawEcdsaSignature } from '../src/core/x509/keys/signature.ts';
import type { Minted } from '../test/support/mint.ts';

/** One signature of a path with what WebCrypto needs to check it. */
export interface Link {
  readonly key: CryptoKey;
  /** Imports the key afresh, in the form that validatePath imports such keys in. */
  readonly importKey: () => Promise<CryptoKey>;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly tbs: Uint8Array<ArrayBuffer>;
  readonly algorithm: (EcdsaParams & EcKeyImportParams) | RsaHashedImportParams;
}

/** The signatures of a chain, read beforehand: what is then measured is WebCrypto's own work and nothing of ours. */
export async function linksOf(chain: readonly Minted[], algorithm: Link['algorithm']): Promise<Link[]> {
  const certificates = chain.map(({ der }) => decode(der));
  return Promise.all(
    certificates.slice(1).map(async (issuer, at) => {
      const { signature, tbs } = certificates[at] as Certificate;
      const key = await crypto.subtle.importKey('spki', new Uint8Array(issuer.spki.der), algorithm, true, ['verify']);
      const raw = algorithm.name === 'ECDSA' ? rawEcdsaSignature(signature, 256) : signature;
      return {
        algorithm,
        key,
        importKey: await importer(key, algorithm),
        signature: new Uint8Array(raw ?? []),
        tbs: new Uint8Array(tbs),
      };
    }),
  );
}

/** The signature checks alone, side by side, with keys that are at hand. */
export const verifyAll = (links: readonly Link[]): Promise<void> => holds(links.map((link) => verify(link, link.key)));

/** The same, importing each key first. */
export const importAndVerifyAll = (links: readonly Link[]): Promise<void> =>
  holds(links.map(async (link) => verify(link, await link.importKey())));

const verify = ({ algorithm, signature, tbs }: Link, key: CryptoKey): Promise<boolean> =>
  crypto.subtle.verify(algorithm, key, signature, tbs);

async function importer(key: CryptoKey, algorithm: Link['algorithm']): Promise<Link['importKey']> {
  if (algorithm.name === 'ECDSA') {
    const point = await crypto.subtle.exportKey('raw', key);
    return () => crypto.subtle.importKey('raw', point, algorithm, false, ['verify']);
  }
  const { kty = '', n = '', e = '' } = await crypto.subtle.exportKey('jwk', key);
  return () => crypto.subtle.importKey('jwk', { kty, n, e }, algorithm, false, ['verify']);
}

async function holds(answers: readonly Promise<boolean>[]): Promise<void> {
  if (!(await Promise.all(answers)).every(Boolean)) throw new Error('A bare signature check failed');
}

function decode(der: Uint8Array): Certificate {
  const certificate = decodeCertificate(der);
  if (!certificate.ok) throw new Error(certificate.fault);
  return certificate.value;
}
