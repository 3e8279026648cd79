import { selfNaming } from '../../evidence/self-naming/self-naming.ts';
import type { Host } from '../../net/types.ts';
import type { Certificate } from '../../x509/certificate/certificate.ts';
import { matchName } from '../../x509/names/name-match.ts';
import type { CertificateFacts, Oid } from '../../x509/types.ts';
import { OID_SERVER_AUTH } from '../../x509/certificate/usage.ts';
import type { Check } from '../types.ts';

/** Is the certificate for the host in the address bar (RFC 9525)? */
export function checkName(certificate: Certificate | null, host: Host): Check {
  const common = { code: 'name', evidence: ['certificate', 'connection'] } as const;
  if (certificate === null) return { ...common, answer: 'cannot tell', reason: 'name-missing' };
  const match = matchName(certificate, host);
  if (match === 'match') return { ...common, answer: 'proved', reason: 'name-matches' };
  return match === 'mismatch'
    ? { ...common, answer: 'refuted', reason: 'name-mismatch' }
    : { ...common, answer: 'cannot tell', reason: 'name-missing' };
}

/** Is it in force now (RFC 5280 section 4.1.2.5, both ends included)? */
export function checkDates(facts: CertificateFacts, now: number): Check {
  const common = { code: 'dates', evidence: ['certificate'] } as const;
  if (now > facts.notAfter) return { ...common, answer: 'refuted', reason: 'expired' };
  if (now < facts.notBefore) return { ...common, answer: 'refuted', reason: 'not-yet-valid' };
  return { ...common, answer: 'proved', reason: 'dates-valid' };
}

/** May it be used for a server, and does it say Local Device (DESIGN section 5), for which the given OID stands? */
export function checkUsage(facts: CertificateFacts, localDeviceOid: Oid): Check {
  const common = { code: 'usage', evidence: ['certificate'] } as const;
  const usages = facts.extendedKeyUsage;
  if (usages === null) return { ...common, answer: 'proved', reason: 'usage-unrestricted' };
  const serverAuth = usages.includes(OID_SERVER_AUTH);
  const localDevice = usages.includes(localDeviceOid);
  if (serverAuth) return { ...common, answer: 'proved', reason: localDevice ? 'usage-local-device' : 'usage-server' };
  // F8: both browsers refuse a certificate whose only usage is Local Device, so it is wrong for a website.
  return { ...common, answer: 'refuted', reason: localDevice ? 'usage-local-device-only' : 'usage-wrong' };
}

/** Does the name itself carry the hash of the key? */
export function checkSelfNaming(facts: CertificateFacts, host: Host): Check {
  const common = { code: 'self-naming', evidence: ['certificate', 'connection'] } as const;
  const naming = selfNaming(host, facts.spkiSha256);
  if (naming === 'match') return { ...common, answer: 'proved', reason: 'self-naming-match' };
  if (naming === 'mismatch') return { ...common, answer: 'refuted', reason: 'self-naming-mismatch' };
  return { ...common, answer: 'cannot tell', reason: 'not-self-naming' };
}
