import { attempt, DerReader, readSpki, type Spki } from '../../x509/basics/index.ts';
import { VoucherError } from './fault.ts';
import type { Assertion, VoucherContent, VoucherKind } from './types.ts';

/** A member of a voucher, whichever way it was written: `time` in milliseconds since the epoch. */
export type MemberValue = string | boolean | Uint8Array | { readonly time: number };

/** The members by their names in YANG, and how each is read out of the encoding. */
export interface Members {
  readonly text: (name: string) => string | null;
  readonly bytes: (name: string) => Uint8Array | null;
  readonly time: (name: string) => number | null;
  readonly flag: (name: string) => boolean | null;
  readonly nonce: () => string | Uint8Array | null;
}

const ASSERTIONS: readonly string[] = ['verified', 'logged', 'proximity', 'agent-proximity'] satisfies Assertion[];
const MAX_SERIAL = 256;

/**
 * What the members say together (RFC 8366 section 5.3, its successor, and RFC 8995 section 3.4 for requests). Members
 * that are not known are let pass, as programs add their own.
 * @throws VoucherError where one of them is not of its type.
 */
export function contentOf(kind: VoucherKind, members: Members): VoucherContent {
  const serialNumber = members.text('serial-number');
  if (serialNumber === null || serialNumber === '' || serialNumber.length > MAX_SERIAL)
    throw new VoucherError('voucher-without-serial');
  const assertion = members.text('assertion');
  if (assertion !== null && !ASSERTIONS.includes(assertion)) throw new VoucherError('voucher-member-malformed');
  return {
    kind,
    assertion: assertion as Assertion | null,
    createdOn: members.time('created-on'),
    expiresOn: members.time('expires-on'),
    serialNumber,
    idevidIssuer: members.bytes('idevid-issuer'),
    pinned: {
      certificate: members.bytes('pinned-domain-cert'),
      key: keyIn(members.bytes('pinned-domain-pubk')),
      keySha256: hashIn(members.bytes('pinned-domain-pubk-sha256')),
    },
    nonce: members.nonce(),
    domainCertRevocationChecks: members.flag('domain-cert-revocation-checks'),
    lastRenewalDate: members.time('last-renewal-date'),
    priorSignedRequest: members.bytes('prior-signed-voucher-request'),
    proximityRegistrar: members.bytes('proximity-registrar-cert'),
  };
}

function keyIn(der: Uint8Array | null): Spki | null {
  if (der === null) return null;
  const read = attempt(() => {
    const reader = new DerReader(der);
    const key = readSpki(reader);
    reader.finish();
    return key;
  });
  if (!read.ok) throw new VoucherError('voucher-member-malformed');
  return read.value;
}

function hashIn(bytes: Uint8Array | null): Uint8Array | null {
  if (bytes !== null && bytes.length !== 32) throw new VoucherError('voucher-member-malformed');
  return bytes;
}

/** RFC 3339 (yang:date-and-time), where a zone is always said; real programs also leave out what separates. */
const DATE = /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)(\.\d{1,3})?\d{0,6}(Z|[+-]\d\d:\d\d)$/;

/** @returns milliseconds since the epoch. @throws VoucherError where it is no date that exists. */
export function timeIn(text: string): number {
  const found = DATE.exec(text);
  const [year = '', month = '', day = '', ...clock] = found?.slice(1, 7) ?? [];
  const [, , , , , , , fraction = '', zone = ''] = found ?? [];
  const time = found ? Date.parse(`${year}-${month}-${day}T${clock.join(':')}${fraction}${zone}`) : NaN;
  if (Number.isNaN(time)) throw new VoucherError('voucher-member-malformed');
  return time;
}
