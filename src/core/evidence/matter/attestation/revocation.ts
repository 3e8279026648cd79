import { type Certificate, ImportedKeys, type RevokedCertificate } from '../../../x509/basics/index.ts';
import type { Crl } from '../../../x509/revocation/crl.ts';
import { standingOf } from '../../../x509/revocation/revocation.ts';
import type { Answer } from '../../types.ts';
import { isRevokedByDelegate } from './indirect-list.ts';

/** What is known about revoked attestation certificates. */
export interface AttestationRevocation {
  readonly lists: readonly Crl[];
  /** Certificates of those who sign lists for an authority or an intermediate. */
  readonly delegates?: readonly Certificate[];
  /** What was revoked for good by lists that are at hand no longer. */
  readonly revoked?: readonly RevokedCertificate[];
}

/** Whether device and intermediate still stand: `proved`, `refuted` where revoked, `cannot tell` without a word. */
export interface AttestationStanding {
  readonly device: Answer;
  readonly intermediate: Answer;
}

/**
 * How device and intermediate stand by the lists of those who certified them (Core Specification, section 6.2.4).
 * @param path device, intermediate, authority.
 * @param now milliseconds since the epoch: the real time, as no list was there when the device was made.
 */
export async function attestationStanding(
  path: readonly [Certificate, Certificate, Certificate],
  word: AttestationRevocation,
  now: number,
): Promise<AttestationStanding> {
  const [device, intermediate, authority] = path;
  return {
    device: await standing(device, [intermediate, authority], word, now),
    intermediate: await standing(intermediate, [authority], word, now),
  };
}

async function standing(
  certificate: Certificate,
  issuers: readonly [Certificate, ...Certificate[]],
  { lists, delegates = [], revoked = [] }: AttestationRevocation,
  now: number,
): Promise<Answer> {
  const terms = { time: now, strictLists: false, keys: new ImportedKeys() };
  const { kind } = await standingOf(certificate, [issuers[0]], { crls: lists, ocsp: [], revoked }, terms);
  if (kind === 'revoked') return 'refuted';
  for (const list of lists) if (await isRevokedByDelegate(certificate, issuers, list, delegates, now)) return 'refuted';
  return kind === 'not-revoked' ? 'proved' : 'cannot tell';
}
