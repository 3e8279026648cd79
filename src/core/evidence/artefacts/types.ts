import type { GatewayRoot } from '../../gateways/types.ts';
import type { MakerRoot } from '../../makers/types.ts';
import type { Host } from '../../net/types.ts';
import type { ArtefactFact, CertificateFact } from '../../observation/types.ts';
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
  /** Kinds that the person does not want read. */
  readonly off: readonly EvidenceKind[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** An artefact without what its place adds. */
export type Artefact = Pick<ArtefactFact, 'mediaType' | 'bytes'>;

/** Reads and appraises artefacts of one kind. @returns null where it is none of this kind. */
export type KindReader = (artefact: Artefact, grounds: EvidenceGrounds) => Promise<readonly AppraisedEvidence[] | null>;
