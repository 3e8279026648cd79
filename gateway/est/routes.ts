import type { Host } from '../../src/core/net/types.ts';
import {
  encode,
  encodeObjectIdentifier,
  encodeSequence,
  type Name,
  sameName,
  type Spki,
  TAG,
} from '../../src/core/x509/basics/index.ts';
import { RefusedKeyError } from '../ca/key-use.ts';
import { type CertificationRequest, readRequest, type RequestFault } from '../ca/request.ts';
import { createDailyLimits, type DailyLimits } from '../common/daily.ts';
import { type RouteAnswer, type RouteHandler, type RouteRequest, type Routes, textAnswer } from '../common/routes.ts';
import { createLimit } from '../common/limit.ts';
import { base64Lines, encodeCertsOnly } from './certs-only.ts';

/** Who may enrol, and what they get. */
export interface Enrolment {
  /** The gateway's certificates, DER, the root first. */
  readonly authorities: () => readonly Uint8Array[];
  /**
   * @returns what certifies the key of a device that was admitted with this one-time code, and spends the code; null
   *     where none was. What that gives is the certificate in DER, or null where the code was spent meanwhile.
   */
  readonly admitted: (device: string, code: string) => Promise<((spki: Spki) => Promise<Uint8Array | null>) | null>;
  /**
   * @param certificate that the client has the key of.
   * @param address that the request came from.
   * @returns what it is for and what certifies another key in its place; `elsewhere` where it is for an address that
   *     its device showed by asking from there, and this request does not come from; null where it is not one that can
   *     be renewed. Without this function nothing can.
   */
  readonly renewing?: (certificate: Uint8Array, address: string) => Promise<Renewable | 'elsewhere' | null>;
  /** Of all devices, by whatever protocol they ask. */
  readonly daily?: DailyLimits;
  /**
   * A device that sends no code. Without this function it gets nothing.
   * @param address that the request came from.
   * @returns what certifies its key where the person said yes, or why it gets nothing now. What that gives is the
   *     certificate in DER, or null where it got one meanwhile.
   */
  readonly unknown?: (
    request: CertificationRequest,
    address: string,
  ) => Promise<UnknownDevice | { certify(): Promise<Uint8Array | null> }>;
}

/**
 * What a device is told that asks without a code: it waits for the person; the person said no; it is one of too many;
 * it asks for no name that it could get so, or has a code and must send that.
 */
export type UnknownDevice = 'waiting' | 'refused' | 'too-many' | 'not-so';

/** A certificate that a device enrolled for, and that still counts. */
export interface Renewable {
  readonly subject: Name;
  readonly hosts: readonly Host[];
  /** Who has it, in the records. */
  readonly holder: string;
  /** Another took its place: nothing is issued for it any more, and at most that other one is answered. */
  readonly isReplaced: boolean;
  /** How long its holder has to wait for another, in milliseconds; 0 where it has not. */
  readonly wait: number;
  /** @returns DER; null where it was revoked, or replaced by a certificate over another key. */
  certify(spki: Spki): Promise<Uint8Array | null>;
}

const SENTENCES: Readonly<Record<RequestFault, string>> = {
  malformed: 'That is not a certification request signed by its own key.',
  'bad-signature': 'That is not a certification request signed by its own key.',
  'bad-key': 'This gateway signs P-256, P-384 and RSA keys of 2048 to 4096 bits.',
  'other-names': 'That asks for names of other kinds than devices have.',
};

const REALM = { 'www-authenticate': 'Basic realm="home"' };

/**
 * What a request had best be like (RFC 7030 section 4.5.2): a key on P-256, and its signature. Names are not asked for,
 * as the gateway gives them.
 */
const CSR_ATTRIBUTES = encodeSequence(
  encodeSequence(
    encodeObjectIdentifier('1.2.840.10045.2.1'),
    encode(TAG.set, encodeObjectIdentifier('1.2.840.10045.3.1.7')),
  ),
  encodeObjectIdentifier('1.2.840.10045.4.3.2'),
);

const HOUR = 60 * 60_000;
/** A device that renews every day needs no more; one that loops must not fill the records. */
const MAX_RENEWALS = 10;

/**
 * Enrollment over Secure Transport (RFC 7030): /cacerts (section 4.1), /simpleenroll (4.2.1), /simplereenroll (4.2.2)
 * and /csrattrs (4.5).
 */
export function estRoutes(enrolment: Enrolment): Routes {
  const { renewing, daily = createDailyLimits(Date.now) } = enrolment;
  return {
    'GET /.well-known/est/csrattrs': () => base64Answer('application/csrattrs', CSR_ATTRIBUTES),
    ...(renewing && { 'POST /.well-known/est/simplereenroll': reenrol(renewing, daily) }),
    'GET /.well-known/est/cacerts': () => certsOnly('application/pkcs7-mime', enrolment.authorities()),
    'POST /.well-known/est/simpleenroll': (ask) => simpleEnrol(ask, enrolment),
  };
}

async function simpleEnrol(ask: RouteRequest, { admitted, unknown }: Enrolment): Promise<RouteAnswer> {
  if (ask.scheme === 'http') return textAnswer(403, 'Enrol over https.');
  if (unknown && ask.headers.authorization === undefined) return enrolUnknown(ask, unknown);
  const { device, code } = credentials(ask.headers.authorization);
  const certify = await admitted(device, code);
  if (!certify) return textAnswer(401, 'Who is this? Use the one-time code.', REALM);
  const read = await readSent(ask);
  if (!read.ok) return read.answer;
  return issued(certify(read.request.spki), textAnswer(401, 'The code was used.', REALM));
}

/** A device without a code waits, and sends the same again until the person decided (section 4.2.3). */
async function enrolUnknown(ask: RouteRequest, unknown: NonNullable<Enrolment['unknown']>): Promise<RouteAnswer> {
  const read = await readSent(ask);
  if (!read.ok) return read.answer;
  const answer = await unknown(read.request, ask.address);
  if (typeof answer === 'object') return issued(answer.certify(), waits());
  switch (answer) {
    case 'waiting':
      return waits();
    case 'refused':
      return textAnswer(403, 'The person at the gateway said no.');
    case 'too-many':
      return textAnswer(429, 'Too many devices wait already.', { 'retry-after': '600' });
    case 'not-so':
      // A client may wait to be asked before it sends its code.
      return textAnswer(401, 'Use the one-time code, or ask for a name of this home and your own address.', REALM);
  }
}

/** Seconds until a device that waits had best ask again. */
const RETRY_AFTER = 30;
const waits = (): RouteAnswer =>
  textAnswer(202, 'Someone has to allow this at the gateway first.', { 'retry-after': String(RETRY_AFTER) });

/** The client's own certificate says who it is; the request must be for the same names, and may be over another key. */
function reenrol(renewing: NonNullable<Enrolment['renewing']>, daily: DailyLimits): RouteHandler {
  const ofHour = createLimit(MAX_RENEWALS, HOUR, Date.now);
  return async (ask) => {
    const presented = ask.clientCertificate();
    const current = presented && (await renewing(presented, ask.address));
    if (!current) return textAnswer(403, 'Present the certificate that is to be renewed, while it is valid.');
    if (current === 'elsewhere')
      return textAnswer(403, 'That certificate is for another address than yours. Enrol anew for the one you have.');
    const read = await readSent(ask);
    if (!read.ok) return read.answer;
    const { subject, hosts, spki } = read.request;
    if (!sameName(subject, current.subject) || !sameHosts(hosts, current.hosts))
      return textAnswer(400, 'Subject and names must be those of the certificate that is to be renewed.');
    const none = textAnswer(403, 'That certificate was revoked, or replaced by a newer one: present that.');
    // Others may have what the device had before. They must not use its number up.
    if (current.isReplaced) return issued(current.certify(spki), none);
    const wait = current.wait || ofHour(current.holder) || daily.certificate(current.holder, ask.address);
    if (wait > 0) return textAnswer(429, 'Too many renewals.', { 'retry-after': String(Math.ceil(wait / 1000)) });
    const certify = async (): Promise<Uint8Array | null> => {
      let certificate: Uint8Array | null = null;
      try {
        certificate = await current.certify(spki);
      } finally {
        if (!certificate) daily.notIssued(current.holder, ask.address);
      }
      return certificate;
    };
    return issued(certify(), none);
  };
}

/** @param none what is answered where there is no certificate. */
async function issued(certifying: Promise<Uint8Array | null>, none: RouteAnswer): Promise<RouteAnswer> {
  try {
    const certificate = await certifying;
    return certificate ? certsOnly('application/pkcs7-mime; smime-type=certs-only', [certificate]) : none;
  } catch (error) {
    if (!(error instanceof RefusedKeyError)) throw error;
    return textAnswer(400, error.message);
  }
}

const sameHosts = (a: readonly Host[], b: readonly Host[]): boolean => {
  const [first, second] = [a, b].map((each) => new Set(each.map(({ value }) => value)));
  return first?.size === second?.size && [...(first ?? [])].every((value) => second?.has(value));
};

type Sent =
  { readonly ok: true; readonly request: CertificationRequest } | { readonly ok: false; readonly answer: RouteAnswer };

/**
 * The request in the body. Its signature is proof of possession: without it a device could get a certificate over
 * someone else's key.
 */
async function readSent(ask: RouteRequest): Promise<Sent> {
  if (ask.headers['content-type']?.split(';')[0]?.trim() !== 'application/pkcs10')
    return { ok: false, answer: textAnswer(415, 'Send application/pkcs10.') };
  const read = await readRequest(new Uint8Array(Buffer.from(ask.body.toString('latin1'), 'base64')));
  return read.ok ? read : { ok: false, answer: textAnswer(400, SENTENCES[read.fault]) };
}

function credentials(header = ''): { device: string; code: string } {
  const decoded = Buffer.from(header.replace(/^Basic /i, ''), 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return { device: decoded.slice(0, Math.max(colon, 0)), code: decoded.slice(colon + 1) };
}

const certsOnly = (type: string, certificates: readonly Uint8Array[]): RouteAnswer =>
  base64Answer(type, encodeCertsOnly(certificates));

/** Base64 in lines, as EST sends everything (RFC 8951 section 3.1). */
const base64Answer = (type: string, der: Uint8Array): RouteAnswer => ({
  status: 200,
  headers: { 'content-type': type, 'content-transfer-encoding': 'base64' },
  body: base64Lines(der),
});
