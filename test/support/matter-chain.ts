import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { type Certificate, decodeCertificate } from '../../src/core/x509/certificate/certificate.ts';
import { encode, encodeObjectIdentifier, encodeSequence } from '../../src/core/x509/der/der-write.ts';
import { derEcdsaSignature } from '../../src/core/x509/keys/signature.ts';
import type { TlvElement } from '../../src/core/signed/matter-tlv/tlv.ts';
import { writeTlv } from '../../src/core/signed/matter-tlv/tlv-write.ts';
import { matterSubject } from './matter-certificates.ts';
import { DAY, mint, type Minted, type MintOptions, NOW } from './mint.ts';

/** No authority, as a Device Attestation Certificate must say; with `critical` and DER of one's own for the wrong ones. */
export const basicConstraints = (der = Uint8Array.of(0x30, 0), critical = true): x509.Extension =>
  new x509.Extension('2.5.29.19', critical, der as Uint8Array<ArrayBuffer>);

export interface Attestation {
  readonly paa: Minted;
  readonly pai: Minted;
  readonly dac: Minted;
}

type Changes = Partial<Record<keyof Attestation, MintOptions>>;

/** Vendor FFF1, product 8000, right in everything that a test does not ask to be wrong. */
export async function mintAttestation(change: Changes = {}, given: Partial<Attestation> = {}): Promise<Attestation> {
  const paa =
    given.paa ?? (await mint({ subject: matterSubject({ '2.1': 'FFF1' }, 'Test PAA'), ca: 1, ...change.paa }));
  const pai =
    given.pai ??
    (await mint({ issuer: paa, subject: matterSubject({ '2.1': 'FFF1' }, 'Test PAI'), ca: 0, ...change.pai }));
  const dac = await mint({
    issuer: pai,
    subject: matterSubject({ '2.1': 'FFF1', '2.2': '8000' }, 'Test DAC'),
    notAfter: NOW + 3650 * DAY,
    extensions: [basicConstraints()],
    ...change.dac,
  });
  return { paa, pai, dac };
}

/** A minted certificate, decoded. */
export function decode({ der }: { readonly der: Uint8Array }): Certificate {
  const decoded = decodeCertificate(der);
  if (!decoded.ok) throw new Error(decoded.fault);
  return decoded.value;
}

const number = (tag: number | null, value: number): TlvElement => ({ tag, type: 'unsigned', value: BigInt(value) });

/** The fields of a declaration for FFF1 and 8000, by tag. */
export const DECLARED: Readonly<Record<number, TlvElement>> = {
  0: number(0, 1),
  1: number(1, 0xfff1),
  2: { tag: 2, type: 'array', elements: [number(null, 0x8000)] },
  3: number(3, 0x1234),
  4: { tag: 4, type: 'text', value: 'ZIG20141ZB330001-24' },
  5: number(5, 0),
  6: number(6, 0),
  7: number(7, 1),
  8: number(8, 0),
};

/** A Certification Declaration; a field that is undefined is left out. */
export async function mintDeclaration(
  signer: Minted,
  fields: Readonly<Record<number, TlvElement | undefined>> = {},
): Promise<Uint8Array> {
  const elements = Object.values({ ...DECLARED, ...fields }).flatMap((field) => field ?? []);
  const content = writeTlv({ tag: null, type: 'structure', elements });
  const { known } = decode(signer);
  const raw = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    signer.keys.privateKey,
    content as Uint8Array<ArrayBuffer>,
  );
  const version = encode(0x02, Uint8Array.of(3));
  const sha256 = encodeSequence(encodeObjectIdentifier('2.16.840.1.101.3.4.2.1'));
  return encodeSequence(
    encodeObjectIdentifier('1.2.840.113549.1.7.2'),
    encode(
      0xa0,
      encodeSequence(
        version,
        encode(0x31, sha256),
        encodeSequence(encodeObjectIdentifier('1.2.840.113549.1.7.1'), encode(0xa0, encode(0x04, content))),
        encode(
          0x31,
          encodeSequence(
            version,
            encode(0x80, known.subjectKeyIdentifier ?? new Uint8Array()),
            sha256,
            encodeSequence(encodeObjectIdentifier('1.2.840.10045.4.3.2')),
            encode(0x04, derEcdsaSignature(new Uint8Array(raw))),
          ),
        ),
      ),
    ),
  );
}
