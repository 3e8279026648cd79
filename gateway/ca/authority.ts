import { randomBytes } from 'node:crypto';
import { type Certificate, decodeCertificate } from '../../src/core/x509/basics/index.ts';
import { subjectKeyIdentifier } from '../../src/core/x509/write/extensions.ts';
import { encodeName } from '../../src/core/x509/write/name.ts';
import { type Signer, signerFor } from '../../src/core/x509/write/signer.ts';
import type { AuthorityRecord } from '../records/types.ts';
import { type Kind, scopedAuthority, USAGES } from './profile.ts';

const DAY = 24 * 60 * 60_000;
/** So that a clock that is a little slow accepts what was just made. */
export const BACKDATE = 60 * 60_000;
const ROOT_LIFETIME = 20 * 365 * DAY;
const ISSUER_LIFETIME = 2 * 365 * DAY;
const OID_ORGANIZATION = '2.5.4.10';
const OID_COMMON_NAME = '2.5.4.3';
/** Of intermediates, which are replaced every other year. */
const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
/** Of the root, which lasts: what we advise others to take (../../src/core/gateways/profile-remarks.ts). */
const P384 = { name: 'ECDSA', namedCurve: 'P-384' };

/** A CA of this home, ready to sign. */
export interface Authority {
  readonly certificate: Certificate;
  readonly signer: Signer;
}

/** A CA that was just made, with what must be kept of it. */
export interface NewAuthority extends Authority {
  readonly record: AuthorityRecord;
}

/** What an authority is called. Two gateways of a home must not be called the same: clients would try the wrong key. */
export interface AuthorityName {
  readonly organization: string;
  readonly commonName: string;
}

const named = (what: string, more = ''): AuthorityName => ({
  organization: 'Latchkey home gateway',
  commonName: `Home gateway ${what} ${randomBytes(4).toString('hex')}${more}`,
});

const subjectOf = ({ organization, commonName }: AuthorityName): Uint8Array =>
  encodeName([OID_ORGANIZATION, organization], [OID_COMMON_NAME, commonName]);

/**
 * Makes the root of a home: bounded to it from birth, so that no one who has its key can pose as a website to those who
 * trust it.
 * @param now milliseconds since the epoch.
 */
export async function createRoot(now: number, called = named('root')): Promise<NewAuthority> {
  const name = subjectOf(called);
  const keys = await newKeys(P384);
  const signer = await signerFor(keys);
  const own = await subjectKeyIdentifier(signer.spki);
  const certificate = await signer.certify({
    issuer: name,
    subject: name,
    spki: signer.spki,
    notBefore: now - BACKDATE,
    notAfter: now + ROOT_LIFETIME,
    extensions: scopedAuthority(1, { subject: own, authority: own }, []),
  });
  return kept(certificate, keys, signer);
}

/**
 * Makes an intermediate for everyday work: it may issue certificates of its kind, and none to a further CA.
 * @param now milliseconds since the epoch.
 */
export async function createIssuer(
  root: Authority,
  kind: Kind,
  now: number,
  called = named('issuer', ` (${kind})`),
): Promise<NewAuthority> {
  const keys = await newKeys(P256);
  const signer = await signerFor(keys);
  const { subject, spki, notAfter } = root.certificate;
  const certificate = await root.signer.certify({
    issuer: subject.der,
    subject: subjectOf(called),
    spki: signer.spki,
    notBefore: now - BACKDATE,
    notAfter: Math.min(now + ISSUER_LIFETIME, notAfter.time),
    extensions: scopedAuthority(
      0,
      { subject: await subjectKeyIdentifier(signer.spki), authority: await subjectKeyIdentifier(spki.der) },
      USAGES[kind],
    ),
  });
  return kept(certificate, keys, signer);
}

/** A record of an authority with its key in the clear. */
type PlainAuthority = AuthorityRecord & { readonly key: string };

/** @throws Error where the record is none of this gateway's. */
export async function loadAuthority({ certificate, key }: PlainAuthority): Promise<Authority> {
  const decoded = decodeCertificate(new Uint8Array(Buffer.from(certificate, 'base64')));
  if (!decoded.ok) throw new Error(`A certificate of this gateway cannot be read (${decoded.fault})`);
  const spki = new Uint8Array(decoded.value.spki.der);
  // Roots of older gateways are on P-256.
  const { publicKey } = decoded.value.spki;
  const curve = publicKey.type === 'EC' && publicKey.curve === 'P-384' ? P384 : P256;
  const signer = await signerFor({
    privateKey: await crypto.subtle.importKey('pkcs8', Buffer.from(key, 'base64'), curve, false, ['sign']),
    publicKey: await crypto.subtle.importKey('spki', spki, curve, true, ['verify']),
  });
  return { certificate: decoded.value, signer };
}

const newKeys = (curve: typeof P256): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(curve, true, ['sign', 'verify']);

async function kept(der: Uint8Array, keys: CryptoKeyPair, signer: Signer): Promise<NewAuthority> {
  const decoded = decodeCertificate(der);
  if (!decoded.ok) throw new Error(`The gateway made a certificate that is none (${decoded.fault})`);
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  const record = {
    certificate: Buffer.from(der).toString('base64'),
    key: Buffer.from(pkcs8).toString('base64'),
  };
  return { certificate: decoded.value, signer, record };
}
