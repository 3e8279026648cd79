import { encodeCertsOnly } from './certs-only.ts';
import type { Admission, GuestList } from './est.ts';
import { text, type Answer, type Ask, type Routes } from './http.ts';
import { Pkcs10CertificateRequest, type X509Certificate } from './x509.ts';

/**
 * The two mandatory operations of Enrollment over Secure Transport (RFC 7030): /cacerts and /simpleenroll. The RFC asks
 * for TLS; this home answers over plain http on loopback, because a device that has no root yet cannot check one, and a
 * browser extension cannot fetch from an untrusted https server. The comparison at pairing carries the trust instead.
 */
export function estRoutes(authorities: readonly X509Certificate[], guests: GuestList): Routes {
  return {
    'GET /.well-known/est/cacerts': () => certsOnly('application/pkcs7-mime', authorities),
    'POST /.well-known/est/simpleenroll': (ask) => simpleEnrol(ask, guests),
  };
}

async function simpleEnrol(ask: Ask, guests: GuestList): Promise<Answer> {
  const { device, code } = credentials(ask.headers.authorization);
  const admission = guests.find(device, code);
  if (!admission) return text(401, 'Who is this? Use the one-time code.', { 'www-authenticate': 'Basic realm="home"' });
  if (ask.headers['content-type']?.split(';')[0]?.trim() !== 'application/pkcs10')
    return text(415, 'Send application/pkcs10.');
  const request = readRequest(ask.body.toString('latin1'));
  // Proof of possession: without it a device could be given a certificate over someone else's key.
  if (!request || !(await request.verify()))
    return text(400, 'That is not a certification request signed by its own key.');
  if (!isP256(request)) return text(400, 'This gateway signs P-256 keys only.');
  const certificate = await sign(request, admission);
  guests.spend(device);
  return certsOnly('application/pkcs7-mime; smime-type=certs-only', [certificate]);
}

/** The gateway names the device: subject and extensions of the request are ignored. */
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

function certsOnly(type: string, certificates: readonly X509Certificate[]): Answer {
  return {
    status: 200,
    headers: { 'content-type': type, 'content-transfer-encoding': 'base64' },
    body: encodeCertsOnly(certificates),
  };
}
