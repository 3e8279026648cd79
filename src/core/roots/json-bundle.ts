/**
 * The members in which gateways put PEM: Caddy's admin API (`/pki/ca/ID`), and step-ca (`/root/HASH`; `/roots`,
 * `/intermediates` and `/federation` give lists).
 */
const MEMBERS = ['root_certificate', 'intermediate_certificate', 'ca', 'crts'];

/** The PEM text that a gateway's JSON answer holds; null when it is no JSON object. */
export function pemInJson(text: string): string | null {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const members = new Map(Object.entries(value));
  return MEMBERS.flatMap((name) => members.get(name) as unknown)
    .filter((member) => typeof member === 'string')
    .join('\n');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
