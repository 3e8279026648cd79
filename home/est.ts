import { randomBytes } from 'node:crypto';
import type { Enrolment } from '../gateway/est/routes.ts';
import type { CertificateAuthority, LeafProfile } from './authority.ts';
import { type TlsCredentials, SIGNING } from './keys.ts';
import { Pkcs10CertificateRequestGenerator, PublicKey, type X509Certificate, X509Certificates } from './x509.ts';

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
  readonly admitted: Enrolment['admitted'];
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
    async admitted(device, code) {
      const admission = admissions.get(device);
      if (admission?.code !== code) return null;
      return async ({ der }) => {
        const { issuer, ...profile } = admission;
        // The gateway names the device: the subject and the extensions of the request are ignored.
        const certificate = await issuer.issue(new PublicKey(new Uint8Array(der)), profile);
        return admissions.delete(device) ? new Uint8Array(certificate.rawData) : null;
      };
    },
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

function decodeCertsOnly(body: string): X509Certificate[] {
  return [...new X509Certificates(Buffer.from(body, 'base64'))];
}
