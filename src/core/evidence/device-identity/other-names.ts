import {
  constructed,
  type DecodedName,
  DerError,
  DerReader,
  type Oid,
  primitive,
  readOid,
  readString,
  readWhole,
  TAG,
} from '../../x509/basics/index.ts';

/** otherName (RFC 5280 section 4.2.1.6): its type, and the DER of its value. */
export interface OtherName {
  readonly type: Oid;
  readonly value: Uint8Array;
}

const OID_PERMANENT_IDENTIFIER: Oid = '1.3.6.1.5.5.7.8.3';
const OID_HARDWARE_MODULE_NAME: Oid = '1.3.6.1.5.5.7.8.4';
const OID_MAC_ADDRESS: Oid = '1.3.6.1.5.5.7.8.12';

/** The otherName that a subjectAltName was decoded to. @returns null where it is another kind. @throws DerError */
export function readOtherName(name: DecodedName): OtherName | null {
  if (name.kind !== 'other' || name.tag !== constructed(0)) return null;
  return readWhole(name.der, constructed(0), (fields) => {
    const type = readOid(fields);
    const value = fields.inside(fields.expect(constructed(0))).element().der;
    return { type, value };
  });
}

/** HardwareModuleName (RFC 4108 section 5): the type of a hardware, named by its maker, and the serial number in it. */
export interface HardwareModule {
  readonly type: Oid;
  readonly serial: Uint8Array;
  /** The tag that the serial number carried: an OCTET STRING's, or that of a real encoder which writes [4]. */
  readonly serialTag: number;
}

/** PermanentIdentifier (RFC 4043 section 2): a number for good, and who assigns such numbers. Either can be missing. */
export interface PermanentIdentifier {
  readonly value: string | null;
  readonly assigner: Oid | null;
}

/** An otherName that identifies a device. `unread` is any other, which says nothing here. */
export type IdentifyingName =
  | { readonly kind: 'hardware-module'; readonly module: HardwareModule }
  | { readonly kind: 'permanent-identifier'; readonly identifier: PermanentIdentifier }
  /** MACAddress (RFC 9813): 6 bytes, or 8 of an EUI-64. */
  | { readonly kind: 'mac-address'; readonly address: Uint8Array }
  | { readonly kind: 'unread' };

/** What the otherName identifies the device by. @throws DerError where it is of a known type and not of its form. */
export function identifyingName({ type, value }: OtherName): IdentifyingName {
  switch (type) {
    case OID_HARDWARE_MODULE_NAME:
      return { kind: 'hardware-module', module: readWhole(value, TAG.sequence, readModule) };
    case OID_PERMANENT_IDENTIFIER:
      return { kind: 'permanent-identifier', identifier: readWhole(value, TAG.sequence, readIdentifier) };
    case OID_MAC_ADDRESS:
      return { kind: 'mac-address', address: readAddress(value) };
    default:
      return { kind: 'unread' };
  }
}

const MISENCODED_SERIAL = primitive(4);

function readModule(fields: DerReader): HardwareModule {
  const type = readOid(fields);
  const serial = fields.nextTag === MISENCODED_SERIAL ? fields.element() : fields.expect(TAG.octetString);
  return { type, serial: serial.content, serialTag: serial.tag };
}

function readIdentifier(fields: DerReader): PermanentIdentifier {
  const value = fields.optional(TAG.utf8String);
  const assigner = fields.nextTag === TAG.oid ? readOid(fields) : null;
  return { value: value ? readString(value, fields.onOddity) : null, assigner };
}

function readAddress(value: Uint8Array): Uint8Array {
  const { content } = new DerReader(value).expect(TAG.octetString);
  if (content.length !== 6 && content.length !== 8) throw new DerError('bad-structure');
  return content;
}
