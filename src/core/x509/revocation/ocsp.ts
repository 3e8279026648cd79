import { type Certificate, decodeCertificate } from '../certificate/certificate.ts';
import { sameBytes } from '../../encoding/bytes.ts';
import { KEY_USAGE } from '../identifiers.ts';
import { sameName } from '../certificate/name.ts';
import { type BasicResponse, decodeOcspResponse, type ResponderId, type SingleResponse } from './ocsp-response.ts';
import { isForGood, revocationReason } from './crl.ts';
import { ImportedKeys } from '../keys/key-import.ts';
import { verifySignature } from '../keys/signature.ts';
import { unknownCritical } from '../certificate/extensions.ts';
import { digest } from '../keys/webcrypto.ts';
import type { RevocationReason } from '../types.ts';

/** Why a response says nothing that can be relied on. */
export type OcspFault =
  | 'malformed'
  | 'not-successful'
  | 'other-certificate'
  | 'unknown-critical-extension'
  | 'not-yet-current'
  | 'outdated'
  | 'no-next-update'
  | 'responder-not-authorised'
  | 'signature';

/** `thisUpdate` and `nextUpdate` in milliseconds since the epoch; an answer without nextUpdate expires at once. */
interface NotRevoked {
  readonly thisUpdate: number;
  readonly nextUpdate: number;
  /** Who answered for the issuer; null where that did itself. Whether it was revoked is not looked at here. */
  readonly delegate: Certificate | null;
}

export type OcspAnswer =
  | (NotRevoked & { readonly status: 'good' | 'unknown' })
  | {
      readonly status: 'revoked';
      readonly reason: RevocationReason;
      readonly thisUpdate: number;
      readonly nextUpdate: number;
    }
  | {
      readonly status: 'cannot tell';
      readonly fault: OcspFault;
      /** It was good when that was said: so a hold from before had ended by then. It proves nothing else. */
      readonly past?: NotRevoked;
    };

const OID_OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
/** SHA-1 names the issuer in nearly every response; nothing is signed with it here. */
const HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

const cannotTell = (fault: OcspFault): OcspAnswer => ({ status: 'cannot tell', fault });

/**
 * What an OCSP response (DER) says about `certificate`, which `issuer` signed, at `time` (milliseconds), after RFC 6960
 * section 3.2: it is about this certificate, current, and signed by the issuer or by a responder that the issuer
 * certified for OCSP signing. That it was revoked, or is on hold, is believed past nextUpdate, too.
 * @param keys where imported keys are kept for the next check.
 */
export async function checkOcsp(
  response: Uint8Array,
  certificate: Certificate,
  issuer: Certificate,
  time: number,
  keys = new ImportedKeys(),
): Promise<OcspAnswer> {
  const decoded = decodeOcspResponse(response);
  if (!decoded.ok) return cannotTell('malformed');
  const basic = decoded.value;
  if (basic === null) return cannotTell('not-successful');
  const single = await findSingle(basic, certificate, issuer);
  if (single === undefined) return cannotTell('other-certificate');
  if (basic.hasUnknownCritical || single.hasUnknownCritical) return cannotTell('unknown-critical-extension');
  const thisUpdate = single.thisUpdate.time;
  // Without nextUpdate newer news are always to be had, so a stored answer proves nothing.
  const nextUpdate = single.nextUpdate?.time ?? thisUpdate;
  if (!(time >= thisUpdate)) return cannotTell('not-yet-current');
  const isCurrent = single.nextUpdate !== undefined && time <= nextUpdate;
  const late = isCurrent || revokesAtAll(single) ? null : single.nextUpdate ? 'outdated' : 'no-next-update';
  if (late && single.status !== 'good') return cannotTell(late);
  const signer = await findSigner(basic, issuer, isCurrent ? time : nextUpdate, keys);
  if (signer === null) return cannotTell(late ?? 'responder-not-authorised');
  if ((await verifySignature(basic, signer.spki, keys)) !== 'valid') return cannotTell(late ?? 'signature');
  if (single.status === 'revoked')
    return { status: 'revoked', reason: revocationReason(single.reason), thisUpdate, nextUpdate };
  const said = { thisUpdate, nextUpdate, delegate: signer === issuer ? null : signer };
  return late ? { status: 'cannot tell', fault: late, past: said } : { status: single.status, ...said };
}

const revokesAtAll = ({ status, reason }: SingleResponse): boolean =>
  status === 'revoked' && revocationReason(reason) !== 'removed';

const revokesForGood = ({ status, reason }: SingleResponse): boolean =>
  status === 'revoked' && isForGood(revocationReason(reason));

/** What the response says of this certificate; the worst of it where it says several things. */
async function findSingle(
  { responses }: BasicResponse,
  certificate: Certificate,
  issuer: Certificate,
): Promise<SingleResponse | undefined> {
  const found: SingleResponse[] = [];
  for (const single of responses) {
    const hash = HASHES[single.hashAlgorithm];
    if (hash === undefined || !sameBytes(single.serial, certificate.serial)) continue;
    const [name, key] = await Promise.all([digest(hash, issuer.subject.der), digest(hash, issuer.spki.key)]);
    if (sameBytes(single.issuerNameHash, name) && sameBytes(single.issuerKeyHash, key)) found.push(single);
  }
  return found.find(revokesForGood) ?? found.find(({ status }) => status === 'revoked') ?? found[0];
}

/** The issuer itself, or (section 4.2.2.2) a certificate that it signed and that lists OCSP signing by name. */
async function findSigner(
  { responder, certificates }: BasicResponse,
  issuer: Certificate,
  time: number,
  keys: ImportedKeys,
): Promise<Certificate | null> {
  if (await isResponder(issuer, responder)) return issuer;
  for (const der of certificates.slice(0, 8)) {
    const decoded = decodeCertificate(der);
    if (!decoded.ok || !(await isResponder(decoded.value, responder))) continue;
    if (await isDelegated(decoded.value, issuer, time, keys)) return decoded.value;
  }
  return null;
}

async function isDelegated(
  delegate: Certificate,
  issuer: Certificate,
  time: number,
  keys: ImportedKeys,
): Promise<boolean> {
  const { extendedKeyUsage, keyUsage } = delegate.known;
  return (
    !delegate.selfIssued &&
    sameName(delegate.issuer, issuer.subject) &&
    extendedKeyUsage?.includes(OID_OCSP_SIGNING) === true &&
    keyUsage?.has(KEY_USAGE.digitalSignature) !== false &&
    unknownCritical(delegate) === undefined &&
    time >= delegate.notBefore.time &&
    time <= delegate.notAfter.time &&
    sameBytes(delegate.innerAlgorithm.der, delegate.outerAlgorithm.der) &&
    (await verifySignature(delegate, issuer.spki, keys)) === 'valid'
  );
}

/** KeyHash is SHA-1 over the key bits, by definition (section 4.2.1). */
async function isResponder(certificate: Certificate, responder: ResponderId): Promise<boolean> {
  if ('name' in responder) return sameName(certificate.subject, responder.name);
  return sameBytes(await digest('SHA-1', certificate.spki.key), responder.keyHash);
}
