import { type Certificate, decodeCertificate } from '../../src/core/x509/certificate/certificate.ts';
import type { Minted } from './mint.ts';

/** Decodes what must decode. */
export function read(source: Minted | Uint8Array): Certificate {
  const decoded = decodeCertificate('der' in source ? source.der : source);
  if (!decoded.ok) throw new Error(`not a certificate: ${decoded.fault}`);
  return decoded.value;
}

/** DER of the first PEM block. */
export const fromPem = (pem: string): Uint8Array =>
  Uint8Array.from(Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64'));
