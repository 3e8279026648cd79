import type {
  CertificateEvidence,
  ConnectionEvidence,
  ProbeEvidence,
  UnseenEvidence,
} from '../../observation/types.ts';
import type { Locality } from '../../net/types.ts';
import { UNKNOWN_CRITICAL } from '../../x509/describe/inspect.ts';
import type { Examination } from '../../examination/types.ts';
import type { Check } from '../types.ts';

/** Is this connection local? A public address refutes it whatever the name says. */
export function checkLocal(locality: Locality): Check {
  const answer = locality.local ? (locality.certain ? 'proved' : 'cannot tell') : 'refuted';
  return { code: 'local', answer, reason: locality.reason, evidence: ['connection'] };
}

/** Is it encrypted at all? */
export function checkEncrypted(connection: ConnectionEvidence): Check {
  const encrypted = connection.scheme === 'https';
  return {
    code: 'encrypted',
    answer: encrypted ? 'proved' : 'refuted',
    reason: encrypted ? 'encrypted' : 'not-encrypted',
    evidence: ['connection'],
  };
}

/** Did we see the certificate of this connection? What the companion saw was on another. */
export function checkSeen(certificate: CertificateEvidence | null, unseen: UnseenEvidence | null): Check {
  if (certificate?.source === 'browser')
    return { code: 'certificate-seen', answer: 'proved', reason: 'certificate-seen', evidence: ['certificate'] };
  return {
    code: 'certificate-seen',
    answer: 'cannot tell',
    reason: `unseen-${unseen?.reason ?? 'missed'}`,
    evidence: unseen ? ['unseen'] : [],
  };
}

/** What did the device show when the companion asked it? */
export function checkAsked({ outcome, address, tls }: ProbeEvidence): Check {
  const answer =
    outcome === 'agrees' || outcome === 'alone' ? 'proved' : outcome === 'differs' ? 'refuted' : 'cannot tell';
  const detail = [address, tls].filter((part) => part !== null).join(', ');
  return {
    code: 'device-asked',
    answer,
    reason: `probe-${outcome}`,
    evidence: ['probe'],
    ...(detail === '' ? {} : { detail }),
  };
}

/** Could the certificate be read, all that it insists on included? */
export function checkReadable(examination: Examination): Check {
  const common = { code: 'certificate-readable', evidence: ['certificate'] } as const;
  if (!examination.ok)
    return { ...common, answer: 'refuted', reason: 'certificate-malformed', detail: examination.reason };
  if (examination.examined.facts.remarks.includes(UNKNOWN_CRITICAL))
    return { ...common, answer: 'cannot tell', reason: 'certificate-condition-unknown' };
  return { ...common, answer: 'proved', reason: 'certificate-readable' };
}
