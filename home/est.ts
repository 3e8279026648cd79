import { randomBytes } from 'node:crypto';
import type { CertificateAuthority, LeafProfile } from './authority.ts';
import { type RouteAnswer, type RouteRequest, type Routes, textAnswer } from './http.ts';
import { type TlsCredentials, SIGNING } from './keys.ts';
import {
  Pkcs10CertificateRequest,
  Pkcs10CertificateRequestGenerator,
  type X509Certificate,
  X509Certificates,
} from './x509.ts';

/** What the person decided about a device before it may ask for a certificate. */
export interface Admission extends LeafProfile {
  readonly issuer: CertificateAuthority;
}

/**
 * The devices that were admitted, each with a one-time code that a person would read off the gateway and type into the
 * device.
 */
interface Admissions {
  /** @returns the code, which the device sends once when it enrols. */
  admit(device: string, admission: Admission): string;
  /** The admission for this device and code, or null. */
  match(device: string, code: string): Admission | null;
  /** Call this once a certificate was issued: the code is spent. */
  spend(device: string): void;
}

/** An empty list of admissions. */
export function createAdmissions(): Admissions {
  const admissions = new Map<string, Admission & { code: string }>();
  return {
    admit(device, admission) {
      const code = randomBytes(10).toString('hex');
      admissions.set(device, { ...admission, code });
      return code;
    },
    match(device, code) {
      const admitted = admissions.get(device);
      return admitted?.code === code ? admitted : null;
    },
    spend: (device) => void admissions.delete(device),
  };
}

/** Where a device enrols, and the one-time code it was given. */
interface EnrolmentOffer {
  /** Ends in `/.well-known/est`. */
  readonly est: string;
  readonly device: string;
  readonly code: string;
}

/**
 * Enrols a device: its key never leaves it, the gateway signs a request for it (RFC 7030 section 4.2).
 * @returns the key with the certificate and the intermediates to send along.
 * @throws Error if the gateway refuses.
 */
export async function enrol(keys: CryptoKeyPair, { est, device, code }: EnrolmentOffer): Promise<TlsCredentials> {
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: [{ CN: [device] }],
    keys,
    signingAlgorithm: SIGNING,
  });
  const [leaf] = await certificates(`${est}/simpleenroll`, {
    method: 'POST',
    headers: {
      'content-type': 'application/pkcs10',
      authorization: `Basic ${Buffer.from(`${device}:${code}`).toString('base64')}`,
    },
    body: request.toString('base64'),
  });
  if (!leaf) throw new Error(`The gateway answered ${device} without a certificate`);
  return { keys, chain: [leaf, ...intermediatesFor(leaf, await certificates(`${est}/cacerts`))] };
}

async function certificates(url: string, init?: RequestInit): Promise<X509Certificate[]> {
  const response = await fetch(url, init);
  const body = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${body.trim()}`);
  return decodeCertsOnly(body);
}

/** The certificates between the leaf and the root; a server sends those, and not the root. */
function intermediatesFor(leaf: X509Certificate, authorities: readonly X509Certificate[]): X509Certificate[] {
  const issuer = authorities.find(({ subject }) => subject === leaf.issuer);
  return issuer && issuer.subject !== issuer.issuer ? [issuer, ...intermediatesFor(issuer, authorities)] : [];
}

/**
 * The two mandatory operations of Enrollment over Secure Transport (RFC 7030): /cacerts (section 4.1) and /simpleenroll
 * (section 4.2). The RFC asks for TLS. This home answers over plain http on loopback, because a device that has no root
 * yet cannot check one, and a browser extension cannot fetch from an untrusted https server. The comparison at pairing
 * carries the trust instead.
 */
export function estRoutes(authorities: readonly X509Certificate[], admissions: Admissions): Routes {
  return {
    'GET /.well-known/est/cacerts': () => certsOnly('application/pkcs7-mime', authorities),
    'POST /.well-known/est/simpleenroll': (ask) => simpleEnrol(ask, admissions),
  };
}

async function simpleEnrol(ask: RouteRequest, admissions: Admissions): Promise<RouteAnswer> {
  const { device, code } = credentials(ask.headers.authorization);
  const admission = admissions.match(device, code);
  if (!admission)
    return textAnswer(401, 'Who is this? Use the one-time code.', { 'www-authenticate': 'Basic realm="home"' });
  if (ask.headers['content-type']?.split(';')[0]?.trim() !== 'application/pkcs10')
    return textAnswer(415, 'Send application/pkcs10.');
  const request = readRequest(ask.body.toString('latin1'));
  // Proof of possession: without it a device could get a certificate over someone else's key.
  if (!request || !(await request.verify()))
    return textAnswer(400, 'That is not a certification request signed by its own key.');
  if (!isP256(request)) return textAnswer(400, 'This gateway signs P-256 keys only.');
  const certificate = await sign(request, admission);
  admissions.spend(device);
  return certsOnly('application/pkcs7-mime; smime-type=certs-only', [certificate]);
}

/** The gateway names the device: the subject and the extensions of the request are ignored. */
function sign(request: Pkcs10CertificateRequest, { issuer, ...profile }: Admission): Promise<X509Certificate> {
  return issuer.issue(request.publicKey, profile);
}

function readRequest(base64: string): Pkcs10CertificateRequest | null {
  try {
    return new Pkcs10CertificateRequest(Buffer.from(base64, 'base64'));
  } catch {
    return null;
  }
}

function isP256({ publicKey: { algorithm } }: Pkcs10CertificateRequest): boolean {
  return algorithm.name === 'ECDSA' && 'namedCurve' in algorithm && algorithm.namedCurve === 'P-256';
}

function credentials(header = ''): { device: string; code: string } {
  const decoded = Buffer.from(header.replace(/^Basic /i, ''), 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return { device: decoded.slice(0, Math.max(colon, 0)), code: decoded.slice(colon + 1) };
}

function certsOnly(type: string, certificates: readonly X509Certificate[]): RouteAnswer {
  return {
    status: 200,
    headers: { 'content-type': type, 'content-transfer-encoding': 'base64' },
    body: encodeCertsOnly(certificates),
  };
}

/**
 * Encodes certificates as EST sends them: a degenerate PKCS#7 SignedData, base64 in lines (RFC 7030 section 4.1.3, RFC
 * 8951).
 */
export function encodeCertsOnly(certificates: readonly X509Certificate[]): string {
  const der = Buffer.from(new X509Certificates([...certificates]).export('raw'));
  return `${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n`;
}

function decodeCertsOnly(body: string): X509Certificate[] {
  return [...new X509Certificates(Buffer.from(body, 'base64'))];
}
