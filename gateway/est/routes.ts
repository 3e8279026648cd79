import type { Spki } from '../../src/core/x509/basics/index.ts';
import { RefusedKeyError } from '../ca/key-use.ts';
import { readRequest, type RequestFault } from '../ca/request.ts';
import { type RouteAnswer, type RouteRequest, type Routes, textAnswer } from '../http.ts';
import { encodeCertsOnly } from './certs-only.ts';

/** Who may enrol, and what they get. */
export interface Enrolment {
  /** The gateway's certificates, DER, the root first. */
  readonly authorities: () => readonly Uint8Array[];
  /**
   * @returns what certifies the key of a device that was admitted with this one-time code, and spends the code; null
   *     where none was. What that gives is the certificate in DER, or null where the code was spent meanwhile.
   */
  readonly admitted: (device: string, code: string) => Promise<((spki: Spki) => Promise<Uint8Array | null>) | null>;
  /** Whether a code may come over plain http. */
  readonly overHttp: boolean;
}

const SENTENCES: Readonly<Record<RequestFault, string>> = {
  malformed: 'That is not a certification request signed by its own key.',
  'bad-signature': 'That is not a certification request signed by its own key.',
  'bad-key': 'This gateway signs P-256, P-384 and RSA keys of 2048 to 4096 bits.',
  'other-names': 'That asks for names of other kinds than devices have.',
};

const REALM = { 'www-authenticate': 'Basic realm="home"' };

/** Enrollment over Secure Transport (RFC 7030): /cacerts (section 4.1) and /simpleenroll (section 4.2). */
export function estRoutes(enrolment: Enrolment): Routes {
  return {
    'GET /.well-known/est/cacerts': () => certsOnly('application/pkcs7-mime', enrolment.authorities()),
    'POST /.well-known/est/simpleenroll': (ask) => simpleEnrol(ask, enrolment),
  };
}

async function simpleEnrol(ask: RouteRequest, { admitted, overHttp }: Enrolment): Promise<RouteAnswer> {
  if (!overHttp && ask.scheme === 'http') return textAnswer(403, 'Enrol over https.');
  const { device, code } = credentials(ask.headers.authorization);
  const certify = await admitted(device, code);
  if (!certify) return textAnswer(401, 'Who is this? Use the one-time code.', REALM);
  if (ask.headers['content-type']?.split(';')[0]?.trim() !== 'application/pkcs10')
    return textAnswer(415, 'Send application/pkcs10.');
  // Its signature is proof of possession: without it a device could get a certificate over someone else's key.
  const read = await readRequest(new Uint8Array(Buffer.from(ask.body.toString('latin1'), 'base64')));
  if (!read.ok) return textAnswer(400, SENTENCES[read.fault]);
  try {
    const certificate = await certify(read.request.spki);
    if (!certificate) return textAnswer(401, 'The code was used.', REALM);
    return certsOnly('application/pkcs7-mime; smime-type=certs-only', [certificate]);
  } catch (error) {
    if (!(error instanceof RefusedKeyError)) throw error;
    return textAnswer(400, error.message);
  }
}

function credentials(header = ''): { device: string; code: string } {
  const decoded = Buffer.from(header.replace(/^Basic /i, ''), 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return { device: decoded.slice(0, Math.max(colon, 0)), code: decoded.slice(colon + 1) };
}

function certsOnly(type: string, certificates: readonly Uint8Array[]): RouteAnswer {
  return {
    status: 200,
    headers: { 'content-type': type, 'content-transfer-encoding': 'base64' },
    body: encodeCertsOnly(certificates),
  };
}
