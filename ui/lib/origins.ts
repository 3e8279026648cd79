/** Beginnings that routers commonly give to a home. */
export const COMMON = ['192.168.1', '192.168.0', '192.168.178', '10.0.0'] as const;

const PATTERN = /^\*:\/\/(\d+\.\d+\.\d+)\.\d+\/\*$/;

/**
 * The three numbers that a private /24 begins with, or null. Accepts "192.168.2", "192.168.2.x" and "192.168.2.0/24".
 */
export function networkPrefix(typed: string): string | null {
  const found = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\.(?:x|\*|0(?:\/24)?))?$/.exec(typed.trim());
  if (found === null) return null;
  const [a = 256, b = 256, c = 256] = found.slice(1).map(Number);
  if (a > 255 || b > 255 || c > 255) return null;
  const isPrivate =
    a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 169 && b === 254);
  return isPrivate ? `${a}.${b}.${c}` : null;
}

/** One match pattern for each of the 256 addresses: patterns cannot name a range. */
export function networkOrigins(prefix: string): readonly string[] {
  return Array.from({ length: 256 }, (_, last) => `*://${prefix}.${last}/*`);
}

export interface Grant {
  readonly text: string;
  readonly origins: readonly string[];
}

/**
 * What was granted beyond the required names, with whole networks gathered into one entry. What lies under a required
 * name that is granted, too, is left out: taking it back would change nothing.
 */
export function grants(granted: readonly string[], required: readonly string[]): readonly Grant[] {
  const groups = new Map<string, string[]>();
  const standing = required.filter((each) => granted.includes(each));
  for (const origin of granted.filter(
    (each) => !required.includes(each) && !standing.some((wide) => covers(wide, each)),
  )) {
    const key = PATTERN.exec(origin)?.[1] ?? origin;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [origin]);
    else group.push(origin);
  }
  return [...groups].flatMap(([key, origins]) =>
    origins.length > 1
      ? [{ text: `${key}.x`, origins }]
      : origins.map((origin) => ({ text: hostOf(origin), origins: [origin] })),
  );
}

/** Whether one match pattern holds all of another: by hosts, as all of ours hold every path. */
function covers(wide: string, narrow: string): boolean {
  const schemes = (pattern: string) => pattern.slice(0, pattern.indexOf('://'));
  if (schemes(wide) !== '*' && schemes(wide) !== schemes(narrow)) return false;
  const [outer, inner] = [hostOf(wide), hostOf(narrow)];
  return outer === inner || (outer.startsWith('*.') && (inner === outer.slice(2) || inner.endsWith(outer.slice(1))));
}

function hostOf(origin: string): string {
  return origin.replace(/^[^:]+:\/\//, '').replace(/\/\*$/, '');
}
