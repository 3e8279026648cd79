import { X509Certificates, type X509Certificate } from './x509.ts';

/**
 * Certificates as EST sends them: a degenerate PKCS#7 SignedData, base64 in lines (RFC 7030 section 4.1.3, RFC 8951).
 */
export function encodeCertsOnly(certificates: readonly X509Certificate[]): string {
  const der = Buffer.from(new X509Certificates([...certificates]).export('raw'));
  return `${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n`;
}

export function decodeCertsOnly(body: string): X509Certificate[] {
  return [...new X509Certificates(Buffer.from(body, 'base64'))];
}
