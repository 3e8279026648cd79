/**
 * Labels of letters, digits, hyphens and (devices use them) underscores; no empty label, no final dot. Lower or upper
 * case.
 */
export const isHostName = (name: string): boolean =>
  name.length <= 253 && /^[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/i.test(name);

/** A host name, or one whole left-most wildcard label before a host name (RFC 9525 section 6.3). */
export const isDnsPattern = (name: string): boolean => isHostName(name.startsWith('*.') ? name.slice(2) : name);
