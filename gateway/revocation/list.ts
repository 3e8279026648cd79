import {
  constructed,
  encode,
  encodeSequence,
  encodeTime,
  encodeUnsigned,
  EXTENSION,
  primitive,
} from '../../src/core/x509/basics/index.ts';
import { extension, subjectKeyIdentifier } from '../../src/core/x509/write/extensions.ts';
import { ECDSA_WITH_SHA256 } from '../../src/core/x509/write/signer.ts';
import type { Issuer } from '../ca/intermediates.ts';
import type { Records } from '../records/records.ts';
import { encodeReason, GOOD_FOR, isFrom } from './standing.ts';

const OID_CRL_NUMBER = '2.5.29.20';
const OID_REASON = '2.5.29.21';
const VERSION_2 = encodeUnsigned(Uint8Array.of(1));

/**
 * A certificate that expired stays on the list for so long: it must be on one that was made after its end (RFC 5280
 * section 3.3), and devices' clocks are not exact.
 */
export const LISTED_AFTER_END = 2 * GOOD_FOR;

/** A list that was made is handed out for so long; whoever gets it then can use it for as long again. */
const HANDED_OUT_FOR = GOOD_FOR / 2;

/**
 * The revocation lists as they are handed out: each is made once, and again where something was revoked since or half
 * its time is over. To make one takes reading all that was ever revoked, and anyone may ask.
 * @param now milliseconds since the epoch.
 */
export function createRevocationLists(records: Records, now: () => number): (issuer: Issuer) => Promise<Uint8Array> {
  const made = new Map<
    string,
    { readonly at: number; readonly revocations: number; readonly list: Promise<Uint8Array> }
  >();
  return (issuer) => {
    const [time, revocations] = [now(), records.revocations()];
    const known = made.get(issuer.id);
    const isFresh = known && time >= known.at && time < known.at + HANDED_OUT_FOR;
    if (isFresh && known.revocations === revocations) return known.list;
    const list = revocationList(records, issuer, time);
    made.set(issuer.id, { at: time, revocations, list });
    list.catch(() => made.delete(issuer.id));
    return list;
  };
}

/**
 * The revocation list of one issuer (RFC 5280 section 5): whatever it revoked and has not expired.
 * @param now milliseconds since the epoch; also its number, which so grows from list to list.
 * @returns DER.
 */
export async function revocationList(records: Records, issuer: Issuer, now: number): Promise<Uint8Array> {
  const entries = (await records.found('revoked', '')).flatMap(([serial, record]) => {
    if (!record.revoked || record.until + LISTED_AFTER_END < now || !isFrom(issuer, record)) return [];
    const { at, reason } = record.revoked;
    // Section 5.3.1: "unspecified" is said by saying nothing.
    const why = reason === 0 ? [] : [encodeSequence(extension(OID_REASON, false, encodeReason(reason)))];
    return [encodeSequence(encodeUnsigned(new Uint8Array(Buffer.from(serial, 'hex'))), encodeTime(at), ...why)];
  });
  const key = await subjectKeyIdentifier(issuer.signer.spki);
  const extensions = [
    extension(EXTENSION.authorityKeyIdentifier, false, encodeSequence(encode(primitive(0), key))),
    extension(OID_CRL_NUMBER, false, encodeUnsigned(bigEndian(now))),
  ];
  return issuer.signer.sign(
    encodeSequence(
      VERSION_2,
      ECDSA_WITH_SHA256,
      issuer.certificate.subject.der,
      encodeTime(now),
      encodeTime(now + GOOD_FOR),
      // An empty list of entries must not be there at all.
      ...(entries.length > 0 ? [encodeSequence(...entries)] : []),
      encode(constructed(0), encodeSequence(...extensions)),
    ),
  );
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}
