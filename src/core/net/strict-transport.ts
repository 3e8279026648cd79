import type { Host } from './types.ts';

/** What a host asked of browsers: to open it only over connections that they trust (RFC 6797). */
export interface StrictTransport {
  /** Milliseconds since the epoch. */
  readonly until: number;
  readonly subdomains: boolean;
  /** The browser trusted the connection on which the host asked, or else ignored it; null where that is not known. */
  readonly trusted: true | null;
}

/**
 * Reads a Strict-Transport-Security header (RFC 6797 section 6.1).
 * @param now milliseconds since the epoch.
 * @returns null where the header is to be ignored; `until` is not after `now` where the host takes back what it asked.
 */
export function readStrictTransport(header: string, now: number): Omit<StrictTransport, 'trusted'> | null {
  const directives = new Map<string, string>();
  for (const part of header.split(';')) {
    const [name = '', value = ''] = part.trim().split(/\s*=\s*/, 2);
    if (name === '') continue;
    if (directives.has(name.toLowerCase())) return null;
    directives.set(name.toLowerCase(), value.replace(/^"(.*)"$/, '$1'));
  }
  const seconds = directives.get('max-age');
  if (seconds === undefined || !/^\d{1,15}$/.test(seconds)) return null;
  return { until: now + Number(seconds) * 1000, subdomains: directives.has('includesubdomains') };
}

/**
 * Whether a browser insists on trust for this host, by what it or a parent domain asked (RFC 6797 section 8.2). Never
 * for an address.
 * @param asked what each host asked, by its canonical name.
 * @param now milliseconds since the epoch.
 * @returns whether the browser heard it for sure (`strict`), perhaps, or not.
 */
export function strictnessOf(
  host: Host,
  asked: Readonly<Record<string, StrictTransport>>,
  now: number,
): 'strict' | 'perhaps-strict' | null {
  if (host.kind === 'ip') return null;
  const labels = host.value.split('.');
  const heard = labels.flatMap((_, at) => {
    const name = labels.slice(at).join('.');
    const entry = Object.hasOwn(asked, name) ? asked[name] : undefined;
    return entry && entry.until > now && (at === 0 || entry.subdomains) ? [entry.trusted] : [];
  });
  return heard.includes(true) ? 'strict' : heard.length > 0 ? 'perhaps-strict' : null;
}
