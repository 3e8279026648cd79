/** What is asked of a gateway where another's word is at stake: who it is, and whose proved successor. */
export interface SpeakingGateway {
  readonly id: string;
  /** The ids of the gateways that it succeeds, each of which vouched for its successor. */
  readonly succeeds?: readonly string[];
}

/**
 * Whether a gateway may change what the gateway `pinnedBy` pinned: it is that one, or its proved successor (RFC 7030
 * section 4.1.3, RFC 8649).
 * @param pinnedBy lower-case hexadecimal SHA-256 of a gateway root's SPKI.
 * @returns false where nothing proves that it may.
 */
export function speaksFor({ id, succeeds = [] }: SpeakingGateway, pinnedBy: string): boolean {
  return id === pinnedBy || succeeds.includes(pinnedBy);
}
