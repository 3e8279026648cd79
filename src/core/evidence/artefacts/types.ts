import type { GatewayRoot } from '../../gateways/types.ts';
import type { MakerRoot, VerifierKey } from '../../makers/types.ts';
import type { Host } from '../../net/types.ts';
import type { ArtefactFact, ArtefactPlace, CertificateFact } from '../../observation/types.ts';
import type { Certificate, Oid, RevocationData, Spki } from '../../x509/basics/index.ts';
import type { KnownIssuers, RevocationWord } from '../../x509/path/decoded-path.ts';
import type { MatterLists } from '../matter/lists/loaded.ts';
import type { AppraisedEvidence, EvidenceKind } from '../types.ts';

/** What evidence is appraised by: what the connection showed, who is believed, and when. */
export interface EvidenceGrounds {
  /** The certificate that was presented; null where none was seen. */
  readonly presented: Pick<CertificateFact, 'leaf' | 'others' | 'stapled'> | null;
  readonly host: Host;
  /** The 32 bytes that the device was asked to sign; null where it was not asked. */
  readonly nonce: Uint8Array | null;
  readonly makers: readonly MakerRoot[];
  readonly gateways: readonly GatewayRoot[];
  /** Whose attestation results are believed; where left out, no one's. */
  readonly verifiers?: readonly VerifierKey[];
  /** What the person loaded to judge Matter by; where left out, nothing. */
  readonly matter?: MatterLists;
  /** What is at hand of revocation, current or not, reliable or not; where left out, nothing. */
  readonly revocation?: RevocationData;
  /** The purpose that stands for Local Device; where left out, the usual one. */
  readonly localDevice?: Oid | undefined;
  /** Kinds that the person does not want read. */
  readonly off: readonly EvidenceKind[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The same with certificates decoded, once for all kinds. */
export interface ConnectionGrounds extends Omit<
  EvidenceGrounds,
  'presented' | 'makers' | 'gateways' | 'verifiers' | 'revocation'
> {
  readonly presented: { readonly leaf: Certificate; readonly others: readonly Certificate[] } | null;
  readonly makers: readonly (MakerRoot & { readonly certificate: Certificate })[];
  readonly gateways: readonly (GatewayRoot & {
    readonly certificate: Certificate;
    readonly below: readonly Certificate[];
  })[];
  readonly verifiers: readonly {
    readonly id: string;
    readonly name: string;
    readonly spki: Spki;
    readonly certificate: Certificate | null;
  }[];
  /** With what the device itself showed of it in the handshake. */
  readonly revocation: RevocationWord;
  readonly known: KnownIssuers;
}

/** The same, and what the device proved with one of the artefacts that the others are judged by. */
export interface DecodedGrounds extends ConnectionGrounds {
  /** SHA-256 of the SPKI of each key that signed a fresh token, which names the certificate presented. */
  readonly heldKeys: readonly string[];
  /** Identities that came along for one of these keys, or for that of the certificate presented. */
  readonly identities: readonly { readonly leaf: Certificate; readonly others: readonly Certificate[] }[];
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
