/** A rule that keeps requests from going out to one endpoint. */
export interface GuardRule {
  readonly id: number;
  /** A regular expression as RE2 reads it, over the whole address. */
  readonly pattern: string;
}

/**
 * The addresses of an endpoint over TLS, whatever user name stands in them and with or without a last dot.
 * @param host canonical, IPv6 without brackets.
 */
export const guardPattern = (host: string, port: number): string =>
  pattern('(https|wss)', host, port === 443 ? '(:443)?' : `:${String(port)}`);

/**
 * The http addresses that an endpoint over TLS takes the place of: the same host and port, and for 443 no port at all.
 * One that names 443 is left out: https would drop the port, and whoever goes back to http ends at another one.
 * @param host canonical, IPv6 without brackets.
 */
export const upgradePattern = (host: string, port: number): string =>
  pattern('http', host, port === 443 ? '' : `:${String(port)}`);

function pattern(schemes: string, host: string, port: string): string {
  const name = host.includes(':') ? `[${host}]` : host;
  const at = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `^${schemes}://([^/?#@]*@)?${at}\\.?${port}/`;
}

/**
 * What must change so that exactly the wanted patterns have a rule, one each.
 * @param present the rules that the browser has.
 * @returns what to remove, and what to add, under ids that none of the others has.
 */
export function ruleChanges(
  present: readonly GuardRule[],
  wanted: readonly string[],
): { readonly remove: readonly number[]; readonly add: readonly GuardRule[] } {
  const missing = new Set(wanted);
  // The first rule of a wanted pattern stays; a second one of it goes.
  const remove = present.filter(({ pattern }) => !missing.delete(pattern)).map(({ id }) => id);
  const highest = present.reduce((most, { id }) => Math.max(most, id), 0);
  return { remove, add: [...missing].map((pattern, i) => ({ id: highest + 1 + i, pattern })) };
}
