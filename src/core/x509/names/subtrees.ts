import { isDnsPattern, isHostName } from '../dns-syntax.ts';

/** dNSName constraints (RFC 5280 section 4.2.1.10): the name itself and everything with more labels on its left. */

/** No wildcard, no leading dot (RFC 5280 gives neither a meaning). An empty constraint covers every name. */
export const isDnsConstraint = (base: string): boolean => base === '' || isHostName(base);

/** A name that is no DNS name is never within a constraint. */
export function dnsWithin(name: string, base: string): boolean {
  return isDnsPattern(name) && covers(base.toLowerCase(), name.toLowerCase());
}

/**
 * Also true where a wildcard could stand for an excluded name: `*.example.com` under the exclusion of
 * `bar.example.com`.
 */
export function dnsTouches(name: string, base: string): boolean {
  if (!isDnsPattern(name)) return true;
  const lower = name.toLowerCase();
  const excluded = base.toLowerCase();
  return (
    covers(excluded, lower) ||
    (lower.startsWith('*.') && excluded.slice(excluded.indexOf('.') + 1) === lower.slice(2) && excluded.includes('.'))
  );
}

function covers(base: string, name: string): boolean {
  return base === '' || name === base || name.endsWith(`.${base}`);
}
