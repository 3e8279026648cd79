import { type Host, localNameReason } from '../../net/host.ts';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
/** Hash algorithm prefix `0` (SHA-256) and 52 base32 characters: draft-wing-settle-public-key-hash. */
const SELF_NAMING_LABEL = /^0[a-z2-7]{52}$/;

function base32(hex: string): string {
  const bits = [...hex].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/**
 * Whether a local name carries the hash of the key that was presented. Compared in canonical text, so that a name
 * whose padding bits are not zero does not match.
 * @param spkiSha256 lower-case hexadecimal SHA-256 over the SPKI.
 * @returns `absent` when the name makes no such claim, or is not a local name (the draft covers local names only).
 */
export function selfNaming(host: Host, spkiSha256: string): 'match' | 'mismatch' | 'absent' {
  if (host.kind !== 'dns' || localNameReason(host.value) === null) return 'absent';
  const claim = host.value.split('.').find((label) => SELF_NAMING_LABEL.test(label));
  if (claim === undefined) return 'absent';
  return claim === `0${base32(spkiSha256)}` ? 'match' : 'mismatch';
}
