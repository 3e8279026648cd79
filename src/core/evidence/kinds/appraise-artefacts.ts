import type { ArtefactFact } from '../../observation/types.ts';
import { verifierSpki } from '../../makers/verifier.ts';
import { readCmwExtension } from '../../signed/cmw/extension.ts';
import { decodeCrls } from '../../x509/revocation/revocation.ts';
import { KnownIssuers } from '../../x509/path/known-issuers.ts';
import type { SeenEvidence } from '../types.ts';
import type { Artefact, ConnectionGrounds, DecodedGrounds, EvidenceGrounds, KindReader } from '../artefacts/types.ts';
import { unpack } from '../artefacts/unpack.ts';
import type { Presented } from '../signers/device-makers.ts';
import { identitiesWithKey, readIdentities } from './device-identity.ts';
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

/** What came of the artefacts of a device. */
export interface AppraisedArtefacts {
  readonly evidence: readonly SeenEvidence[];
  /** How many were in no format that is read here. */
  readonly unknown: number;
  /** Those that could not be appraised to the end, for a fault of ours; the others are appraised all the same. */
  readonly faults: readonly ArtefactFault[];
}

/** Plain data; the code is stable. */
export interface ArtefactFault extends Pick<ArtefactFact, 'place'> {
  readonly code: 'artefact-not-appraised';
}

/**
 * Appraises all that was met of one device, in the order in which it was met. Never rejects for what the artefacts are.
 * @returns the evidence, and how many artefacts were of no known kind (docs/device-evidence.md).
 */
export async function appraiseArtefacts(
  met: readonly Omit<ArtefactFact, 'kind'>[],
  grounds: EvidenceGrounds,
): Promise<AppraisedArtefacts> {
  const connection = decode(grounds);
  const evidence: SeenEvidence[] = [];
  const faults: ArtefactFault[] = [];
  let unknown = 0;
  const all: Artefact[] = [];
  for (const each of [...met, ...insideCertificate(connection)]) {
    const unpacked = await spared(() => unpack(each));
    if (unpacked === null) faults.push(faultOf(each));
    else all.push(...unpacked);
  }
  const read = all.slice(0, MOST);
  const heldKeys: string[] = [];
  for (const artefact of read) heldKeys.push(...((await spared(() => keyProvedBy(artefact, connection))) ?? []));
  const identities: Presented[] = [];
  for (const artefact of read)
    identities.push(...((await spared(() => identitiesWithKey(artefact, connection, heldKeys))) ?? []));
  for (const artefact of read) {
    const { found, isWhole } = await appraiseOne(artefact, { ...connection, heldKeys, identities });
    evidence.push(...found.filter(({ kind }) => !grounds.off.includes(kind)));
    if (!isWhole) faults.push(faultOf(artefact));
    else if (found.length === 0) unknown += 1;
  }
  return { evidence, unknown, faults };
}

const faultOf = ({ place }: Pick<ArtefactFact, 'place'>): ArtefactFault => ({ code: 'artefact-not-appraised', place });

/** What one artefact does to its reader must never cost the others: null where it came to no end. */
async function spared<T>(work: () => T | Promise<T>): Promise<Awaited<T> | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}

/** What its issuer put into the certificate presented (RFC 9999 section 4.4), under that issuer's signature. */
function insideCertificate({ presented }: ConnectionGrounds): readonly Omit<ArtefactFact, 'kind'>[] {
  const read = presented && readCmwExtension(presented.leaf);
  if (!read?.ok || read.value === null) return [];
  const { form, bytes } = read.value;
  return [{ place: 'certificate', mediaType: `application/cmw+${form}`, bytes }];
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
