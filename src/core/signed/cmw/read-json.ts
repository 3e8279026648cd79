import { fromBase64url } from '../../encoding/base64url.ts';
import { isJsonObject, type Json, type JsonObject, readJson } from '../../encoding/json.ts';
import {
  checkCollectionType,
  checkMediaType,
  CmwError,
  COLLECTION_TYPE,
  MAX_CMW_BYTES,
  MAX_CMW_DEPTH,
  MAX_CMW_ENTRIES,
  messagesOf,
} from './rules.ts';
import type { Cmw, CmwCollection, CmwRead, CmwRecord } from './types.ts';

/** Each collection is one level of JSON, and a record is one more. */
const LIMITS = { bytes: MAX_CMW_BYTES, depth: MAX_CMW_DEPTH + 2 };

/**
 * Reads a CMW in JSON (RFC 9999 section 3): a record, or a collection of them.
 * @returns the tree, or why there is none; never throws.
 */
export function readJsonCmw(bytes: Uint8Array): CmwRead {
  const json = readJson(bytes, LIMITS);
  return json.ok ? toCmw(json.value) : json;
}

/** The same for JSON that was read already, such as a token's claim `cmw` (section 4.3). */
export function toCmw(value: Json): CmwRead {
  try {
    return { ok: true, value: toItem(value, 1) };
  } catch (error) {
    if (error instanceof CmwError) return { ok: false, fault: error.code };
    throw error;
  }
}

function toItem(value: Json, depth: number): Cmw {
  if (Array.isArray(value)) return toRecord(value as readonly Json[]);
  if (!isJsonObject(value)) throw new CmwError('cmw-shape');
  if (depth > MAX_CMW_DEPTH) throw new CmwError('cmw-too-deep');
  return toCollection(value, depth);
}

function toRecord(members: readonly Json[]): CmwRecord {
  const [type, encoded, indicator] = members;
  if (members.length < 2 || members.length > 3) throw new CmwError('cmw-shape');
  if (typeof type !== 'string') throw new CmwError('cmw-type');
  const value = typeof encoded === 'string' && encoded !== '' ? fromBase64url(encoded) : null;
  if (value === null) throw new CmwError('cmw-value');
  return { kind: 'record', type: checkMediaType(type), value, messages: messagesOf(indicator) };
}

function toCollection(object: JsonObject, depth: number): CmwCollection {
  const named = Object.entries(object);
  const written = named.filter(([label]) => label !== COLLECTION_TYPE);
  if (written.length === 0) throw new CmwError('cmw-empty');
  if (written.length > MAX_CMW_ENTRIES) throw new CmwError('cmw-too-many');
  const type = Object.hasOwn(object, COLLECTION_TYPE) ? checkCollectionType(object[COLLECTION_TYPE]) : null;
  const entries = written.map(([label, value]) => ({ label, cmw: toItem(value, depth + 1) }));
  return { kind: 'collection', type, entries };
}
