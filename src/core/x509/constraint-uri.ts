import { isHostName } from './dns-syntax.ts';
import { parseIp } from '../net/ip.ts';

/**
 * uniformResourceIdentifier constraints (RFC 5280 section 4.2.1.10): one host, or (leading dot) all hosts below a
 * domain.
 */
export const isUriConstraint = (base: string): boolean => isHostName(base.replace(/^\./, ''));

/** A URI without a host name (no authority, or an address there) is never within. */
export function uriWithin(uri: string, base: string): boolean {
  const host = hostOf(uri);
  const domain = base.toLowerCase();
  if (host === null) return false;
  return domain.startsWith('.') ? host.endsWith(domain) && host.length > domain.length : host === domain;
}

export const uriTouches = (uri: string, base: string): boolean => hostOf(uri) === null || uriWithin(uri, base);

function hostOf(uri: string): string | null {
  const match = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:@]*)(?::\d*)?(?:[/?#]|$)/i.exec(uri);
  const host = match?.[1]?.toLowerCase() ?? '';
  return isHostName(host) && parseIp(host) === null ? host : null;
}
