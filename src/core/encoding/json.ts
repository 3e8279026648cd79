export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

export type JsonFault = 'json-too-large' | 'json-not-utf8' | 'json-syntax' | 'json-too-deep' | 'json-duplicate-member';

export type JsonRead = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly fault: JsonFault };

export interface JsonLimits {
  /** Most bytes of the text. */
  readonly bytes: number;
  /** Most arrays and objects around one value. */
  readonly depth: number;
}

const fault = (code: JsonFault): JsonRead => ({ ok: false, fault: code });

/**
 * JSON of a stranger (RFC 8259): UTF-8 without a byte order mark, within limits, and with no name twice in one object.
 * Readers differ in which of two members of one name they believe, so what was signed would be read in two ways
 * (RFC 7515 section 4).
 * @returns the value, objects with the members of the text only, or why there is none; never throws.
 */
export function readJson(bytes: Uint8Array, { bytes: most, depth }: JsonLimits): JsonRead {
  if (bytes.length > most) return fault('json-too-large');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fault('json-not-utf8');
  }
  const written = measure(text);
  if (written.depth > depth) return fault('json-too-deep');
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return fault('json-syntax');
  }
  return membersIn(value) === written.members ? { ok: true, value } : fault('json-duplicate-member');
}

/**
 * How deep a text nests, and how many members its objects have: each member has one colon outside strings. Holds for
 * every text that the parser accepts.
 */
function measure(text: string): { depth: number; members: number } {
  let open = 0;
  let depth = 0;
  let members = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        at = endOfString(text, at);
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth = Math.max(depth, ++open);
        break;
      case 0x5d:
      case 0x7d:
        open--;
        break;
      case 0x3a: // :
        members++;
    }
  }
  return { depth, members };
}

/** Where the string that begins at `start` has its closing quote; the end of the text where it has none. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1;
  return at;
}

/** The members of all objects inside, as the parser kept them: of two with one name only the last. */
function membersIn(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value) as Json[];
  return inner.reduce<number>((sum, each) => sum + membersIn(each), Array.isArray(value) ? 0 : inner.length);
}

/** Whether it is an object, neither null nor an array. */
export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object's own member; names such as `constructor` and `__proto__` are members like any other. */
export const member = (object: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;
