import { toHex, sameBytes } from '../../encoding/bytes.ts';
import {
  attempt,
  attributeValues,
  type Certificate,
  decodeCertificate,
  type Name,
  type Oid,
  OID_COMMON_NAME,
  OID_SERIAL_NUMBER,
  DerReader,
  TAG,
} from '../../x509/basics/index.ts';
import { readEui } from './eui.ts';
import { type HardwareModule, identifyingName, type PermanentIdentifier, readOtherName } from './other-names.ts';
import { type TpmNames, readTpmNames } from './tpm-names.ts';

/** What the key is for (extended key usages and policies of the TCG); `device` where none of them is listed. */
export type IdentityRole = 'device' | 'endorsement-key' | 'attestation-key' | 'platform' | 'dice';

/** A device identity certificate: of IEEE 802.1AR, of RFC 7925, or of a TPM. */
export interface DeviceIdentity {
  readonly certificate: Certificate;
  /** What stood around the certificate. */
  readonly wrapping: Pick<Unwrapped, 'header' | 'padding'>;
  /** serialNumber of the subject (IEEE 802.1AR section 8.6), as it is. */
  readonly serialNumber: string | null;
  readonly hardwareModules: readonly HardwareModule[];
  readonly permanentIdentifiers: readonly PermanentIdentifier[];
  /** Interface addresses, upper case with dashes: of MACAddress, of the common name or a DNS name (RFC 7925). */
  readonly euis: readonly string[];
  readonly tpm: TpmNames;
  readonly role: IdentityRole;
}

/** `no-certificate`: nor anything that holds one; `no-identity`: it names no device; else the decoder's code. */
export type IdentityRead =
  { readonly ok: true; readonly value: DeviceIdentity } | { readonly ok: false; readonly fault: string };

/**
 * Reads a device identity certificate from DER, with the header or padding that a TPM keeps it in. Never throws.
 * @returns a fault where it is no certificate, or one that does not say which device it is about.
 * @see IEEE 802.1AR; RFC 4108 section 5 (hardware module names), RFC 4043 (permanent identifiers).
 */
export function readDeviceIdentity(bytes: Uint8Array): IdentityRead {
  const unwrapped = unwrap(bytes);
  if (unwrapped === null) return { ok: false, fault: 'no-certificate' };
  const decoded = decodeCertificate(unwrapped.der);
  if (!decoded.ok) return decoded;
  const identity = attempt(() => identityOf(decoded.value, unwrapped));
  if (!identity.ok) return identity;
  return namesDevice(identity.value) ? identity : { ok: false, fault: 'no-identity' };
}

function identityOf(certificate: Certificate, { header, padding }: Unwrapped): DeviceIdentity {
  const names = certificate.known.subjectAltName ?? [];
  const others = names.flatMap((name) => {
    const other = readOtherName(name);
    return other ? [identifyingName(other)] : [];
  });
  const texts = [
    ...attributeValues(certificate.subject, OID_COMMON_NAME),
    ...names.flatMap((name) => (name.kind === 'dns' ? [name.value] : [])),
  ];
  const addresses = others.flatMap((name) => (name.kind === 'mac-address' ? [toHex(name.address)] : []));
  return {
    certificate,
    wrapping: { header, padding },
    serialNumber: attributeValues(certificate.subject, OID_SERIAL_NUMBER)[0] ?? null,
    hardwareModules: others.flatMap((name) => (name.kind === 'hardware-module' ? [name.module] : [])),
    permanentIdentifiers: others.flatMap((name) => (name.kind === 'permanent-identifier' ? [name.identifier] : [])),
    euis: distinct([...addresses.map(withDashes), ...texts].flatMap((text) => readEui(text) ?? [])),
    tpm: readTpmNames([
      certificate.subject,
      ...names.flatMap((name): Name[] => (name.kind === 'directory' ? [name.name] : [])),
    ]),
    role: roleOf(certificate),
  };
}

const withDashes = (hex: string): string => hex.replace(/..(?!$)/g, '$&-');
const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** Purposes of the TCG: EK Credential Profile section 3, DICE Certificate Profiles section 5. */
const ROLES: readonly (readonly [Oid, IdentityRole])[] = [
  ['2.23.133.8.1', 'endorsement-key'],
  ['2.23.133.8.3', 'attestation-key'],
  ['2.23.133.8.2', 'platform'],
  ['2.23.133.8.4', 'platform'],
];
const DICE = '2.23.133.5.4.100.';

function roleOf({ known: { extendedKeyUsage = [] } }: Certificate): IdentityRole {
  const named = ROLES.find(([oid]) => extendedKeyUsage.includes(oid))?.[1];
  return named ?? (extendedKeyUsage.some((oid) => oid.startsWith(DICE)) ? 'dice' : 'device');
}

function namesDevice(identity: DeviceIdentity): boolean {
  const { serialNumber, hardwareModules, permanentIdentifiers, euis, tpm, role } = identity;
  return (
    serialNumber !== null ||
    hardwareModules.length + permanentIdentifiers.length + euis.length > 0 ||
    Object.keys(tpm).length > 0 ||
    role !== 'device'
  );
}

/** A certificate as it was found, with what stood around its DER. */
export interface Unwrapped {
  /** Shares memory with the input. */
  readonly der: Uint8Array;
  /** The bytes before it: the header under which a TPM stores it, or padding. Nearly always empty. */
  readonly header: Uint8Array;
  /** How many bytes of padding follow. */
  readonly padding: number;
}

/** Tags of TCG_PCCLIENT_STORED_CERT and TCG_FULL_CERT (TCG PC Client Specific Implementation, section 7.4). */
const STORED = Uint8Array.of(0x10, 0x01, 0x00);
const FULL = Uint8Array.of(0x10, 0x02);
const HEADER = STORED.length + 2 + FULL.length;
/** An index of non-volatile memory is larger than its content, and is filled up with either. */
const isPadding = (byte: number): boolean => byte === 0x00 || byte === 0xff;

/**
 * The certificate inside what a TPM keeps in an NV index: behind a header of seven bytes, before padding, or both.
 * @returns null where there is anything else around it, or no DER SEQUENCE at all.
 */
export function unwrap(bytes: Uint8Array): Unwrapped | null {
  const start = startOf(bytes);
  const first = attempt(() => new DerReader(bytes.subarray(start)).expect(TAG.sequence).der);
  if (!first.ok) return null;
  const end = start + first.value.length;
  if (!bytes.subarray(end).every(isPadding)) return null;
  return { der: first.value, header: bytes.subarray(0, start), padding: bytes.length - end };
}

function startOf(bytes: Uint8Array): number {
  const [high = 0, low = 0] = bytes.subarray(STORED.length);
  const stored = high * 256 + low;
  // The size stored counts the second tag and the certificate.
  if (
    sameBytes(bytes.subarray(0, STORED.length), STORED) &&
    sameBytes(bytes.subarray(STORED.length + 2, HEADER), FULL) &&
    bytes.length >= STORED.length + 2 + stored
  )
    return HEADER;
  const content = bytes.findIndex((byte) => !isPadding(byte));
  return Math.max(content, 0);
}
