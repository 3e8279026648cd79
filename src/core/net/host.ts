import type { Host } from './types.ts';
import { isIpv4 } from './ip.ts';

export type { Host } from './types.ts';

const MAX_NAME = 253;
/** What is longer is no host, and is not looked at: it may be anyone's. */
const MAX_TEXT = 1024;

/**
 * Canonical form of a host as a person, a URL or a browser writes it: case, IDNA, a trailing dot, brackets, odd IPv4
 * notations (URL Standard, section 3.5). The port, if any, must have been taken off.
 * @returns null when it is no host.
 */
export function parseHost(text: string): Host | null {
  if (text.length > MAX_TEXT) return null;
  const bare = text.trim().replace(/(:.*)%[0-9a-z._~-]*\]?$/i, '$1');
  const bracketed =
    bare.includes(':') && !bare.startsWith('[')
      ? `[${bare}]`
      : bare.startsWith('[') && !bare.endsWith(']')
        ? `${bare}]`
        : bare;
  if (/[/?#@\\\s]/.test(bracketed)) return null;
  let hostname: string;
  try {
    const url = new URL(`https://${bracketed}/`);
    if (url.port !== '' || url.username !== '') return null;
    hostname = url.hostname;
  } catch {
    return null;
  }
  if (hostname.startsWith('[')) return { kind: 'ip', value: hostname.slice(1, -1) };
  if (isIpv4(hostname)) return { kind: 'ip', value: hostname };
  const name = hostname.replace(/\.$/, '');
  const sound =
    name !== '' && name.length <= MAX_NAME && name.split('.').every((label) => label !== '' && label.length <= 63);
  return sound ? { kind: 'dns', value: name } : null;
}

/** An address as it is sent: fragments never reach the network (RFC 9110 section 7.1). */
export const withoutFragment = (url: string): string => url.replace(/#.*/s, '');

/**
 * Host, port and scheme of an http(s) URL (RFC 6454 section 4; parsed as the WHATWG URL standard says).
 * @returns the origin, with the default port of its scheme where none is written; null for anything else.
 */
export function parseOrigin(text: string): { scheme: 'http' | 'https'; host: Host; port: number } | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const host = parseHost(url.hostname);
  if (!host) return null;
  const scheme = url.protocol === 'https:' ? 'https' : 'http';
  return { scheme, host, port: url.port === '' ? (scheme === 'https' ? 443 : 80) : Number(url.port) };
}

/**
 * `host:port`, with brackets around IPv6: the key of all device memory.
 * @param port 0 to 65535.
 * @returns the text of RFC 3986 section 3.2.2 and 3.2.3; a port is always written out.
 */
export function hostPort(host: Host, port: number): string {
  return `${host.kind === 'ip' && host.value.includes(':') ? `[${host.value}]` : host.value}:${port}`;
}

/**
 * Labels of letters, digits, hyphens and (devices use them) underscores; no empty label, no final dot. Lower or upper
 * case.
 */
export const isHostName = (name: string): boolean =>
  name.length <= 253 && /^[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/i.test(name);

/** A host name, or one whole left-most wildcard label before a host name (RFC 9525 section 6.3). */
export const isDnsPattern = (name: string): boolean => isHostName(name.startsWith('*.') ? name.slice(2) : name);

/** Suffixes reserved so that no public site can ever own them (RFC 6761, 6762, 8375, 9476; ICANN for .internal). */
export const SPECIAL_USE_SUFFIXES = ['local', 'home.arpa', 'internal', 'localhost', 'alt', 'test'] as const;

/** Suffixes that homes and offices use by habit; the root zone does not delegate them. */
export const CONVENTIONAL_SUFFIXES = ['lan', 'home', 'corp', 'intranet', 'private', 'localdomain'] as const;

/** Every suffix that makes a name local. The manifest's required host permissions are exactly these. */
export const LOCAL_SUFFIXES: readonly string[] = [...SPECIAL_USE_SUFFIXES, ...CONVENTIONAL_SUFFIXES];

/** Whether `name` (canonical, see parseHost) is `suffix` or lies under it, by whole labels. */
export function isUnder(name: string, suffix: string): boolean {
  return name === suffix || name.endsWith(`.${suffix}`);
}

/** How a canonical DNS name is local, or null when it looks public. */
export function localNameReason(
  name: string,
): 'local-suffix-special' | 'local-suffix-conventional' | 'local-single-label' | null {
  if (SPECIAL_USE_SUFFIXES.some((suffix) => isUnder(name, suffix))) return 'local-suffix-special';
  if (CONVENTIONAL_SUFFIXES.some((suffix) => isUnder(name, suffix))) return 'local-suffix-conventional';
  return name.includes('.') ? null : 'local-single-label';
}
