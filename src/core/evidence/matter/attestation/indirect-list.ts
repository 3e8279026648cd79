import { toHex } from '../../../encoding/bytes.ts';
import {
  attempt,
  type Certificate,
  type DerReader,
  EXTENSION,
  type Extension,
  integerBytes,
  KEY_USAGE,
  type Name,
  readAlgorithm,
  readExtensions,
  readGeneralNames,
  readName,
  readTime,
  readWhole,
  sameName,
  TAG,
  verifySignature,
} from '../../../x509/basics/index.ts';
import { isFrom } from '../../../x509/revocation/crl-usable.ts';
import { type Crl, OID_CRL_NUMBER, OID_ISSUING_DISTRIBUTION_POINT, readOver } from '../../../x509/revocation/crl.ts';
import { serialOf } from '../../../x509/revocation/revoked-for-good.ts';

const OID_CERTIFICATE_ISSUER = '2.5.29.29';
const OID_REASON_CODE = '2.5.29.21';

/**
 * Whether a list that was signed by a delegate revokes the certificate (RFC 5280 section 5.3.3): the Core
 * Specification, section 6.2.4.1, lets an authority or an intermediate have its list signed by a key that it certified
 * for that. Only a revocation is looked for: such a list proves no one good.
 * @param issuers of the certificate, its own first, then those above: whoever of them certified the delegate.
 * @param delegates certificates that may have signed it.
 * @param now milliseconds since the epoch.
 */
export async function isRevokedByDelegate(
  certificate: Certificate,
  issuers: readonly Certificate[],
  list: Crl,
  delegates: readonly Certificate[],
  now: number,
): Promise<boolean> {
  if (list.isDelta || list.thisUpdate.time > now) return false;
  if ([...list.extensions.values()].some(({ oid, critical }) => critical && !isUnderstood(oid))) return false;
  if (!entriesOf(list).some((entry) => names(entry, certificate))) return false;
  for (const delegate of delegates)
    if (
      isFrom(list, delegate) &&
      delegate.known.keyUsage?.has(KEY_USAGE.cRLSign) === true &&
      (await isCertifiedBy(delegate, issuers)) &&
      (await verifySignature(list, delegate.spki)) === 'valid'
    )
      return true;
  return false;
}

const isUnderstood = (oid: string): boolean =>
  oid === OID_CRL_NUMBER || oid === OID_ISSUING_DISTRIBUTION_POINT || oid === EXTENSION.authorityKeyIdentifier;

async function isCertifiedBy(delegate: Certificate, issuers: readonly Certificate[]): Promise<boolean> {
  for (const issuer of issuers)
    if (sameName(delegate.issuer, issuer.subject) && (await verifySignature(delegate, issuer.spki)) === 'valid')
      return true;
  return false;
}

/** An entry of a list, with whose certificate it is about. */
interface Entry {
  readonly serial: string;
  readonly issuer: Name;
  /** It carries a critical extension that is not acted upon here. */
  readonly unclear: boolean;
}

const names = ({ serial, issuer, unclear }: Entry, certificate: Certificate): boolean =>
  !unclear && serial === serialOf(certificate) && sameName(issuer, certificate.issuer);

/** The entries of a list; none where they cannot be read. An issuer once named holds for the entries that follow. */
function entriesOf(list: Crl): readonly Entry[] {
  const decoded = attempt(() =>
    readWhole(
      list.tbs,
      TAG.sequence,
      (tbs) => {
        const entries = readEntries(tbs, list.issuer);
        while (!tbs.atEnd) tbs.element();
        return entries;
      },
      readOver,
    ),
  );
  return decoded.ok ? decoded.value : [];
}

function readEntries(tbs: DerReader, issuer: Name): Entry[] {
  tbs.optional(TAG.integer);
  readAlgorithm(tbs);
  readName(tbs);
  readTime(tbs);
  if (tbs.nextTag === TAG.utcTime || tbs.nextTag === TAG.generalizedTime) readTime(tbs);
  const entries: Entry[] = [];
  if (tbs.nextTag !== TAG.sequence) return entries;
  let named = issuer;
  for (const list = tbs.enter(); !list.atEnd;) {
    const fields = list.enter();
    const serial = toHex(integerBytes(fields));
    readTime(fields);
    const extensions = fields.atEnd ? new Map<string, Extension>() : readExtensions(fields);
    const from = extensions.get(OID_CERTIFICATE_ISSUER);
    if (from) named = readIssuer(from) ?? named;
    const unclear = [...extensions.values()].some(
      ({ oid, critical }) => critical && oid !== OID_CERTIFICATE_ISSUER && oid !== OID_REASON_CODE,
    );
    entries.push({ serial, issuer: named, unclear });
  }
  return entries;
}

function readIssuer({ value }: Extension): Name | undefined {
  const directory = readWhole(value, TAG.sequence, readGeneralNames).find((each) => each.kind === 'directory');
  return directory?.name;
}
