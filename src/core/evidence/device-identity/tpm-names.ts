import { attributeValues, type Name, type Oid } from '../../x509/basics/index.ts';

/** What certificates of a TPM say of it and of the machine it sits in; only what is there. Hostile text, as it is. */
export interface TpmNames {
  readonly manufacturer?: string;
  readonly model?: string;
  readonly version?: string;
  readonly label?: string;
  readonly platformManufacturer?: string;
  readonly platformModel?: string;
  readonly platformVersion?: string;
  readonly platformSerial?: string;
}

/** Attributes of the TCG EK Credential Profile section 3.1 and of the Platform Certificate Profile section 3. */
const ATTRIBUTES: Readonly<Record<Oid, keyof TpmNames>> = {
  '2.23.133.2.1': 'manufacturer',
  '2.23.133.2.2': 'model',
  '2.23.133.2.3': 'version',
  '2.23.133.2.15': 'label',
  '2.23.133.2.4': 'platformManufacturer',
  '2.23.133.2.5': 'platformModel',
  '2.23.133.2.6': 'platformVersion',
  '2.23.133.5.1.1': 'platformManufacturer',
  '2.23.133.5.1.4': 'platformModel',
  '2.23.133.5.1.5': 'platformVersion',
  '2.23.133.5.1.6': 'platformSerial',
};

/** The first value of each attribute in these names: the subject and the directory names of subjectAltName. */
export function readTpmNames(names: readonly Name[]): TpmNames {
  const found: Partial<Record<keyof TpmNames, string>> = {};
  for (const [oid, key] of Object.entries(ATTRIBUTES)) {
    const value = names.flatMap((name) => attributeValues(name, oid))[0];
    if (value !== undefined) found[key] ??= value;
  }
  return found;
}

/** A manufacturer is written `id:` and the hexadecimal of four characters (TCG Vendor ID Registry): `id:53544D20`. */
export function manufacturerText(manufacturer: string): string {
  const hex = /^id:((?:[0-9A-Fa-f]{2}){4})$/.exec(manufacturer)?.[1];
  if (hex === undefined) return manufacturer;
  const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const isText = bytes.every((byte) => byte === 0 || (byte >= 0x20 && byte < 0x7f));
  return isText ? String.fromCharCode(...bytes.filter((byte) => byte !== 0)).trim() : manufacturer;
}
