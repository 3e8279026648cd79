import { randomBytes } from 'node:crypto';
import type { Enrolment } from '../gateway/est/routes.ts';
import type { Authority } from '../gateway/ca/authority.ts';
import { certifyDevice } from '../gateway/ca/device-certificate.ts';
import type { Kind } from '../gateway/ca/profile.ts';
import { toHost } from '../gateway/common/addresses.ts';
import { OID_LOCAL_DEVICE } from '../src/core/x509/certificate/usage.ts';
import type { Oid } from '../src/core/x509/types.ts';
import { type Validity, validityPeriod } from './certificate-profile.ts';
import { type TlsCredentials, SIGNING } from './keys.ts';
import { Pkcs10CertificateRequestGenerator, type X509Certificate, X509Certificates } from './x509.ts';

/**
 * What the person decided about a device before it may ask for a certificate. Unlike the real gateway's, it may be
 * wrong: other names, dates or purposes.
 */
export interface Admission {
  /** DNS names and IP addresses. */
  readonly names: readonly string[];
  readonly usages: readonly Oid[];
  readonly validity: Validity;
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

/** An empty list of admissions. @param issuers by what they issue. */
export function createAdmissions(issuers: Readonly<Record<Kind, Authority>>): Admissions {
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
      return async (spki) => {
        const { names, usages, validity } = admission;
        const { notBefore, notAfter } = validityPeriod(validity);
        const issuer = issuers[usages.includes(OID_LOCAL_DEVICE) ? 'local-device' : 'server'];
        // The gateway names the device: the subject and the extensions of the request are ignored.
        const der = await certifyDevice(
          issuer,
          { spki, hosts: names.map(toHost), usages, notBefore: notBefore.getTime(), notAfter: notAfter.getTime() },
          null,
        );
        return admissions.delete(device) ? der : null;
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
