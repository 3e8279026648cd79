import { sameBytes, toHex } from '../encoding/bytes.ts';
import { compareTyped, isProof } from '../gateways/codes.ts';
import { openBundle } from '../gateways/material/bundle.ts';
import {
  type OfferedCertificate,
  onlyRoot,
  readCandidates,
  type RootGroup,
  rootGroups,
} from '../gateways/root-groups.ts';
import type { PairingCodes } from '../gateways/types.ts';
import {
  attributeValues,
  type Certificate,
  decodeCertificate,
  digest,
  md5,
  NO_EXPIRY,
  OID_COMMON_NAME,
  OID_ORGANISATION,
  sanitizeText,
  sha256Hex,
} from '../x509/basics/index.ts';
import { DEVICE_IDENTITY, KnownIssuers, validateDecodedPath } from '../x509/path/decoded-path.ts';
import { organisationsInCommon } from './organisations.ts';
import type { MakerOffer, MakerProblem, MakerRoot, MakerSource } from './types.ts';

const MAX_NAME = 60;
const MAX_ORGANISATIONS = 8;

export type MakerOfferResult =
  { readonly ok: true; readonly offer: MakerOffer } | { readonly ok: false; readonly problem: MakerProblem };

/**
 * Reads a maker's root out of what a person brings: PEM, DER or PKCS #7, with or without the authorities below it.
 * Nothing is believed yet: `acceptMaker` does that.
 * @param now milliseconds since the epoch.
 * @param limit most bytes looked at.
 * @returns the offer, or the problem that refused it; never throws on bad input (forms: RFC 7468, RFC 5652).
 */
export async function readMakerOffer(bytes: Uint8Array, now: number, limit: number): Promise<MakerOfferResult> {
  const bundle = await openBundle(bytes, limit);
  if (!bundle.ok) return bundle;
  const { candidates } = await readCandidates(bundle.certificates, bundle.unreadable);
  if (candidates.length === 0) return { ok: false, problem: 'unreadable' };
  const group = onlyRoot(await rootGroups(candidates, now));
  if (group === null)
    return { ok: false, problem: candidates.some(({ facts }) => facts.isCa) ? 'not-self-signed' : 'leaf-only' };
  if (typeof group === 'string') return { ok: false, problem: withoutScope(group) };
  return { ok: true, offer: await offerOf(group, candidates, bytes, now) };
}

/** What is wrong with a scope or with what it would confirm is never asked of a root that confirms no name. */
const withoutScope = (problem: Exclude<ReturnType<typeof onlyRoot>, RootGroup | null>): MakerProblem =>
  problem === 'no-local-scope' || problem === 'confirms-nothing' ? 'unreadable' : problem;

async function offerOf(
  { root, kin }: RootGroup,
  candidates: readonly OfferedCertificate[],
  file: Uint8Array,
  now: number,
): Promise<MakerOffer> {
  const { certificate, facts } = root;
  const others = candidates.filter((each) => each !== root && !kin.includes(each) && each.facts.isCa);
  const below = await thoseBelow(root, others, now);
  return {
    root: root.der,
    intermediates: below.map(({ der }) => der),
    subject: facts.subject,
    suggestedName:
      organisationsIn(certificate)[0] ?? clean(attributeValues(certificate.subject, OID_COMMON_NAME)[0] ?? ''),
    organisations: organisationsOfAll([certificate, ...below.map((each) => each.certificate)]),
    notAfter: facts.notAfter === NO_EXPIRY ? null : facts.notAfter,
    codes: await codesOf(root, file),
  };
}

const organisationsOfAll = (certificates: readonly Certificate[]): string[] =>
  [...new Set(certificates.flatMap(organisationsIn))].slice(0, MAX_ORGANISATIONS);

const organisationsIn = ({ subject }: Certificate): string[] =>
  attributeValues(subject, OID_ORGANISATION).map(clean).filter(Boolean);

async function codesOf({ der, facts }: OfferedCertificate, file: Uint8Array): Promise<PairingCodes> {
  return {
    certificateSha256: facts.sha256,
    spkiSha256: facts.spkiSha256,
    fileSha256: await sha256Hex(file),
    certificateSha1: toHex(await digest('SHA-1', der)),
    certificateMd5: toHex(md5(der)),
  };
}

/** Those of the authorities from which a path leads to this root, and to no other. */
async function thoseBelow(
  root: OfferedCertificate,
  others: readonly OfferedCertificate[],
  time: number,
): Promise<OfferedCertificate[]> {
  const known = new KnownIssuers();
  const intermediates = others.map(({ certificate }) => certificate);
  const anchors = [{ certificate: root.certificate, purpose: 'maker' as const }];
  const below: OfferedCertificate[] = [];
  for (const other of others) {
    const { certificate } = other;
    if (sameBytes(certificate.spki.der, root.certificate.spki.der)) continue;
    const result = await validateDecodedPath(
      { leaf: certificate, intermediates, anchors, time },
      DEVICE_IDENTITY,
      known,
    );
    if (result.ok) below.push(other);
  }
  return below;
}

/**
 * The maker's root as it is kept, where its source is proof enough. A file is what the person chose to believe; an
 * address could be anyone's, so it needs a fingerprint that came another way, 128 bits or more of it. Where that is the
 * root's, the root is kept alone; where it is the whole file's, the authorities below it are kept, too.
 * Authorities that another maker's root or file already stands for are left out: with a cross-certificate for one of
 * them, this root would end the paths of that maker's devices.
 * @param name what the person calls the maker; empty for the name that the root suggests.
 * @param added makers that are believed already.
 * @returns the maker, or the problem; nothing is stored here (docs/glossary.md).
 */
export function acceptMaker(
  offer: MakerOffer,
  source: MakerSource,
  name = '',
  added: readonly MakerRoot[] = [],
): { readonly ok: true; readonly maker: MakerRoot } | { readonly ok: false; readonly problem: MakerProblem } {
  const state = source.kind === 'url' ? compareTyped(offer.codes, source.fingerprint) : 'file';
  if (source.kind === 'url') {
    if (state === 'incomplete') return { ok: false, problem: 'fingerprint-too-short' };
    if (!isProof(state)) return { ok: false, problem: 'fingerprint-differs' };
  }
  const { root, suggestedName, codes } = offer;
  const others = added.filter(({ id }) => id !== codes.spkiSha256);
  const own = decodeAll([root]);
  // The fingerprint of a root says nothing of what came with it: genuine authorities of other companies, say.
  const given = state === 'file' ? decodeAll(offer.intermediates) : [];
  const below = given.filter((each) => !others.some((other) => isOthers(each, other, own)));
  return {
    ok: true,
    maker: {
      id: codes.spkiSha256,
      name: clean(name) || suggestedName,
      root,
      intermediates: below.map(({ der }) => der),
      organisations: organisationsOfAll([...own, ...below]),
    },
  };
}

const decodeAll = (ders: readonly Uint8Array[]): Certificate[] =>
  ders.flatMap((der) => {
    const decoded = decodeCertificate(der);
    return decoded.ok ? [decoded.value] : [];
  });

/**
 * Whether an authority has a key of another maker's, or its organisation, which this maker's own root does not name.
 */
function isOthers(authority: Certificate, other: MakerRoot, own: readonly Certificate[]): boolean {
  const theirs = decodeAll([other.root, ...(other.intermediates ?? [])]);
  if (theirs.some(({ spki }) => sameBytes(spki.der, authority.spki.der))) return true;
  const [root] = theirs;
  return (
    root !== undefined &&
    organisationsInCommon(authority, root) &&
    !own.some((each) => organisationsInCommon(authority, each))
  );
}

const clean = (text: string): string => sanitizeText(text, MAX_NAME).trim();
