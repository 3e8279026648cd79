import type { ArtefactPlace, Binding } from '../observation/types.ts';

export type Answer = 'proved' | 'refuted' | 'cannot tell';

/** What a code is about, for Details: names, places, addresses. Text out of certificates is sanitised, yet hostile. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** The kinds of evidence (RFC 9334): what a device, its maker or its owner made about the device. A folder each. */
export type EvidenceKind =
  | 'device-identity' // IEEE 802.1AR IDevID and LDevID, TPM certificates
  | 'matter' // Device Attestation Certificate and Certification Declaration
  | 'fdo' // FIDO Device Onboard ownership voucher
  | 'voucher' // RFC 8366
  | 'mud' // RFC 8520
  | 'token' // EAT (RFC 9711), EAR, PSA
  | 'referee'; // draft-wing-settle-referee

/** Who made it, whose is it, and how does it behave: never mixed. */
export type EvidenceAxis = 'attestation' | 'ownership' | 'behaviour';

/** One step of a check. Codes are stable and never reworded: `matter-pai-issuer-unknown`. */
export interface EvidenceStep {
  readonly code: string;
  readonly answer: Answer;
  readonly params?: Params;
}

/** What an artefact says. As much worth as `genuine` and `binding` of the whole. Text is hostile, sanitised. */
export interface Claims {
  readonly maker?: string;
  readonly model?: string;
  readonly serial?: string;
  readonly version?: string;
  /** Whose it is, by name. */
  readonly owner?: string;
  /** Anything else worth a line in Details, by a stable key. */
  readonly more?: Params;
}

/** Evidence of one kind, appraised. Plain data. */
export interface AppraisedEvidence {
  readonly kind: EvidenceKind;
  readonly axis: EvidenceAxis;
  /** In the order in which they were taken. */
  readonly steps: readonly EvidenceStep[];
  /**
   * Whether the artefact is what it says it is: `proved` where every step that its kind demands was, `refuted` where
   * one was, whichever device it may be about.
   */
  readonly genuine: Answer;
  /**
   * Possession: `attests-key` where the key of this connection is the attested one, or where a fresh token signed by
   * the attested key names the certificate presented; `this-connection` where it lies in that certificate and covers
   * its key; `claimed` where nothing ties it to this connection.
   */
  readonly binding: Binding;
  readonly claims: Claims;
  /** Who signed it, as far as it is known: text for people, and the key's hash, lower-case hexadecimal SHA-256. */
  readonly signer: { readonly name: string; readonly spkiSha256: string } | null;
  /** The id of the trust anchor that it leads to: a maker's, a paired gateway's; null where to none. */
  readonly anchor: string | null;
}

/** Evidence with where its artefact was met. */
export interface SeenEvidence extends AppraisedEvidence {
  readonly place: ArtefactPlace;
}

/**
 * An artefact that was met and about which nothing can be told: no one's word, and none against the device. It is told
 * all the same, or whoever offered it would wonder. Plain data.
 */
export interface UnreadArtefact {
  readonly place: ArtefactPlace;
  /** As it was called, lower case, sanitised; null where it was called nothing. */
  readonly mediaType: string | null;
  /** What could not be done with it, and why where its reader says so (`fault`). */
  readonly step: EvidenceStep;
}

/**
 * What evidence comes to for the document that is shown. `proved`: it is genuine, leads to an anchor and the device
 * proved possession; `refuted`: a step of it was; `claimed`: anything else, and then it is what someone says.
 */
export type Standing = 'proved' | 'claimed' | 'refuted';

/** Evidence, weighed against the connection that was seen; `binding` is the loosest of all that it rests on. */
export interface WeighedEvidence extends SeenEvidence {
  readonly standing: Standing;
}
