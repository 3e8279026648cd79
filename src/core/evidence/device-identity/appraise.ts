import { isOfMaker, organisationsOf } from '../../makers/organisations.ts';
import type { MakerRoot } from '../../makers/types.ts';
import { whoseDevice } from '../../makers/whose-device.ts';
import {
  type Certificate,
  nameText,
  type Oid,
  OID_LOCAL_DEVICE,
  type PathReason,
  sanitizeText,
  sha256Hex,
} from '../../x509/basics/index.ts';
import {
  DEVICE_IDENTITY,
  KnownIssuers,
  type PathInput,
  type PathResult,
  type RevocationWord,
  validateWithWord,
} from '../../x509/path/decoded-path.ts';
import type { Answer, AppraisedEvidence, EvidenceStep } from '../types.ts';
import { revokedOn } from '../revoked.ts';
import { claimsOf } from './claims.ts';
import { bindingOf, possessionStep } from './possession.ts';
import type { DeviceIdentity } from './read.ts';

type IdentityMaker = MakerRoot & { readonly certificate: Certificate };

/** What an identity is appraised by. */
export interface IdentityGrounds {
  /** The leaf that this connection presented; null where none was seen. */
  readonly presented: Certificate | null;
  /** SHA-256 of the SPKI of each key that a fresh token proved, lower-case hexadecimal; none where left out. */
  readonly heldKeys?: readonly string[];
  /** Authorities that came along. A root among them is believed as little as the rest. */
  readonly intermediates: readonly Certificate[];
  /** Whose roots the person added, each with its root decoded. */
  readonly makers: readonly IdentityMaker[];
  /** What issuers say of their certificates; nothing where left out. */
  readonly revocation?: RevocationWord;
  /** The purpose that stands for Local Device; where left out, the usual one. */
  readonly localDevice?: Oid | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * What a device identity certificate proves: that its maker issued it, where it leads to that maker's root and names no
 * one else's device; and that it is about this device, where the connection proved its key. Never a name, and never
 * whose it is. Never throws.
 * @param known what earlier appraisals learnt of issuers; it saves work and changes no answer.
 * @returns the appraised artefact, step by step (IEEE 802.1AR; paths: RFC 5280 section 6).
 */
export async function appraiseDeviceIdentity(
  identity: DeviceIdentity,
  grounds: IdentityGrounds,
  known = new KnownIssuers(),
): Promise<AppraisedEvidence> {
  const { maker, path, step, usage } = await findMaker(identity.certificate, grounds, known);
  const origin = maker ? originStep(identity, maker) : null;
  const binding = await bindingOf(identity.certificate, grounds.presented, grounds.heldKeys);
  const steps: EvidenceStep[] = [step, ...(origin ? [origin] : []), ...(usage ? [usage] : []), possessionStep(binding)];
  const claims = claimsOf(identity);
  const genuine = genuineOf(step, origin);
  return {
    kind: 'device-identity',
    axis: 'attestation',
    steps,
    genuine,
    binding,
    // What the maker is called, the person said; the certificate has no say in it.
    claims: genuine === 'proved' && maker ? { ...claims, maker: maker.name } : claims,
    signer: path[1] ? { name: nameText(path[1].subject), spkiSha256: await sha256Hex(path[1].spki.der) } : null,
    anchor: genuine === 'proved' && maker ? maker.id : null,
  };
}

interface Found {
  readonly maker: IdentityMaker | null;
  readonly path: readonly Certificate[];
  readonly step: EvidenceStep;
  /** Where it calls itself a Local Device: whether its maker's path lets it. */
  readonly usage?: EvidenceStep | null;
}

/** Each maker's root is tried alone, so that what ends the path is known to be that maker's. */
async function findMaker(leaf: Certificate, grounds: IdentityGrounds, known: KnownIssuers): Promise<Found> {
  let refused: EvidenceStep | null = null;
  const found: { readonly maker: IdentityMaker; readonly path: readonly Certificate[]; readonly sought: PathInput }[] =
    [];
  for (const maker of grounds.makers) {
    const anchors = [{ certificate: maker.certificate, purpose: 'maker' as const }];
    const intermediates = [...grounds.intermediates, ...known.decodeAll(maker.intermediates ?? [])];
    const sought = { leaf, intermediates, anchors, time: grounds.now, ...grounds.revocation };
    const result = await validateWithWord(sought, DEVICE_IDENTITY, known);
    if (result.ok) {
      found.push({ maker, path: result.path, sought });
      continue;
    }
    const step = refusal(result, maker);
    if (refused === null || weight(step) > weight(refused)) refused = step;
  }
  const claimants = found.map(({ maker }) => maker);
  const { maker, isContested } = whoseDevice(leaf, claimants);
  if (isContested) {
    const makers = claimants.slice(0, 4).map(({ name }) => name);
    return {
      maker: null,
      path: [],
      step: { code: 'device-identity-several-makers', answer: 'cannot tell', params: { makers } },
    };
  }
  const [first] = maker ? found.filter((each) => each.maker === maker) : found;
  if (first)
    return {
      maker: first.maker,
      path: first.path,
      usage: await localDeviceStep(first.sought, grounds, known),
      step: { code: 'device-identity-path', answer: 'proved', params: { maker: first.maker.name } },
    };
  return { maker: null, path: [], step: refused ?? { code: 'device-identity-issuer-unknown', answer: 'cannot tell' } };
}

/**
 * A CA that lists extended key usages must list this one, too, for its maker to have said it
 * (docs/local-device-eku.md, section 5).
 */
async function localDeviceStep(
  sought: PathInput,
  { localDevice = OID_LOCAL_DEVICE }: IdentityGrounds,
  known: KnownIssuers,
): Promise<EvidenceStep | null> {
  if (!sought.leaf.known.extendedKeyUsage?.includes(localDevice)) return null;
  const { ok } = await validateWithWord({ ...sought, usages: [localDevice] }, DEVICE_IDENTITY, known);
  return { code: 'device-identity-local-device', answer: ok ? 'proved' : 'cannot tell' };
}

/** Rules by whose breach a certificate is known not to be the maker's: someone issued it who was not allowed to. */
const FORGED: readonly PathReason[] = ['not-a-ca', 'path-length', 'key-usage', 'name-constraints'];

const REFUSED = 'device-identity-path-refused';
const REVOKED = 'device-identity-revoked';

function refusal(result: PathResult & { ok: false }, { name }: MakerRoot): EvidenceStep {
  const { reason, rule } = result;
  if (reason === 'issuer-not-trusted' || reason === 'no-path')
    return { code: 'device-identity-issuer-unknown', answer: 'cannot tell' };
  if (reason === 'revoked') return { code: REVOKED, answer: 'refuted', params: { maker: name, ...revokedOn(result) } };
  // A name is no proof of who should have signed, so a signature that does not fit says nothing of the maker named.
  const answer = FORGED.includes(reason) ? 'refuted' : 'cannot tell';
  return { code: REFUSED, answer, params: { maker: name, rule } };
}

const weight = ({ code, answer }: EvidenceStep): number => (answer === 'refuted' ? 2 : code === REFUSED ? 1 : 0);

function originStep({ certificate }: DeviceIdentity, maker: IdentityMaker): EvidenceStep {
  if (isOfMaker(certificate, maker.certificate, maker.organisations))
    return { code: 'device-identity-own-maker', answer: 'proved', params: { maker: maker.name } };
  const named = organisationsOf(certificate)
    .slice(0, 4)
    .map((text) => sanitizeText(text));
  return { code: 'device-identity-other-maker', answer: 'cannot tell', params: { maker: maker.name, named } };
}

function genuineOf(path: EvidenceStep, origin: EvidenceStep | null): Answer {
  if (path.answer === 'refuted') return 'refuted';
  return path.answer === 'proved' && origin?.answer === 'proved' ? 'proved' : 'cannot tell';
}
