import { encode, encodeObjectIdentifier, encodeSequence } from '../../src/core/x509/der/der-write.ts';
import { DerReader, onlyElement, TAG } from '../../src/core/x509/der/der.ts';
import type { Minted } from './mint.ts';

const attribute = (oid: string, tag: number, value: readonly number[]): Uint8Array =>
  encodeSequence(encodeObjectIdentifier(oid), encode(tag, Uint8Array.from(value)));
const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];

/** A lawful name as old devices write them: Teletex and BMP strings, two attributes in one set, an attribute twice. */
export const oddName = (): Uint8Array =>
  encodeSequence(
    encode(TAG.set, attribute('2.5.4.10', 0x14, [0xdc, ...ascii('bung')])),
    encode(TAG.set, attribute('2.5.4.10', 0x14, [0xdc, ...ascii('bung')])),
    encode(TAG.set, attribute('2.5.4.3', 0x1e, [0, 0x47, 0, 0x57]), attribute('2.5.4.11', 0x13, ascii('Home  office'))),
  );

/**
 * A self-signed certificate under another name; its signature, which no one looks at in an anchor, is no longer right.
 */
export function renamed(certificate: Minted, name: Uint8Array): Minted {
  const outer = new DerReader(onlyElement(certificate.der, TAG.sequence).content);
  const fields = new DerReader(outer.element().content);
  const [version, serial, algorithm, , validity, , ...rest] = elements(fields);
  const tbs = encodeSequence(
    ...[version, serial, algorithm, name, validity, name, ...rest].flatMap((part) => part ?? []),
  );
  return { ...certificate, der: encodeSequence(tbs, ...elements(outer)) };
}

function elements(reader: DerReader): Uint8Array[] {
  const found: Uint8Array[] = [];
  while (!reader.atEnd) found.push(reader.element().der);
  return found;
}
