import { toHex } from '../../../src/core/encoding/bytes.ts';
import { identifyingName, readOtherName } from '../../../src/core/evidence/device-identity/other-names.ts';
import { formatIp } from '../../../src/core/net/ip.ts';
import { type Certificate, hasNoExpiry } from '../../../src/core/x509/certificate/certificate.ts';
import { EXTENSION, KEY_USAGE, OID_SERIAL_NUMBER } from '../../../src/core/x509/identifiers.ts';
import { attributeValues } from '../../../src/core/x509/certificate/name-text.ts';
import { type DecodedName, type Name, readString } from '../../../src/core/x509/certificate/name.ts';
import { attempt, DerReader } from '../../../src/core/x509/der/der.ts';
import { sha256Hex } from '../../../src/core/x509/keys/webcrypto.ts';

/** A decoded certificate in the terms of the manifest. */
export async function certificateFacts(certificate: Certificate): Promise<Record<string, unknown>> {
  const { known, extensions } = certificate;
  const isCritical = (oid: string): true | null => (extensions.get(oid)?.critical ? true : null);
  return {
    version: certificate.version,
    serial: toHex(certificate.serial),
    subject: attributes(certificate.subject),
    issuer: attributes(certificate.issuer),
    notBefore: isoTime(certificate.notBefore.time),
    notAfter: isoTime(certificate.notAfter.time),
    noExpiry: hasNoExpiry(certificate),
    sha256: await sha256Hex(certificate.der),
    spkiSha256: await sha256Hex(certificate.spki.der),
    spkiAlg: certificate.spki.algorithm.oid,
    sigAlg: certificate.outerAlgorithm.oid,
    extensions: Object.fromEntries([...extensions.values()].map(({ oid, critical }) => [oid, { critical }])),
    subjectSerialNumber: attributeValues(certificate.subject, OID_SERIAL_NUMBER)[0] ?? null,
    ...(known.subjectAltName && { san: known.subjectAltName.map(nameFacts) }),
    ...(known.extendedKeyUsage && { eku: known.extendedKeyUsage }),
    ...(known.policies && { policies: known.policies }),
    basicConstraints: known.basicConstraints
      ? {
          crit: isCritical(EXTENSION.basicConstraints),
          ca: known.basicConstraints.ca,
          pathlen: known.basicConstraints.pathLength ?? null,
        }
      : null,
    keyUsage: known.keyUsage
      ? {
          crit: isCritical(EXTENSION.keyUsage),
          bits: Object.entries(KEY_USAGE).flatMap(([name, bit]) => (known.keyUsage?.has(bit) ? [name] : [])),
        }
      : null,
    ...identifierFact('skid', certificate, EXTENSION.subjectKeyIdentifier, known.subjectKeyIdentifier),
    ...identifierFact(
      'akid',
      certificate,
      EXTENSION.authorityKeyIdentifier,
      known.authorityKeyIdentifier?.keyIdentifier,
    ),
  };
}

/** Nothing is said of an extension that is there and cannot be read. */
function identifierFact(fact: string, { extensions }: Certificate, oid: string, value: Uint8Array | undefined) {
  if (value === undefined && extensions.has(oid)) return {};
  return { [fact]: value ? toHex(value) : null };
}

const isoTime = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');
export const attributes = ({ rdns }: Name): [string, string | null][] =>
  rdns.flat().map(({ type, text }) => [type, text]);

function nameFacts(name: DecodedName): Record<string, unknown> {
  switch (name.kind) {
    case 'ip':
      return {
        type: 'ip',
        hex: toHex(name.bytes),
        value: name.bytes.length === 4 ? formatIp(name.bytes) : toHex(name.bytes),
      };
    case 'directory':
      return { type: 'dirName', name: attributes(name.name) };
    case 'other':
      return otherNameFacts(name);
    default:
      return { type: name.kind, value: name.value };
  }
}

function otherNameFacts(name: DecodedName): Record<string, unknown> {
  const other = readOtherName(name);
  if (other === null) return { type: 'other' };
  const about = { type: 'otherName', oid: other.type, valueHex: toHex(other.value) };
  const read = identifyingName(other);
  switch (read.kind) {
    case 'hardware-module': {
      const { type, serial, serialTag } = read.module;
      const text = asciiText(serial);
      return {
        ...about,
        hwType: type,
        hwSerialNumTag: `0x${toHex(Uint8Array.of(serialTag))}`,
        hwSerialNumHex: toHex(serial),
        ...(text !== null && { hwSerialNumText: text }),
      };
    }
    case 'permanent-identifier': {
      const { value, assigner } = read.identifier;
      return {
        ...about,
        permanentId: { ...(value !== null && { identifierValue: value }), ...(assigner !== null && { assigner }) },
      };
    }
    case 'mac-address':
      return about;
    case 'unread': {
      const text = attempt(() => readString(new DerReader(other.value).element(), () => undefined));
      return { ...about, ...(text.ok && text.value !== null && { text: text.value }) };
    }
  }
}

const asciiText = (bytes: Uint8Array): string | null =>
  bytes.every((byte) => byte < 0x80) ? String.fromCharCode(...bytes) : null;
