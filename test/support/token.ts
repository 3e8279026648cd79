import { KeyObject } from 'node:crypto';
import type { TokenGrounds } from '../../src/core/evidence/token/appraise.ts';
import type { TokenAnchor } from '../../src/core/evidence/token/types.ts';
import { type Certificate, decodeCertificate } from '../../src/core/x509/certificate/certificate.ts';
import { mint, type Minted, mintLeaf, mintRoot, NOW } from './mint.ts';
import { ascii, b64, type JwsSigner, signJws, spkiOf } from './sign-jws.ts';

/** Tokens of a device that its maker certified, and everything that they are judged by. */

export const NONCE = Uint8Array.from({ length: 32 }, (_, at) => at * 7);

export function decoded({ der }: Pick<Minted, 'der'>): Certificate {
  const certificate = decodeCertificate(der);
  if (!certificate.ok) throw new Error(certificate.fault);
  return certificate.value;
}

export const thumbprint = async ({ der }: Pick<Minted, 'der'>): Promise<string> =>
  b64(new Uint8Array(await crypto.subtle.digest('SHA-256', Buffer.from(der))));

export const anchorOf = (root: Minted, purpose: TokenAnchor['purpose'] = 'maker'): TokenAnchor => {
  const certificate = decoded(root);
  return { id: `${purpose}-anchor`, purpose, name: 'Example Ltd', key: certificate.spki, certificate };
};

export const signerOf = ({ keys }: Minted): JwsSigner => {
  const publicKey = KeyObject.from(keys.publicKey);
  return { alg: 'ES256', privateKey: KeyObject.from(keys.privateKey), publicKey, spki: spkiOf(publicKey) };
};

export interface TokenHome {
  readonly maker: Minted;
  /** The certificate of the device's attestation key. */
  readonly attester: Minted;
  /** What the device presents in TLS. */
  readonly leaf: Minted;
  readonly grounds: TokenGrounds;
  /** What a good token says. */
  readonly claims: Readonly<Record<string, unknown>>;
}

export async function tokenHome(): Promise<TokenHome> {
  const maker = await mintRoot({ subject: 'CN=Example Ltd Root,O=Example Ltd' });
  const attester = await mint({ issuer: maker, subject: 'CN=Attestation Key', usages: null });
  const leaf = await mintLeaf(await mintRoot());
  const grounds: TokenGrounds = {
    anchors: [anchorOf(maker)],
    now: NOW,
    presented: decoded(leaf),
    place: { kind: 'asked', nonce: NONCE },
  };
  const claims = {
    eat_nonce: b64(NONCE),
    ueid: b64(Uint8Array.of(1, ...NONCE.subarray(0, 16))),
    hwmodel: b64('Lamp 3'),
    swname: 'lampd',
    swversion: '1.2',
    iat: NOW / 1_000,
    exp: NOW / 1_000 + 300,
    cnf: { 'x5t#S256': await thumbprint(leaf) },
  };
  return { maker, attester, leaf, grounds, claims };
}

/** A compact token by the certificate's key, with its chain in the header. */
export function tokenBy(signer: Minted, claims: object, chain: readonly Minted[] = [signer]): Uint8Array {
  const x5c = chain.map(({ der }) => Buffer.from(der).toString('base64'));
  return ascii(signJws(signerOf(signer), JSON.stringify(claims), chain.length > 0 ? { typ: 'eat+jwt', x5c } : {}));
}
