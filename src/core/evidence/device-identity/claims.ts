import { toHex } from '../../encoding/bytes.ts';
import {
  attributeValues,
  hasNoExpiry,
  OID_COMMON_NAME,
  OID_ORGANISATION,
  sanitizeText,
} from '../../x509/basics/index.ts';
import type { Claims, Params } from '../types.ts';
import { readEui } from './eui.ts';
import type { HardwareModule } from './other-names.ts';
import type { DeviceIdentity } from './read.ts';
import { manufacturerText } from './tpm-names.ts';

const MAX_TEXT = 120;
/** How some makers write the model into serialNumber: `PID:C9300-24T SN:FCW2233`. */
const MODEL_AND_SERIAL = /^PID:(\S+)\s+(?:.*\s)?SN:(\S+)$/;
/** A common name that is a host name, or a number of more than four digits, names one device and no model. */
const NAMES_ONE_DEVICE = /^[\w-]+(?:\.[\w-]+)+$|\d{5}/;

/** What the certificate says about its device. Text is sanitised, and as much worth as the path that it leads to. */
export function claimsOf(identity: DeviceIdentity): Claims {
  const { serialNumber, permanentIdentifiers, euis, tpm } = identity;
  const [, pid, sn] = MODEL_AND_SERIAL.exec((serialNumber ?? '').slice(0, 2 * MAX_TEXT)) ?? [];
  const [module] = identity.hardwareModules;
  const texts = {
    maker: makerOf(identity),
    model: pid ?? tpm.platformModel ?? tpm.model ?? modelInName(identity),
    serial:
      sn ??
      serialNumber ??
      tpm.platformSerial ??
      (module && serialText(module)) ??
      permanentIdentifiers.find(({ value }) => value !== null)?.value ??
      euis[0],
    version: tpm.platformVersion ?? tpm.version,
  };
  const known = Object.entries(texts).flatMap(([key, text]) => (text ? [[key, sanitizeText(text, MAX_TEXT)]] : []));
  return { ...(Object.fromEntries(known) as Claims), more: moreOf(identity) };
}

/** Only a TPM's maker is known by the issuer's name alone: their subject is empty by rule. */
function makerOf({ certificate, tpm, role }: DeviceIdentity): string | undefined {
  const [organisation] = attributeValues(certificate.subject, OID_ORGANISATION);
  const written = tpm.platformManufacturer ?? tpm.manufacturer;
  const [issuing] = role === 'endorsement-key' ? attributeValues(certificate.issuer, OID_ORGANISATION) : [];
  return organisation ?? issuing ?? (written === undefined ? undefined : manufacturerText(written));
}

function modelInName({ certificate }: DeviceIdentity): string | undefined {
  const [name] = attributeValues(certificate.subject, OID_COMMON_NAME);
  return name === undefined || readEui(name) !== null || NAMES_ONE_DEVICE.test(name) ? undefined : name;
}

/** The serial number of a hardware module: as text where it is plain ASCII, else in hexadecimal. */
export function serialText({ serial }: HardwareModule): string {
  const isText = serial.length > 0 && serial.every((byte) => byte >= 0x20 && byte < 0x7f);
  return isText ? String.fromCharCode(...serial.subarray(0, MAX_TEXT)) : toHex(serial.subarray(0, MAX_TEXT / 2));
}

function moreOf({ certificate, hardwareModules, permanentIdentifiers, euis, tpm, role }: DeviceIdentity): Params {
  const [module] = hardwareModules;
  const [permanent] = permanentIdentifiers;
  const found: Record<string, string | readonly string[] | undefined> = {
    role: role === 'device' ? undefined : role,
    hardwareType: module?.type,
    hardwareSerial: module && serialText(module),
    permanentIdentifier: permanent?.value ?? undefined,
    permanentIdentifierAssigner: permanent?.assigner ?? undefined,
    interfaceAddresses: euis.length > 0 ? euis.slice(0, 8) : undefined,
    tpmManufacturer: tpm.manufacturer && manufacturerText(tpm.manufacturer),
    tpmModel: tpm.model,
    tpmVersion: tpm.version,
    tpmLabel: tpm.label,
    policies: certificate.known.policies?.slice(0, 16),
    validity: hasNoExpiry(certificate) ? 'no-expiry' : undefined,
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([key, value]): [string, string | readonly string[]][] =>
      value === undefined ? [] : [[key, typeof value === 'string' ? sanitizeText(value, MAX_TEXT) : value]],
    ),
  );
}
