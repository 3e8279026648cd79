import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { encode } from '../../src/core/x509/der/der-write.ts';
import { DAY, type Minted, NOW } from './mint.ts';

export const { X509CrlReason } = x509;

export interface CrlOptions {
  /** Serial numbers in hexadecimal. */
  readonly revoked?: readonly string[];
  readonly reason?: x509.X509CrlReason;
  readonly thisUpdate?: number;
  readonly nextUpdate?: number;
  readonly withoutNumber?: boolean;
  /** Signs in place of the issuer, under the issuer's name. */
  readonly signer?: Minted;
  readonly extensions?: readonly x509.Extension[];
}

/** A revocation list of this issuer, current at NOW. */
export async function mintCrl(issuer: Minted, options: CrlOptions = {}): Promise<Uint8Array> {
  const {
    revoked = [],
    reason = x509.X509CrlReason.keyCompromise,
    thisUpdate = NOW - DAY,
    nextUpdate = NOW + DAY,
  } = options;
  const crl = await x509.X509CrlGenerator.create({
    issuer: issuer.subject,
    thisUpdate: new Date(thisUpdate),
    nextUpdate: new Date(nextUpdate),
    entries: revoked.map((serialNumber) => ({ serialNumber, revocationDate: new Date(NOW - DAY), reason })),
    signingKey: (options.signer ?? issuer).keys.privateKey,
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    extensions: [
      await x509.AuthorityKeyIdentifierExtension.create(issuer.keys.publicKey),
      ...(options.withoutNumber
        ? []
        : [new x509.Extension('2.5.29.20', false, encode(0x02, Uint8Array.of(1)) as Uint8Array<ArrayBuffer>)]),
      ...(options.extensions ?? []),
    ],
  });
  return new Uint8Array(crl.rawData);
}

/** issuingDistributionPoint with one flag: 1 users only, 2 authorities only, 4 indirect, 5 attributes only. */
export const distributionPoint = (flag: 1 | 2 | 4 | 5): x509.Extension =>
  new x509.Extension(
    '2.5.29.28',
    true,
    encode(0x30, encode(0x80 | flag, Uint8Array.of(0xff))) as Uint8Array<ArrayBuffer>,
  );
