import { fromBase64 } from '../../gateways/pem.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The object that some octets hold as JSON in UTF-8; null for anything else, and for more octets than `limit`. */
export function readJson(bytes: Uint8Array, limit: number): JsonObject | null {
  if (bytes.length > limit) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
  } catch {
    return null;
  }
}

/** Octets in base64 under `name`, at least `min` and at most `max` of them; null otherwise. */
export function octetsOf(object: JsonObject, name: string, min: number, max = min): Uint8Array | null {
  const text = object[name];
  const octets = typeof text === 'string' ? fromBase64(text) : null;
  return octets && octets.length >= min && octets.length <= max ? octets : null;
}
