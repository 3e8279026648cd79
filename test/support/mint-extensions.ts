import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { encode, encodeOid } from '../../src/core/x509/der/der-write.ts';
import { parseIp } from '../../src/core/net/ip.ts';

/** Extensions that @peculiar/x509 cannot write, or (OID arcs over 64 bits) writes wrongly. */

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

const extension = (oid: string, critical: boolean, value: Uint8Array): x509.Extension =>
  new x509.Extension(oid, critical, value as Uint8Array<ArrayBuffer>);

/** extKeyUsage with these purposes, in this order; an empty list is written as it is. */
export const extendedKeyUsage = (oids: readonly string[], critical = false): x509.Extension =>
  extension('2.5.29.37', critical, encode(0x30, ...oids.map((oid) => encode(0x06, encodeOid(oid)))));

/** A constraint on one kind of name: `dns:home.arpa`, `ip:192.168.0.0/255.255.0.0`, `email:a@b`, `uri:b`. */
export type Constraint = `dns:${string}` | `ip:${string}/${string}` | `email:${string}` | `uri:${string}`;

function base(constraint: Constraint): Uint8Array {
  const [kind, value = ''] = [
    constraint.slice(0, constraint.indexOf(':')),
    constraint.slice(constraint.indexOf(':') + 1),
  ];
  if (kind !== 'ip') return encode({ email: 0x81, dns: 0x82, uri: 0x86 }[kind] ?? 0, ascii(value));
  const [address = '', mask = ''] = value.split('/');
  return encode(0x87, parseIp(address) ?? new Uint8Array(), parseIp(mask) ?? new Uint8Array());
}

export interface Constraints {
  readonly permitted?: readonly Constraint[];
  readonly excluded?: readonly Constraint[];
  readonly critical?: boolean;
  /** Writes minimum 1, which RFC 5280 forbids. */
  readonly minimum?: boolean;
}

export function nameConstraints({
  permitted = [],
  excluded = [],
  critical = true,
  minimum = false,
}: Constraints): x509.Extension {
  const subtree = (constraint: Constraint): Uint8Array =>
    encode(0x30, base(constraint), ...(minimum ? [encode(0x80, Uint8Array.of(1))] : []));
  const list = (tag: number, constraints: readonly Constraint[]): Uint8Array[] =>
    constraints.length > 0 ? [encode(tag, ...constraints.map(subtree))] : [];
  return extension('2.5.29.30', critical, encode(0x30, ...list(0xa0, permitted), ...list(0xa1, excluded)));
}

export const certificatePolicies = (...oids: readonly string[]): x509.Extension =>
  extension('2.5.29.32', false, encode(0x30, ...oids.map((oid) => encode(0x30, encode(0x06, encodeOid(oid))))));

export const policyMapping = (issuerDomain: string, subjectDomain: string): x509.Extension =>
  extension(
    '2.5.29.33',
    true,
    encode(0x30, encode(0x30, encode(0x06, encodeOid(issuerDomain)), encode(0x06, encodeOid(subjectDomain)))),
  );

export const requireExplicitPolicy = (skip: number, critical = true): x509.Extension =>
  extension('2.5.29.36', critical, encode(0x30, encode(0x80, Uint8Array.of(skip))));

export const inhibitAnyPolicy = (skip: number): x509.Extension =>
  extension('2.5.29.54', true, encode(0x02, Uint8Array.of(skip)));

export const unknownExtension = (critical: boolean): x509.Extension =>
  extension('1.3.6.1.4.1.55555.1', critical, encode(0x05));

/** A GeneralNames value as given, for subjectAltNames that no honest library writes. */
export const rawSubjectAltName = (...names: readonly { tag: number; value: string | Uint8Array }[]): x509.Extension =>
  extension(
    '2.5.29.17',
    false,
    encode(0x30, ...names.map(({ tag, value }) => encode(tag, typeof value === 'string' ? ascii(value) : value))),
  );

/**
 * authorityKeyIdentifier with the issuer's key, name and serial number, as easy-rsa and old openssl.cnf files ask for
 * it.
 */
export async function authorityNamedInFull({ der }: { readonly der: Uint8Array }): Promise<x509.Extension> {
  const issuer = new x509.X509Certificate(der as Uint8Array<ArrayBuffer>);
  const keyIdentifier = await issuer.publicKey.getKeyIdentifier();
  const name = new Uint8Array(issuer.issuerName.toArrayBuffer());
  const serial = Uint8Array.from(Buffer.from(issuer.serialNumber, 'hex'));
  return extension(
    '2.5.29.35',
    false,
    encode(0x30, encode(0x80, new Uint8Array(keyIdentifier)), encode(0xa1, encode(0xa4, name)), encode(0x82, serial)),
  );
}

/** Any extension, not critical, with this value. */
export const rawExtension = (oid: string, value: Uint8Array): x509.Extension => extension(oid, false, value);

/** CRLDistributionPoints: one point, which names these addresses for all reasons. */
export const distributionPoints = (...uris: readonly string[]): x509.Extension =>
  extension(
    '2.5.29.31',
    false,
    encode(0x30, encode(0x30, encode(0xa0, encode(0xa0, ...uris.map((uri) => encode(0x86, ascii(uri))))))),
  );

/** AuthorityInfoAccess: who answers by OCSP. */
export const ocspAt = (uri: string): x509.Extension =>
  extension(
    '1.3.6.1.5.5.7.1.1',
    false,
    encode(0x30, encode(0x30, encode(0x06, encodeOid('1.3.6.1.5.5.7.48.1')), encode(0x86, ascii(uri)))),
  );
