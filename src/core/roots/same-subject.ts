import { decodeCertificate } from '../x509/certificate/certificate.ts';
import { sameName } from '../x509/certificate/name.ts';

/** Whether two certificates (DER) bear the same subject (RFC 5280 section 7.1). Unreadable ones bear none. */
export function sameSubject(a: Uint8Array, b: Uint8Array): boolean {
  const [first, second] = [decodeCertificate(a), decodeCertificate(b)];
  return first.ok && second.ok && sameName(first.value.subject, second.value.subject);
}
