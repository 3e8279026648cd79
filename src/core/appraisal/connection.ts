import type { Answer } from '../evidence/types.ts';
import type { Examination } from '../examination/types.ts';
import { UNKNOWN_CRITICAL } from '../x509/describe/inspect.ts';
import {
  type CertificateGrounds,
  type Grounds,
  loosest,
  cannotTell,
  isPartUnread,
  proves,
  refutes,
} from './grounds.ts';
import type { Finding } from './types.ts';

/** The axis *connection*: what kind of connection this is, and what could be seen of it. */
export function appraiseConnection(grounds: Grounds, read: CertificateGrounds | null): Finding[] {
  return [
    isLocal(grounds),
    isEncrypted(grounds),
    ...(grounds.connection.scheme === 'https' ? [certificateWasSeen(grounds)] : []),
    ...(grounds.probe ? [deviceWasAsked(grounds.probe)] : []),
    ...(grounds.examination ? [certificateIsReadable(grounds.examination, grounds)] : []),
    ...(read ? [keyIsStrong(read)] : []),
  ];
}

/** Is this connection local? An address that is public for certain refutes it whatever the name says. */
function isLocal({ locality, connection, network }: Grounds): Finding {
  return {
    axis: 'connection',
    question: 'local',
    answer: locality.local ? (locality.certain ? 'proved' : 'cannot tell') : 'refuted',
    code: locality.reason,
    binding: loosest(connection, network),
    restsOn: network ? ['connection', 'network'] : ['connection'],
  };
}

/** Is it encrypted at all? */
function isEncrypted({ connection }: Grounds): Finding {
  const encrypted = connection.scheme === 'https';
  return {
    axis: 'connection',
    question: 'encrypted',
    answer: encrypted ? 'proved' : 'refuted',
    code: encrypted ? 'encrypted' : 'not-encrypted',
    binding: connection.binding,
    restsOn: ['connection'],
  };
}

/** Was the certificate of this connection seen? What the companion saw was on another. */
function certificateWasSeen({ certificate, unseen, connection }: Grounds): Finding {
  const common = { axis: 'connection', question: 'certificate-seen' } as const;
  if (certificate?.source === 'browser') {
    const { binding } = certificate;
    return { ...common, answer: 'proved', code: 'certificate-seen', binding, restsOn: ['certificate'] };
  }
  return {
    ...common,
    answer: 'cannot tell',
    code: `unseen-${unseen?.reason ?? 'missed'}`,
    binding: (unseen ?? connection).binding,
    restsOn: unseen ? ['unseen'] : [],
  };
}

/** What did the device show when the companion asked it? */
function deviceWasAsked({ outcome, address, tls, binding }: NonNullable<Grounds['probe']>): Finding {
  const answer: Answer =
    outcome === 'agrees' || outcome === 'alone' ? 'proved' : outcome === 'differs' ? 'refuted' : 'cannot tell';
  return {
    axis: 'connection',
    question: 'device-asked',
    answer,
    code: `probe-${outcome}`,
    params: { ...(address === null ? {} : { address }), ...(tls === null ? {} : { tls }) },
    binding,
    restsOn: ['probe'],
  };
}

/** Could the certificate be read, all that it insists on included? */
function certificateIsReadable(examination: Examination, { certificate }: Grounds): Finding {
  const common = {
    axis: 'connection',
    question: 'certificate-readable',
    binding: loosest(certificate),
    restsOn: ['certificate'],
  } as const;
  if (!examination.ok) return refutes(common, 'certificate-malformed', { fault: examination.reason });
  const { examined } = examination;
  if (isPartUnread(examined)) return refutes(common, 'part-unread');
  const understood = !examined.facts.remarks.includes(UNKNOWN_CRITICAL);
  return understood ? proves(common, 'certificate-readable') : cannotTell(common, 'certificate-condition-unknown');
}

/** Is the key strong, as far as measuring it tells? */
function keyIsStrong({ examined: { facts }, certificate: { binding } }: CertificateGrounds): Finding {
  const common = { axis: 'connection', question: 'key-strong', binding, restsOn: ['certificate'] } as const;
  if (facts.weakKey !== null) return refutes(common, 'key-weak', { weakness: facts.weakKey });
  return facts.keyBits > 0 ? proves(common, 'key-strong') : cannotTell(common, 'key-unread');
}
