import { sanitizeText } from '../../src/core/x509/der/sanitize.ts';

const MAX_FACTS = 40;
const MAX_KEY = 32;
const MAX_VALUE = 160;

/**
 * What a service says of itself (RFC 6763 section 6): lower-case keys, of which the first one counts; a key without a
 * value has an empty one. Values that are no text are left out.
 */
export function readFacts(strings: readonly Uint8Array[]): Readonly<Record<string, string>> {
  const facts = new Map<string, string>();
  for (const bytes of strings) {
    const equals = bytes.indexOf(0x3d);
    const key = readKey(equals < 0 ? bytes : bytes.subarray(0, equals));
    if (key === null || facts.has(key)) continue;
    if (facts.size >= MAX_FACTS) break;
    const value = readText(equals < 0 ? new Uint8Array() : bytes.subarray(equals + 1));
    if (value !== null) facts.set(key, sanitizeText(value, MAX_VALUE));
  }
  return Object.fromEntries(facts);
}

function readKey(bytes: Uint8Array): string | null {
  const text = readText(bytes);
  return text !== null && text.length <= MAX_KEY && /^[\x20-\x7e]+$/.test(text) ? text.toLowerCase() : null;
}

function readText(bytes: Uint8Array): string | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
  // eslint-disable-next-line no-control-regex -- whoever sends these means bytes, not text.
  return /[\0-\x08\x0e-\x1f]/.test(text) ? null : text;
}
