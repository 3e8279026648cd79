import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { OID_SERVER_AUTH } from '../../src/core/x509/certificate/usage.ts';
import { type Constraints, extendedKeyUsage, nameConstraints } from './mint-extensions.ts';

export const { KeyUsageFlags } = x509;

/**
 * A fake gateway: mints certificates at run time, valid around `NOW`, right in everything that a test does not ask to
 * be wrong.
 */

/** The moment that tests validate at. */
export const NOW = Date.UTC(2026, 10, 20);
export const DAY = 86_400_000;

export interface Minted {
  readonly der: Uint8Array;
  readonly pem: string;
  readonly subject: string;
  readonly keys: CryptoKeyPair;
}

export type KeyKind = 'P-256' | 'P-384' | 'P-521' | `RSA-${number}` | `RSA-PSS-${number}` | 'Ed25519';
export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

export interface MintOptions {
  /** Who signs; itself where left out. */
  readonly issuer?: Minted;
  /** RFC 4514 text. */
  readonly subject?: string;
  /** The issuer's name where it should differ from the signer's. */
  readonly issuerName?: string;
  readonly notBefore?: number;
  readonly notAfter?: number;
  readonly serial?: string;
  readonly key?: KeyKind;
  /** Keys to certify instead of fresh ones. */
  readonly keys?: CryptoKeyPair;
  readonly hash?: HashName;
  /** basicConstraints cA with keyCertSign and cRLSign; a number is the path length. */
  readonly ca?: boolean | number;
  readonly keyUsage?: x509.KeyUsageFlags | null;
  /** Purposes; null leaves the extension out. */
  readonly usages?: readonly string[] | null;
  readonly dns?: readonly string[];
  readonly ip?: readonly string[];
  readonly email?: readonly string[];
  readonly uri?: readonly string[];
  readonly constraints?: Constraints;
  /** Leaves both key identifiers out. */
  readonly withoutKeyIdentifiers?: boolean;
  readonly extensions?: readonly x509.Extension[];
}

/** Mints one certificate, a CA or a leaf, as told. */
export async function mint(options: MintOptions): Promise<Minted> {
  const {
    issuer,
    subject = 'CN=Something',
    notBefore = NOW - 30 * DAY,
    notAfter = NOW + 30 * DAY,
    hash = 'SHA-256',
  } = options;
  const keys = options.keys ?? (await mintKeys(options.key));
  const signer = issuer?.keys ?? keys;
  const certificate = await x509.X509CertificateGenerator.create({
    subject,
    issuer: options.issuerName ?? issuer?.subject ?? subject,
    serialNumber: options.serial ?? randomSerial(),
    notBefore: new Date(notBefore),
    notAfter: new Date(notAfter),
    publicKey: keys.publicKey,
    signingKey: await signingKey(signer.privateKey, hash),
    signingAlgorithm: {
      ...signer.privateKey.algorithm,
      hash,
      ...(signer.privateKey.algorithm.name === 'RSA-PSS' && { saltLength: 32 }),
    },
    extensions: await extensionsOf(options, keys, signer),
  });
  return { der: new Uint8Array(certificate.rawData), pem: certificate.toString('pem'), subject, keys };
}

/** A server certificate for printer.local, good in every respect unless told otherwise. */
export function mintLeaf(issuer: Minted, options: MintOptions = {}): Promise<Minted> {
  const named = options.dns ?? options.ip;
  return mint({
    issuer,
    subject: 'CN=Printer',
    usages: [OID_SERVER_AUTH],
    ...(named ? {} : { dns: ['printer.local'] }),
    ...options,
  });
}

export function mintRoot(options: MintOptions = {}): Promise<Minted> {
  return mint({ subject: 'CN=Home Gateway Root', ca: true, ...options });
}

export function mintIntermediate(issuer: Minted, options: MintOptions = {}): Promise<Minted> {
  return mint({ issuer, subject: 'CN=Home Gateway Intermediate', ca: true, ...options });
}

export interface Gateway {
  readonly root: Minted;
  readonly intermediate: Minted;
  readonly leaf: Minted;
}

/** Root, intermediate and a leaf for printer.local, each open to change. */
export async function mintGateway(
  change: { root?: MintOptions; intermediate?: MintOptions; leaf?: MintOptions } = {},
): Promise<Gateway> {
  const root = await mintRoot(change.root);
  const intermediate = await mintIntermediate(root, change.intermediate);
  return { root, intermediate, leaf: await mintLeaf(intermediate, change.leaf) };
}

export async function mintKeys(kind: KeyKind = 'P-256'): Promise<CryptoKeyPair> {
  return (await crypto.subtle.generateKey(keyAlgorithm(kind), true, ['sign', 'verify'])) as CryptoKeyPair;
}

function keyAlgorithm(kind: KeyKind): EcKeyGenParams | RsaHashedKeyGenParams | { name: string } {
  if (kind === 'Ed25519') return { name: kind };
  if (kind.startsWith('P-')) return { name: 'ECDSA', namedCurve: kind };
  const modulusLength = Number(kind.split('-').pop());
  const name = kind.startsWith('RSA-PSS') ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5';
  return { name, modulusLength, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' };
}

/** WebCrypto ties an RSA key to one hash; X.509 does not. */
async function signingKey(key: CryptoKey, hash: HashName): Promise<CryptoKey> {
  const { name } = key.algorithm;
  if (!name.startsWith('RSA')) return key;
  return crypto.subtle.importKey('pkcs8', await crypto.subtle.exportKey('pkcs8', key), { name, hash }, false, ['sign']);
}

async function extensionsOf(
  options: MintOptions,
  keys: CryptoKeyPair,
  signer: CryptoKeyPair,
): Promise<x509.Extension[]> {
  const { ca = false, usages = null, constraints } = options;
  const names = [
    ...named('dns', options.dns),
    ...named('ip', options.ip),
    ...named('email', options.email),
    ...named('url', options.uri),
  ];
  const {
    keyUsage = ca === false
      ? x509.KeyUsageFlags.digitalSignature
      : x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
  } = options;
  return [
    ...(ca === false ? [] : [new x509.BasicConstraintsExtension(true, ca === true ? undefined : ca, true)]),
    ...(keyUsage === null ? [] : [new x509.KeyUsagesExtension(keyUsage, true)]),
    ...(usages === null ? [] : [extendedKeyUsage(usages)]),
    ...(names.length > 0 ? [new x509.SubjectAlternativeNameExtension(names)] : []),
    ...(constraints ? [nameConstraints(constraints)] : []),
    ...(options.withoutKeyIdentifiers
      ? []
      : [
          await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
          await x509.AuthorityKeyIdentifierExtension.create(signer.publicKey),
        ]),
    ...(options.extensions ?? []),
  ];
}

const named = (
  type: x509.GeneralNameType,
  values: readonly string[] = [],
): { type: x509.GeneralNameType; value: string }[] => values.map((value) => ({ type, value }));

/** Positive and 16 bytes long. */
const randomSerial = (): string => `4${crypto.randomUUID().replaceAll('-', '').slice(1)}`;
