import { sameBytes } from '../../encoding/bytes.ts';
import type { ArtefactFact } from '../../observation/types.ts';
import { verifierSpki } from '../../makers/verifier.ts';
import { readCmwExtension } from '../../signed/cmw/extension.ts';
import { sanitizeText } from '../../x509/basics/index.ts';
import { decodeCrls } from '../../x509/revocation/revocation.ts';
import { KnownIssuers } from '../../x509/path/known-issuers.ts';
import type { SeenEvidence, UnreadArtefact } from '../types.ts';
import type { Artefact, ConnectionGrounds, DecodedGrounds, EvidenceGrounds, KindReader } from '../artefacts/types.ts';
import { unpack, UNTYPED } from '../artefacts/unpack.ts';
import type { Presented } from '../signers/device-makers.ts';
import { identitiesWithKey, identityFault, NAMES_NONE, readIdentities } from './device-identity.ts';
import { readOwnershipVouchers } from './fdo.ts';
import { readMatterArtefact } from './matter.ts';
import { readMud } from './mud.ts';
import { keyProvedBy, readTokens } from './token.ts';
import { readVouchers } from './voucher.ts';

/** Every kind, asked in this order about every artefact. */
const KIND_READERS: readonly KindReader[] = [
  readIdentities,
  readMatterArtefact,
  readOwnershipVouchers,
  readTokens,
  readVouchers,
  readMud,
];

/** More artefacts than this are not read of one device. */
const MOST = 32;
/** More of those that were left out are not told. */
const MOST_TOLD = 8;
const MAX_TYPE = 80;

/** What came of the artefacts of a device. */
export interface AppraisedArtefacts {
  readonly evidence: readonly SeenEvidence[];
  /** What was met beside it, and why nothing can be told of that. */
  readonly unread: readonly UnreadArtefact[];
}

/**
 * Appraises all that was met of one device, in the order in which it was met. Never rejects for what the artefacts are.
 * @returns the evidence, and what could not be read (docs/device-evidence.md).
 */
export async function appraiseArtefacts(
  met: readonly Omit<ArtefactFact, 'kind'>[],
  grounds: EvidenceGrounds,
): Promise<AppraisedArtefacts> {
  const connection = decode(grounds);
  const evidence: SeenEvidence[] = [];
  const inside = insideCertificate(connection);
  const unread: UnreadArtefact[] = [...inside.unread];
  const all: Artefact[] = [];
  for (const each of [...met, ...inside.met]) {
    const unpacked = await spared(() => unpack(each));
    all.push(...(unpacked?.artefacts ?? []));
    if (unpacked === null) unread.push(notAppraised(each));
    else if (unpacked.fault !== null) unread.push(unreadOf(each, 'artefact-wrapper-unreadable', unpacked.fault));
  }
  const read = all.slice(0, MOST);
  for (const artefact of all.slice(MOST, MOST + MOST_TOLD)) unread.push(unreadOf(artefact, 'artefact-beyond-limit'));
  const heldKeys: string[] = [];
  for (const artefact of read) heldKeys.push(...((await spared(() => keyProvedBy(artefact, connection))) ?? []));
  const identities: Presented[] = [];
  for (const artefact of read)
    identities.push(...((await spared(() => identitiesWithKey(artefact, connection, heldKeys))) ?? []));
  for (const artefact of read) {
    const { found, isWhole } = await appraiseOne(artefact, { ...connection, heldKeys, identities });
    evidence.push(...found.filter(({ kind }) => !grounds.off.includes(kind)));
    if (!isWhole) unread.push(notAppraised(artefact));
    else if (found.length === 0)
      unread.push(...((await spared(() => whyNothing(artefact, grounds))) ?? [notAppraised(artefact)]));
  }
  return { evidence, unread };
}

type Called = Pick<ArtefactFact, 'place'> & { readonly mediaType?: string };

/** Faults of ours: the others are appraised all the same. It may be that it cannot even be looked at. */
const notAppraised = ({ place }: Called): UnreadArtefact => ({
  place,
  mediaType: null,
  step: { code: 'artefact-not-appraised', answer: 'cannot tell' },
});

const unreadOf = ({ place, mediaType = '' }: Called, code: string, fault?: string): UnreadArtefact => ({
  place,
  mediaType: mediaType === '' || mediaType === UNTYPED ? null : sanitizeText(mediaType.toLowerCase(), MAX_TYPE),
  step: { code, answer: 'cannot tell', ...(fault !== undefined && { params: { fault } }) },
});

/** Why an artefact is evidence of no kind. That the certificate presented names no device is no fault: few do. */
function whyNothing(artefact: Artefact, { presented, off }: EvidenceGrounds): UnreadArtefact[] {
  if (artefact.parts) return [unreadOf(artefact, 'artefact-incomplete')];
  const fault = identityFault(artefact);
  if (fault === null) return [unreadOf(artefact, 'artefact-of-no-known-kind')];
  const isPresented = presented !== null && sameBytes(artefact.bytes, presented.leaf);
  if (off.includes('device-identity') || (isPresented && fault === NAMES_NONE)) return [];
  return [
    fault === NAMES_NONE
      ? unreadOf(artefact, 'artefact-names-no-device')
      : unreadOf(artefact, 'artefact-damaged', fault),
  ];
}

/** What one artefact does to its reader must never cost the others: null where it came to no end. */
async function spared<T>(work: () => T | Promise<T>): Promise<Awaited<T> | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}

/** What its issuer put into the certificate presented (RFC 9999 section 4.4), under that issuer's signature. */
function insideCertificate({ presented }: ConnectionGrounds): {
  readonly met: readonly Omit<ArtefactFact, 'kind'>[];
  readonly unread: readonly UnreadArtefact[];
} {
  const read = presented && readCmwExtension(presented.leaf);
  const place = 'certificate';
  if (read?.ok === false)
    return {
      met: [],
      unread: [unreadOf({ place, mediaType: 'application/cmw' }, 'artefact-wrapper-unreadable', read.fault)],
    };
  if (!read?.value) return { met: [], unread: [] };
  const { form, bytes } = read.value;
  return { met: [{ place, mediaType: `application/cmw+${form}`, bytes }], unread: [] };
}

interface Read {
  readonly found: readonly SeenEvidence[];
  /** Every kind was asked to the end. */
  readonly isWhole: boolean;
}

async function appraiseOne(artefact: Artefact, grounds: DecodedGrounds): Promise<Read> {
  const found: SeenEvidence[] = [];
  let isWhole = true;
  for (const reader of KIND_READERS) {
    const appraised = await spared(async () => [(await reader(artefact, grounds)) ?? []].flat());
    isWhole &&= appraised !== null;
    found.push(...(appraised ?? []).map((each) => ({ ...each, place: artefact.place })));
  }
  return { found, isWhole };
}

/**
 * What cannot be decoded is believed for nothing, and nothing is compared with it; nor is a gateway that is no longer
 * believed.
 */
function decode({
  presented,
  makers,
  gateways,
  verifiers = [],
  revocation,
  ...rest
}: EvidenceGrounds): ConnectionGrounds {
  const known = new KnownIssuers();
  const leaf = presented && known.decode(presented.leaf);
  return {
    ...rest,
    known,
    revocation: {
      crls: decodeCrls(revocation?.crls ?? []),
      ocsp: [...(revocation?.ocsp ?? []), ...(presented?.stapled ? [presented.stapled] : [])],
      revoked: revocation?.revoked ?? [],
    },
    presented: presented && leaf?.ok ? { leaf: leaf.value, others: known.decodeAll(presented.others) } : null,
    makers: makers.flatMap((maker) => {
      const [certificate] = known.decodeAll([maker.root]);
      return certificate ? [{ ...maker, certificate }] : [];
    }),
    gateways: gateways.flatMap((gateway) => {
      if (gateway.scope.until < rest.now) return [];
      const [certificate] = known.decodeAll([gateway.root]);
      return certificate ? [{ ...gateway, certificate, below: known.decodeAll(gateway.intermediates) }] : [];
    }),
    verifiers: verifiers.flatMap((verifier) => {
      const [certificate = null] = verifier.certificate ? known.decodeAll([verifier.certificate]) : [];
      const spki = verifierSpki(verifier);
      return spki ? [{ id: verifier.id, name: verifier.name, spki, certificate }] : [];
    }),
  };
}
