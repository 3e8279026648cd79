import { decodeCertsOnly } from './certs-only.ts';
import { SIGNING, type Credentials } from './keys.ts';
import { Pkcs10CertificateRequestGenerator, type X509Certificate } from './x509.ts';

/** Where a device enrols, and the one-time code it was given. */
export interface EnrolmentOffer {
  /** Ends in `/.well-known/est`. */
  readonly est: string;
  readonly device: string;
  readonly code: string;
}

/**
 * What a device does on its first day: its key never leaves it, the gateway signs a request for it (RFC 7030 section
 * 4.2).
 */
export async function enrol(keys: CryptoKeyPair, { est, device, code }: EnrolmentOffer): Promise<Credentials> {
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

/** The certificates between the leaf and the root: a server sends those, and not the root. */
function intermediatesFor(leaf: X509Certificate, authorities: readonly X509Certificate[]): X509Certificate[] {
  const issuer = authorities.find(({ subject }) => subject === leaf.issuer);
  return issuer && issuer.subject !== issuer.issuer ? [issuer, ...intermediatesFor(issuer, authorities)] : [];
}
