import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { encode } from '../../src/core/x509/der/der-write.ts';
import { DAY, type Minted, NOW } from './mint.ts';

export const { X509CrlReason } = x509;

export interface CrlOptions {
  /** Serial numbers in hexadecimal. */
  readonly revoked?: readonly string[];
  readonly reason?: x509.X509CrlReason;
  /** Serial numbers of those whose keys are compromised, beside these. */
  readonly compromised?: readonly string[];
  readonly thisUpdate?: number;
  readonly nextUpdate?: number;
  readonly withoutNumber?: boolean;
  readonly number?: number;
  /** Who issued what is revoked, where that is someone else (RFC 5280 section 5.3.3). */
  readonly certificateIssuer?: string;
  /** Signs in place of the issuer, under the issuer's name. */
  readonly signer?: Minted;
  /** The list says that this key signed it; where left out, the issuer's. */
  readonly saysKeyOf?: Minted;
  readonly extensions?: readonly x509.Extension[];
}

/** A revocation list of this issuer, current at NOW. */
export async function mintCrl(issuer: Minted, options: CrlOptions = {}): Promise<Uint8Array> {
  const {
    revoked = [],
    reason = x509.X509CrlReason.keyCompromise,
    compromised = [],
    thisUpdate = NOW - DAY,
    nextUpdate = NOW + DAY,
    number = 1,
  } = options;
  const crl = await x509.X509CrlGenerator.create({
    issuer: issuer.subject,
    thisUpdate: new Date(thisUpdate),
    nextUpdate: new Date(nextUpdate),
    entries: [
      ...revoked.map((serialNumber) => ({ serialNumber, reason })),
      ...compromised.map((serialNumber) => ({ serialNumber, reason: x509.X509CrlReason.keyCompromise })),
    ].map((entry) => ({
      ...entry,
      revocationDate: new Date(NOW - DAY),
      ...(options.certificateIssuer !== undefined && { extensions: [certificateIssuer(options.certificateIssuer)] }),
    })),
    signingKey: (options.signer ?? issuer).keys.privateKey,
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    extensions: [
      await x509.AuthorityKeyIdentifierExtension.create((options.saysKeyOf ?? issuer).keys.publicKey),
      ...(options.withoutNumber ? [] : [extension('2.5.29.20', false, encode(0x02, Uint8Array.of(number)))]),
      ...(options.extensions ?? []),
    ],
  });
  return new Uint8Array(crl.rawData);
}

const extension = (oid: string, critical: boolean, value: Uint8Array): x509.Extension =>
  new x509.Extension(oid, critical, value as Uint8Array<ArrayBuffer>);

/** certificateIssuer (RFC 5280 section 5.3.3): one directory name. */
const certificateIssuer = (name: string): x509.Extension =>
  extension('2.5.29.29', true, encode(0x30, encode(0xa4, new Uint8Array(new x509.Name(name).toArrayBuffer()))));

export interface ListScope {
  /** The address of its distribution point. */
  readonly uri?: string;
  readonly only?: 'users' | 'authorities' | 'attributes';
  /** ReasonFlags (RFC 5280 section 4.2.1.13) by number. */
  readonly reasons?: readonly number[];
  readonly indirect?: boolean;
}

/** issuingDistributionPoint: what a list limits itself to. */
export function listScope({ uri, only, reasons, indirect }: ListScope): x509.Extension {
  const yes = Uint8Array.of(0xff);
  const fields = [
    ...(uri === undefined ? [] : [encode(0xa0, encode(0xa0, encode(0x86, new TextEncoder().encode(uri))))]),
    ...(only === 'users' ? [encode(0x81, yes)] : []),
    ...(only === 'authorities' ? [encode(0x82, yes)] : []),
    ...(reasons ? [encode(0x83, reasonFlags(reasons))] : []),
    ...(indirect ? [encode(0x84, yes)] : []),
    ...(only === 'attributes' ? [encode(0x85, yes)] : []),
  ];
  return extension('2.5.29.28', true, encode(0x30, ...fields));
}

/** Content of a BIT STRING with these bits, written as DER asks: without zeros at its end. */
export function reasonFlags(flags: readonly number[]): Uint8Array {
  const last = Math.max(...flags);
  const bytes = new Uint8Array(1 + (last >> 3));
  for (const flag of flags) bytes[flag >> 3] = (bytes[flag >> 3] ?? 0) | (0x80 >> (flag & 7));
  return Uint8Array.of(7 - (last & 7), ...bytes);
}

/** deltaCRLIndicator: the list says only what changed since the one with this number. */
export const deltaSince = (number: number): x509.Extension =>
  extension('2.5.29.27', true, encode(0x02, Uint8Array.of(number)));
