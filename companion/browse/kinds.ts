/** Kinds of service that are asked for at once; what else there is, the network is asked (RFC 6763 section 9). */
export const KINDS = [
  '_http._tcp',
  '_https._tcp',
  '_ipp._tcp',
  '_ipps._tcp',
  '_printer._tcp',
  '_matter._tcp',
  '_matterc._udp',
  '_hap._tcp',
  '_smb._tcp',
  '_googlecast._tcp',
  '_airplay._tcp',
  '_workstation._tcp',
] as const;

/** What everybody who offers anything answers to, with the kinds. */
export const ALL_KINDS = '_services._dns-sd._udp.local';

/** Those asked for at once, and as many again that we did not think of. */
export const MAX_KINDS = 64;

/** The kind that a name such as `_ipps._tcp.local` stands for; null: none (RFC 6763 section 7). */
export function kindOf(name: string): string | null {
  return /^(_[a-z0-9](?:[a-z0-9-]{0,13}[a-z0-9])?\._(?:tcp|udp))\.local$/i.exec(name)?.[1]?.toLowerCase() ?? null;
}
