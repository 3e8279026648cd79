import type { ArtefactFact } from '../../observation/types.ts';
import { verifierSpki } from '../../makers/verifier.ts';
import { readCmwExtension } from '../../signed/cmw/extension.ts';
import { KnownIssuers } from '../../x509/path/known-issuers.ts';
import type { SeenEvidence } from '../types.ts';
import type { Artefact, DecodedGrounds, EvidenceGrounds, KindReader } from '../artefacts/types.ts';
import { unpack } from '../artefacts/unpack.ts';
import { identitiesWithKey, readIdentities } from './device-identity.ts';
import { readOwnershipVouchers } from './fdo.ts';
import { readMatterArtefact } from './matter.ts';
import { readMud } from './mud.ts';
import { readTokens } from './token.ts';
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
  let unknown = 0;
  const all = [...met, ...insideCertificate(connection)].flatMap(unpack).slice(0, MOST);
  const { presented, known } = connection;
  const decoded = { ...connection, identities: identitiesWithKey(all, presented?.leaf ?? null, known) };
  for (const artefact of all) {
    const read = await appraiseOne(artefact, decoded);
    evidence.push(...read.filter(({ kind }) => !grounds.off.includes(kind)));
    if (read.length === 0) unknown += 1;
  }
  return { evidence, unknown };
}

/** What is known before any artefact is looked at. */
type Connection = Omit<DecodedGrounds, 'identities'>;

/** What its issuer put into the certificate presented (RFC 9999 section 4.4), under that issuer's signature. */
function insideCertificate({ presented }: Connection): readonly Omit<ArtefactFact, 'kind'>[] {
  const read = presented && readCmwExtension(presented.leaf);
  if (!read?.ok || read.value === null) return [];
  const { form, bytes } = read.value;
  return [{ place: 'certificate', mediaType: `application/cmw+${form}`, bytes }];
}

async function appraiseOne(artefact: Artefact, grounds: DecodedGrounds): Promise<SeenEvidence[]> {
  const found: SeenEvidence[] = [];
  for (const reader of KIND_READERS) {
    const appraised = await reader(artefact, grounds);
    if (appraised) found.push(...[appraised].flat().map((each) => ({ ...each, place: artefact.place })));
  }
  return found;
}

/** What cannot be decoded is believed for nothing, and nothing is compared with it. */
function decode({ presented, makers, gateways, verifiers = [], ...rest }: EvidenceGrounds): Connection {
  const known = new KnownIssuers();
  const leaf = presented && known.decode(presented.leaf);
  return {
    ...rest,
    known,
    presented: presented && leaf?.ok ? { leaf: leaf.value, others: known.decodeAll(presented.others) } : null,
    makers: makers.flatMap((maker) => {
      const [certificate] = known.decodeAll([maker.root]);
      return certificate ? [{ ...maker, certificate }] : [];
    }),
    gateways: gateways.flatMap((gateway) => {
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
