import { createHash } from 'node:crypto';
import {
  attempt,
  constructed,
  DerError,
  DerReader,
  encode,
  encodeObjectIdentifier,
  encodeSequence,
  integerBytes,
  onlyElement,
  primitive,
  readAlgorithm,
  readExtensions,
  TAG,
} from '../../src/core/x509/basics/index.ts';
import { extension } from '../../src/core/x509/write/extensions.ts';
import type { Issuer } from '../ca/intermediates.ts';
import type { Records } from '../records/records.ts';
import { encodeGeneralizedTime, encodeReason, GOOD_FOR, isFrom, serialKey } from './standing.ts';

const BASIC = encodeObjectIdentifier('1.3.6.1.5.5.7.48.1.1');
const OID_NONCE = '1.3.6.1.5.5.7.48.1.2';
const HASHES: Readonly<Record<string, string>> = { '1.3.14.3.2.26': 'sha1', '2.16.840.1.101.3.4.2.1': 'sha256' };
const MAX_QUESTIONS = 20;
/** RFC 8954 section 2.1. */
const MAX_NONCE = 32;
/** OCSPResponseStatus (RFC 6960 section 4.2.1). */
const MALFORMED = 1;
const UNAUTHORIZED = 6;

interface Question {
  /** CertID as it was asked, DER: the answer repeats it. */
  readonly id: Uint8Array;
  readonly hash: string | undefined;
  readonly issuerName: Uint8Array;
  readonly issuerKey: Uint8Array;
  /** Content of the INTEGER. */
  readonly serial: Uint8Array;
}

/**
 * Answers an OCSP request (RFC 6960) about certificates of these issuers, signed by the issuer itself.
 * @param request hostile octets.
 * @param now milliseconds since the epoch.
 * @returns DER; an answer without a signature where the request is none, or about someone else's certificates.
 */
export async function respond(
  request: Uint8Array,
  records: Records,
  issuers: readonly Issuer[],
  now: number,
): Promise<Uint8Array> {
  const decoded = attempt(() => readRequest(request));
  if (!decoded.ok) return failure(MALFORMED);
  const { questions, nonce } = decoded.value;
  const issuer = issuers.find((each) => questions.some((question) => isAbout(question, each)));
  if (!issuer) return failure(UNAUTHORIZED);
  const times = [encodeGeneralizedTime(now), encode(constructed(0), encodeGeneralizedTime(now + GOOD_FOR))];
  const answers = await Promise.all(
    questions.map(async (question) => encodeSequence(question.id, await status(question, records, issuer), ...times)),
  );
  const basic = await issuer.signer.sign(
    encodeSequence(
      encode(constructed(2), encode(TAG.octetString, createHash('sha1').update(issuer.certificate.spki.key).digest())),
      encodeGeneralizedTime(now),
      encodeSequence(...answers),
      ...(nonce ? [encode(constructed(1), encodeSequence(extension(OID_NONCE, false, nonce)))] : []),
    ),
  );
  return encodeSequence(
    encode(TAG.enumerated, Uint8Array.of(0)),
    encode(constructed(0), encodeSequence(BASIC, encode(TAG.octetString, basic))),
  );
}

const failure = (code: number): Uint8Array => encodeSequence(encode(TAG.enumerated, Uint8Array.of(code)));

/** CertStatus. Good is only what was really issued: a number that someone made up is unknown. */
async function status(question: Question, records: Records, issuer: Issuer): Promise<Uint8Array> {
  const record = await records.get('certificates', serialKey(question.serial));
  if (!record || !isAbout(question, issuer) || !isFrom(issuer, record)) return encode(primitive(2));
  if (!record.revoked) return encode(primitive(0));
  const { at, reason } = record.revoked;
  const why = reason === 0 ? [] : [encode(constructed(0), encodeReason(reason))];
  return encode(constructed(1), encodeGeneralizedTime(at), ...why);
}

function isAbout({ hash, issuerName, issuerKey }: Question, { certificate }: Issuer): boolean {
  if (hash === undefined) return false;
  const digest = (bytes: Uint8Array): Buffer => createHash(hash).update(bytes).digest();
  return digest(certificate.subject.der).equals(issuerName) && digest(certificate.spki.key).equals(issuerKey);
}

/** Section 4.1.1. A signature of the request is not looked at: anyone may ask. */
function readRequest(der: Uint8Array): { questions: readonly Question[]; nonce: Uint8Array | undefined } {
  const whole = new DerReader(onlyElement(der, TAG.sequence).content);
  const fields = whole.enter();
  whole.optional(constructed(0));
  whole.finish();
  fields.optional(constructed(0));
  fields.optional(constructed(1));
  const list = fields.enter();
  const extensions = fields.optional(constructed(2));
  fields.finish();
  const questions: Question[] = [];
  while (!list.atEnd) {
    if (questions.length >= MAX_QUESTIONS) throw new DerError('bad-structure');
    questions.push(readQuestion(list.enter()));
  }
  const nonce = extensions && readExtensions(fields.inside(extensions)).get(OID_NONCE)?.value;
  if (nonce) {
    // Signed as it came, so that it must be a nonce and nothing else.
    const { length } = onlyElement(nonce, TAG.octetString).content;
    if (length === 0 || length > MAX_NONCE) throw new DerError('bad-structure');
  }
  return { questions, nonce };
}

function readQuestion(fields: DerReader): Question {
  const id = fields.expect(TAG.sequence);
  fields.optional(constructed(0));
  fields.finish();
  const parts = fields.inside(id);
  const hash = HASHES[readAlgorithm(parts).oid];
  const issuerName = parts.expect(TAG.octetString).content;
  const issuerKey = parts.expect(TAG.octetString).content;
  const serial = integerBytes(parts);
  parts.finish();
  return { id: id.der, hash, issuerName, issuerKey, serial };
}
