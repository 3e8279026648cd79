import type { Certificate } from '../certificate/certificate.ts';
import { sameBytes } from '../../encoding/bytes.ts';
import { isDnsPattern, isHostName } from '../../net/host.ts';
import type { DecodedName } from '../certificate/name.ts';
import { parseIp } from '../../net/ip.ts';

/** The name a person asked for: a DNS name as in a URL (A-labels), or the text of an address. */
export interface ReferenceName {
  readonly kind: 'dns' | 'ip';
  readonly value: string;
}

/** Does a registry hand out names directly below this one? In lower case, without a final dot. */
export type IsRegistry = (name: string) => boolean;

export type NameMatch = 'match' | 'mismatch' | 'no-sans';

/**
 * Compares a certificate's subjectAltName with the reference name after RFC 9525 section 6: dNSName label by label with
 * at most one wildcard, which is the whole left-most label; iPAddress by its bytes. The subject's CN is never looked
 * at. `no-sans` means that the certificate holds no dNSName and no iPAddress at all. A wildcard directly above a name
 * that `isRegistry` answers true for (a public suffix) counts for nothing.
 */
export function matchName(
  certificate: Certificate,
  name: ReferenceName,
  isRegistry: IsRegistry = () => false,
): NameMatch {
  const sans = certificate.known.subjectAltName ?? [];
  if (!sans.some(({ kind }) => kind === 'dns' || kind === 'ip')) return 'no-sans';
  const matches = name.kind === 'ip' ? ipMatcher(name.value) : dnsMatcher(name.value, isRegistry);
  return sans.some(matches) ? 'match' : 'mismatch';
}

function ipMatcher(value: string): (san: DecodedName) => boolean {
  const wanted = parseIp(value);
  return (san) => wanted !== null && san.kind === 'ip' && sameBytes(san.bytes, wanted);
}

function dnsMatcher(value: string, isRegistry: IsRegistry): (san: DecodedName) => boolean {
  const wanted = withoutFinalDot(value.toLowerCase());
  // A literal address is never a DNS name (RFC 9525 section 6.3), however the caller calls it.
  const usable = isHostName(wanted) && parseIp(wanted) === null;
  return (san) => usable && san.kind === 'dns' && matchesDns(san.value.toLowerCase(), wanted, isRegistry);
}

/** Both in lower case. A wildcard stands for exactly one label. */
function matchesDns(presented: string, wanted: string, isRegistry: IsRegistry): boolean {
  if (!isWildcard(presented)) return presented === wanted;
  const firstDot = wanted.indexOf('.');
  return (
    firstDot > 0 &&
    isDnsPattern(presented) &&
    wanted.slice(firstDot) === presented.slice(1) &&
    !isRegistry(presented.slice(2))
  );
}

const withoutFinalDot = (name: string): string => (name.endsWith('.') ? name.slice(0, -1) : name);

/** Whether one of a certificate's names is this very name, without a wildcard. Addresses know none. */
export function namesExactly(certificate: Certificate, name: ReferenceName): boolean {
  const names = (certificate.known.subjectAltName ?? []).filter(
    (san) => !(san.kind === 'dns' && isWildcard(san.value)),
  );
  return names.some(name.kind === 'ip' ? ipMatcher(name.value) : dnsMatcher(name.value, () => false));
}

const isWildcard = (name: string): boolean => name.startsWith('*.');
