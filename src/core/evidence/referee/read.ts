import { toHex } from '../../encoding/bytes.ts';
import { type Host, isHostName } from '../../net/host.ts';

/** Where a referee keeps the hashes of keys: draft-wing-settle-referee-01, section 4.1. */
const PATH = '/.well-known/referee/sha256/';
/** SHA-256. */
const HASH_BYTES = 32;
/** More need not be read of an answer. */
export const MAX_REFEREE_ANSWER = HASH_BYTES + 1;

/**
 * Where to ask a referee for the key that it expects of a name.
 * @param origin of the gateway, `https://router.local` or with a port.
 * @returns null for an address, which has no entry at a referee, for what is no host name (`..` would leave the
 *     folder), and for an origin that is not https.
 * @see draft-wing-settle-referee-01.
 */
export function refereeUrl(origin: string, host: Host): string | null {
  if (host.kind !== 'dns' || !isHostName(host.value) || !/^https:\/\/[^/?#@\s]+$/.test(origin)) return null;
  return `${origin}${PATH}${host.value}`;
}

/** What came back over http. */
export interface RefereeResponse {
  readonly status: number;
  /** At most `MAX_REFEREE_ANSWER` bytes of the body. */
  readonly body: Uint8Array;
}

/** Why a referee that knows a name cannot name the key of it: `body` of its 409 (docs/device-evidence.md). */
const UNDECIDED = ['several', 'restored'] as const;

/**
 * What a referee says of a name: the hash of the key it expects, that it does not know the name, that it cannot tell
 * (more than one key is right; it was restored from a backup and may not know the newest), or nothing usable.
 */
export type RefereeAnswer =
  | { readonly kind: 'key'; readonly spkiSha256: string }
  | { readonly kind: 'unknown-name' }
  | { readonly kind: 'undecided'; readonly why: (typeof UNDECIDED)[number] }
  | { readonly kind: 'unusable' };

/**
 * Reads a referee's answer: the SHA-256 of the key's SPKI as 32 bytes, nothing before and nothing after. Not found
 * means that the name is not enrolled; anything else, a page with an error say, means nothing.
 */
export function readRefereeAnswer({ status, body }: RefereeResponse): RefereeAnswer {
  if (status === 404 || status === 410) return { kind: 'unknown-name' };
  if (status === 409) return undecided(new TextDecoder().decode(body).trimEnd());
  if (status !== 200 || body.length !== HASH_BYTES) return { kind: 'unusable' };
  return { kind: 'key', spkiSha256: toHex(body) };
}

function undecided(said: string): RefereeAnswer {
  const why = UNDECIDED.find((each) => each === said);
  return why === undefined ? { kind: 'unusable' } : { kind: 'undecided', why };
}
