import { acceptMaker, readMakerOffer } from '../../src/core/makers/offer.ts';
import type { MakerRoot } from '../../src/core/index.ts';
import { encode, encodeOid } from '../../src/core/x509/der/der-write.ts';
import { mint, type Minted, type MintOptions, mintRoot, NOW } from './mint.ts';
import { rawSubjectAltName } from './mint-extensions.ts';

/** Makers and their devices, made at run time: identities after IEEE 802.1AR. */

export const NEVER = Date.UTC(9999, 11, 31, 23, 59, 59);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** A subjectAltName with one otherName. */
export const otherName = (type: string, value: Uint8Array) =>
  rawSubjectAltName({ tag: 0xa0, value: join(encode(0x06, encodeOid(type)), encode(0xa0, value)) });

/** HardwareModuleName; `tag` 0x84 writes it as some real encoders do. */
export const hardwareModule = (serial: Uint8Array, tag = 0x04, type = '1.3.6.1.4.1.99999.7') =>
  otherName('1.3.6.1.5.5.7.8.4', encode(0x30, encode(0x06, encodeOid(type)), encode(tag, serial)));

export const permanentIdentifier = (value: string | null, assigner: string | null = null) =>
  otherName(
    '1.3.6.1.5.5.7.8.3',
    encode(
      0x30,
      ...(value === null ? [] : [encode(0x0c, utf8(value))]),
      ...(assigner === null ? [] : [encode(0x06, encodeOid(assigner))]),
    ),
  );

export const macAddress = (address: Uint8Array) => otherName('1.3.6.1.5.5.7.8.12', encode(0x04, address));

/** A directory name of a TPM's certificate: manufacturer, model and version. */
export function tpmNames(manufacturer: string, model: string, version: string) {
  const attribute = (oid: string, text: string) =>
    encode(0x31, encode(0x30, encode(0x06, encodeOid(oid)), encode(0x0c, utf8(text))));
  const rdns = [
    attribute('2.23.133.2.1', manufacturer),
    attribute('2.23.133.2.2', model),
    attribute('2.23.133.2.3', version),
  ];
  return rawSubjectAltName({ tag: 0xa4, value: encode(0x30, ...rdns) });
}

export const mintMakerRoot = (options: MintOptions = {}): Promise<Minted> =>
  mintRoot({ subject: 'O=Acme Ltd, CN=Acme Device Root', notAfter: NEVER, ...options });

/** The identity that a device leaves the factory with. */
export const mintIdentity = (issuer: Minted, options: MintOptions = {}): Promise<Minted> =>
  mint({ issuer, subject: 'O=Acme Ltd, CN=Camera 7, 2.5.4.5=A-0001', notAfter: NEVER, ...options });

/** The maker as the person adds it from a file. */
export async function makerOf(file: Uint8Array, name = ''): Promise<MakerRoot> {
  const read = await readMakerOffer(file, NOW, 100_000);
  const accepted = read.ok ? acceptMaker(read.offer, { kind: 'file' }, name) : read;
  if (!accepted.ok) throw new Error(accepted.problem);
  return accepted.maker;
}

/** As a TPM stores a certificate in an NV index: tags, type and size before it. */
export function asStoredByTpm(der: Uint8Array, padding = 0): Uint8Array {
  const size = der.length + 2;
  return join(
    Uint8Array.of(0x10, 0x01, 0, size >> 8, size & 0xff, 0x10, 0x02),
    der,
    new Uint8Array(padding).fill(0xff),
  );
}
