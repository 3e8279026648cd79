import type { Certificate } from '../certificate/certificate.ts';
import { readExtensions } from '../certificate/extensions.ts';
import { type Name, readName } from '../certificate/name.ts';
import { type CertificateTime, integerBytes, octetAlignedBits, readTime, smallInteger } from '../der/der-values.ts';
import { encode, encodeOid } from '../der/der-write.ts';
import {
  attempt,
  constructed,
  type Decoded,
  DerError,
  type DerReader,
  onlyElement,
  primitive,
  readOid,
  readWhole,
  TAG,
} from '../der/der.ts';
import { type AlgorithmIdentifier, readAlgorithm } from '../keys/spki.ts';
import { digest } from '../keys/webcrypto.ts';
import type { Oid } from '../types.ts';

/** What one answer of an OCSP responder says (RFC 6960 section 4.2.1). */
export interface SingleResponse {
  readonly hashAlgorithm: Oid;
  readonly issuerNameHash: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  readonly serial: Uint8Array;
  readonly status: 'good' | 'revoked' | 'unknown';
  /** CRLReason number (RFC 5280 section 5.3.1), where it is revoked and a reason is given. */
  readonly reason: number | undefined;
  readonly thisUpdate: CertificateTime;
  readonly nextUpdate: CertificateTime | undefined;
  readonly hasUnknownCritical: boolean;
}

/** Who signed a response (RFC 6960 section 4.2.1): by name, or by SHA-1 over its key bits. */
export type ResponderId = { readonly name: Name } | { readonly keyHash: Uint8Array };

/** A successful basic response. `certificates` are DER, as the responder sent them. */
export interface BasicResponse {
  readonly tbs: Uint8Array;
  readonly responder: ResponderId;
  readonly responses: readonly SingleResponse[];
  readonly outerAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  readonly certificates: readonly Uint8Array[];
  readonly hasUnknownCritical: boolean;
}

const OID_BASIC = '1.3.6.1.5.5.7.48.1.1';
const SUCCESSFUL = 0;
const STATUS = new Map<number, SingleResponse['status']>([
  [primitive(0), 'good'],
  [constructed(1), 'revoked'],
  [primitive(2), 'unknown'],
]);

/** The basic response inside; null where the responder answers that it has none (busy, malformed request, ...). */
export function decodeOcspResponse(der: Uint8Array): Decoded<BasicResponse | null> {
  return attempt(() =>
    readWhole(der, TAG.sequence, (response) => {
      const status = smallInteger(response.expect(TAG.enumerated).content);
      const wrapper = response.optional(constructed(0));
      if (status !== SUCCESSFUL || wrapper === undefined) return null;
      const bytes = response.inside(wrapper).enter();
      if (readOid(bytes) !== OID_BASIC) throw new DerError('bad-structure');
      return readWhole(bytes.expect(TAG.octetString).content, TAG.sequence, readBasic);
    }),
  );
}

function readBasic(basic: DerReader): BasicResponse {
  const tbs = basic.expect(TAG.sequence);
  const outerAlgorithm = readAlgorithm(basic);
  const signature = octetAlignedBits(basic);
  const list = basic.optional(constructed(0));
  const certificates: Uint8Array[] = [];
  const items = list && basic.inside(list).enter();
  while (items && !items.atEnd) certificates.push(items.expect(TAG.sequence).der);
  return { tbs: tbs.der, ...readData(basic.inside(tbs)), outerAlgorithm, signature, certificates };
}

function readData(data: DerReader): Pick<BasicResponse, 'responder' | 'responses' | 'hasUnknownCritical'> {
  data.optional(constructed(0));
  const responder = readResponder(data);
  readTime(data);
  const list = data.enter();
  const responses: SingleResponse[] = [];
  while (!list.atEnd) responses.push(readSingle(list.enter()));
  const hasUnknownCritical = hasCritical(data, constructed(1));
  data.finish();
  return { responder, responses, hasUnknownCritical };
}

function readResponder(data: DerReader): ResponderId {
  const byName = data.optional(constructed(1));
  if (byName) return { name: readName(data.inside(byName)) };
  return { keyHash: data.enter(constructed(2)).expect(TAG.octetString).content };
}

function readSingle(fields: DerReader): SingleResponse {
  const id = fields.enter();
  const hashAlgorithm = readAlgorithm(id).oid;
  const issuerNameHash = id.expect(TAG.octetString).content;
  const issuerKeyHash = id.expect(TAG.octetString).content;
  const serial = integerBytes(id);
  id.finish();
  const word = fields.element();
  const status = STATUS.get(word.tag);
  if (status === undefined) throw new DerError('unexpected-tag');
  const reason = status === 'revoked' ? readReason(fields.inside(word)) : undefined;
  const thisUpdate = readTime(fields);
  const next = fields.optional(constructed(0));
  const nextUpdate = next && readTime(fields.inside(next));
  const hasUnknownCritical = hasCritical(fields, constructed(1));
  fields.finish();
  return {
    hashAlgorithm,
    issuerNameHash,
    issuerKeyHash,
    serial,
    status,
    reason,
    thisUpdate,
    nextUpdate,
    hasUnknownCritical,
  };
}

/** RevokedInfo: since when, and perhaps why. */
function readReason(info: DerReader): number | undefined {
  readTime(info);
  const reason = info.optional(constructed(0));
  info.finish();
  return reason && smallInteger(onlyElement(reason.content, TAG.enumerated).content);
}

function hasCritical(fields: DerReader, tag: number): boolean {
  const list = fields.optional(tag);
  const extensions = readExtensions(list && fields.inside(list));
  return [...extensions.values()].some(({ critical }) => critical);
}

const OID_SHA1 = '1.3.14.3.2.26';

/**
 * OCSPRequest (RFC 6960 section 4.1.1) about one certificate and its issuer, DER. SHA-1 only names the issuer, and it
 * is the one hash that every responder knows (section 4.3). No nonce: answers are kept until their nextUpdate.
 */
export async function ocspRequest(certificate: Certificate, issuer: Certificate): Promise<Uint8Array> {
  const [name, key] = await Promise.all([digest('SHA-1', issuer.subject.der), digest('SHA-1', issuer.spki.key)]);
  const algorithm = sequence(encode(TAG.oid, encodeOid(OID_SHA1)), encode(TAG.null));
  const certId = sequence(
    algorithm,
    encode(TAG.octetString, name),
    encode(TAG.octetString, key),
    encode(TAG.integer, certificate.serial),
  );
  return sequence(sequence(sequence(sequence(certId))));
}

const sequence = (...parts: readonly Uint8Array[]): Uint8Array => encode(TAG.sequence, ...parts);
