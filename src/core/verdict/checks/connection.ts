import type { CertificateEvidence, ConnectionEvidence, UnseenEvidence } from '../../evidence/types.ts';
import type { Locality } from '../../locality/types.ts';
import type { Check } from '../types.ts';

/** Is this connection local? A public address refutes it whatever the name says. */
export function checkLocal(locality: Locality): Check {
  const answer = locality.local ? (locality.certain ? 'proved' : 'cannot tell') : 'refuted';
  return { code: 'local', answer, reason: locality.reason, evidence: ['connection'] };
}

/** Is it encrypted at all? */
export function checkEncrypted(connection: ConnectionEvidence): Check {
  const encrypted = connection.scheme === 'https';
  return { code: 'encrypted', answer: encrypted ? 'proved' : 'refuted', reason: encrypted ? 'encrypted' : 'not-encrypted', evidence: ['connection'] };
}

/** Did we see the certificate of this connection? */
export function checkSeen(certificate: CertificateEvidence | null, unseen: UnseenEvidence | null): Check {
  if (certificate) return { code: 'certificate-seen', answer: 'proved', reason: 'certificate-seen', evidence: ['certificate'] };
  return { code: 'certificate-seen', answer: 'cannot tell', reason: `unseen-${unseen?.reason ?? 'missed'}`, evidence: unseen ? ['unseen'] : [] };
}

/** Could the certificate be read? */
export function checkReadable(reason: string | null): Check {
  const code = 'certificate-readable';
  if (reason === null) return { code, answer: 'proved', reason: 'certificate-readable', evidence: ['certificate'] };
  return { code, answer: 'refuted', reason: 'certificate-malformed', evidence: ['certificate'], detail: reason };
}
