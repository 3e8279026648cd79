import type { GatewayRoot } from '../../gateways/types.ts';
import type { MakerRoot } from '../../makers/types.ts';
import type { Host } from '../../net/types.ts';
import type { ArtefactFact, ArtefactPlace, CertificateFact } from '../../observation/types.ts';
import type { Certificate } from '../../x509/basics/index.ts';
import type { KnownIssuers } from '../../x509/path/known-issuers.ts';
import type { MatterLists } from '../matter/lists/loaded.ts';
import type { AppraisedEvidence, EvidenceKind } from '../types.ts';

/** What evidence is appraised by: what the connection showed, who is believed, and when. */
export interface EvidenceGrounds {
  /** The certificate that was presented; null where none was seen. */
  readonly presented: Pick<CertificateFact, 'leaf' | 'others'> | null;
  readonly host: Host;
  /** The 32 bytes that the device was asked to sign; null where it was not asked. */
  readonly nonce: Uint8Array | null;
  readonly makers: readonly MakerRoot[];
  readonly gateways: readonly GatewayRoot[];
  /** What the person loaded to judge Matter by; where left out, nothing. */
  readonly matter?: MatterLists;
  /** Kinds that the person does not want read. */
  readonly off: readonly EvidenceKind[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The same with certificates decoded, once for all kinds. */
export interface DecodedGrounds extends Omit<EvidenceGrounds, 'presented' | 'makers' | 'gateways'> {
  readonly presented: { readonly leaf: Certificate; readonly others: readonly Certificate[] } | null;
  readonly makers: readonly (MakerRoot & { readonly certificate: Certificate })[];
  readonly gateways: readonly (GatewayRoot & {
    readonly certificate: Certificate;
    readonly below: readonly Certificate[];
  })[];
  /** Identities that the device sent along for the key of the certificate presented. */
  readonly identities: readonly { readonly leaf: Certificate; readonly others: readonly Certificate[] }[];
  readonly known: KnownIssuers;
}

/** One artefact, taken out of whatever it was wrapped in. */
export interface Artefact extends Pick<ArtefactFact, 'bytes' | 'signature'> {
  readonly place: ArtefactPlace;
  /** Lower case, without parameters; `application/octet-stream` where no one said what it is. */
  readonly mediaType: string;
  /** The parts of a collection that make one artefact together, by label; missing for all others. */
  readonly parts?: ReadonlyMap<string, Uint8Array>;
}

/** Reads and appraises artefacts of one kind. @returns null where this is none of the kind. */
export type KindReader = (
  artefact: Artefact,
  grounds: DecodedGrounds,
) => Promise<AppraisedEvidence | readonly AppraisedEvidence[] | null>;
