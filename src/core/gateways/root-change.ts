import {
  attempt,
  canonicalSpki,
  type Certificate,
  decodeCertificate,
  digest,
  EXTENSION,
  KEY_USAGE,
  readAlgorithm,
  readWhole,
  sameName,
  sha256Hex,
  TAG,
} from '../x509/basics/index.ts';
import { sameBytes } from '../encoding/bytes.ts';
import { KnownIssuers, TLS_SERVER, validateDecodedPath } from '../x509/path/decoded-path.ts';
import { readMaterial } from './material/bundle.ts';
import { rootlessProblem } from './fit-root.ts';
import { offerOf } from './offer.ts';
import { type OfferedCertificate, readCandidates, type RootGroup, rootGroups } from './root-groups.ts';
import type { RootChange, RootChangeResult } from './source-types.ts';

/** id-ce-hashOfRootKey (RFC 8649 section 3). */
export const OID_HASH_OF_ROOT_KEY = '1.3.6.1.4.1.51483.2.1';

const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/**
 * Whether a root announced this next root: its hashOfRootKey is the hash of the other's subjectPublicKeyInfo (RFC
 * 8649).
 */
export async function announces(root: Certificate, next: Certificate): Promise<boolean> {
  const value = root.extensions.get(OID_HASH_OF_ROOT_KEY)?.value;
  if (!value) return false;
  const decoded = attempt(() =>
    readWhole(value, TAG.sequence, (fields) => ({
      algorithm: readAlgorithm(fields),
      hash: fields.expect(TAG.octetString).content,
    })),
  );
  const name = decoded.ok ? HASHES[decoded.value.algorithm.oid] : undefined;
  return decoded.ok && name !== undefined && sameBytes(await digest(name, next.spki.der), decoded.value.hash);
}

/**
 * What certifies the old key with the new one looks the same but for its dates, which begin with the old key (RFC 4210
 * section 4.4.1), or soon after.
 */
const MIN_AGE = 86_400_000;

type Proof = 'new-with-old' | 'hash-of-root-key';
interface Change {
  readonly change: RootChange;
  readonly proof: Proof | null;
}

/** Where there are several roots, the first of these is what the person must hear of. */
const GRAVEST_FIRST: readonly RootChange[] = ['different', 'rollover', 'same', 'unrelated'];

/**
 * How what a gateway hands out now stands to the root that was paired with it (RFC 7030 section 4.1.3, RFC 8649). Only
 * a `rollover` may take the place of the paired root without a new comparison: `different` is what an attacker would
 * send.
 * @param paired DER of the root that is paired.
 * @param now milliseconds since the epoch; a paired root that has ended vouches for nothing any more by its signature.
 * @param limit most bytes looked at.
 * @returns the kind of change with what it takes to make it, or the problem that refused the answer; never throws on
 *     bad input.
 */
export async function rootChange(
  paired: Uint8Array,
  bytes: Uint8Array,
  now: number,
  limit: number,
): Promise<RootChangeResult> {
  const old = decodeCertificate(paired);
  const bundle = readMaterial(bytes, limit);
  if (!bundle.ok) return bundle;
  const { candidates, unreadable } = await readCandidates(bundle.certificates, bundle.unreadable);
  if (!old.ok || candidates.length === 0) return { ok: false, problem: 'unreadable' };
  const groups = await rootGroups(candidates, now);
  const fit = groups.filter(({ problem }) => problem === null);
  const changes = await Promise.all(
    fit.map(async (group) => ({ group, ...(await changeTo(group, old.value, candidates, now)) })),
  );
  const gravest = GRAVEST_FIRST.flatMap((change) => changes.filter((each) => each.change === change)).at(0);
  if (!gravest) return { ok: false, problem: groups[0]?.problem ?? rootlessProblem(candidates) };
  const result = await offerOf(gravest.group, candidates, now, unreadable);
  return result.ok ? { ok: true, change: gravest.change, proof: gravest.proof, offer: result.offer } : result;
}

async function changeTo(
  { root }: RootGroup,
  old: Certificate,
  candidates: readonly OfferedCertificate[],
  now: number,
): Promise<Change> {
  if ((await keyHash(old)) === root.facts.spkiSha256) return { change: 'same', proof: null };
  if (await announces(old, root.certificate)) return { change: 'rollover', proof: 'hash-of-root-key' };
  for (const { certificate } of candidates) {
    if (isNewWithOld(certificate, old, root.certificate) && (await isSignedBy(certificate, old, now)))
      return { change: 'rollover', proof: 'new-with-old' };
  }
  return { change: sameName(root.certificate.subject, old.subject) ? 'different' : 'unrelated', proof: null };
}

const keyHash = async ({ spki }: Certificate): Promise<string> => sha256Hex(canonicalSpki(spki, spki.publicKey));

/**
 * Does this certify the new root's key as the same authority's, and not as that of something below it? The gateway
 * signs for many keys, and any device or lesser authority could make a root of its own key: so the name must be the old
 * root's own (RFC 4210 section 4.4 keeps it), and no limit may be on it that the new root lacks. And it must have been
 * made well after the old root, as a gateway also certifies the key that it gave up, which may be in other hands by
 * now.
 */
function isNewWithOld(certificate: Certificate, old: Certificate, root: Certificate): boolean {
  const { basicConstraints, keyUsage } = certificate.known;
  if (
    basicConstraints?.ca !== true ||
    keyUsage?.has(KEY_USAGE.keyCertSign) === false ||
    !sameBytes(certificate.spki.der, root.spki.der)
  )
    return false;
  if (certificate.notBefore.time < old.notBefore.time + MIN_AGE || root.notBefore.time < old.notBefore.time + MIN_AGE)
    return false;
  if (![certificate.subject, root.subject].every((name) => sameName(name, old.subject))) return false;
  if (basicConstraints.pathLength !== root.known.basicConstraints?.pathLength) return false;
  return LIMITS.every((oid) => sameBytes(valueOf(certificate, oid), valueOf(root, oid)));
}

const LIMITS = [EXTENSION.nameConstraints, EXTENSION.extendedKeyUsage, EXTENSION.policyConstraints];
const valueOf = ({ extensions }: Certificate, oid: string): Uint8Array =>
  extensions.get(oid)?.value ?? new Uint8Array();

async function isSignedBy(leaf: Certificate, old: Certificate, now: number): Promise<boolean> {
  const anchors = [{ certificate: old, purpose: 'gateway' as const }];
  const input = { leaf, intermediates: [], anchors, time: now };
  const result = await validateDecodedPath(input, TLS_SERVER, new KnownIssuers());
  return result.ok && result.path.length === 2;
}
