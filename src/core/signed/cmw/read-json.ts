import { fromBase64url } from '../../encoding/base64url.ts';
import { isJsonObject, type Json, readJson } from '../../encoding/json.ts';
import { attemptCmw, checkMediaType, CMW_LIMITS, CmwError, messagesOf, toCollection } from './rules.ts';
import type { Cmw, CmwRead, CmwRecord } from './types.ts';

/**
 * Reads a CMW in JSON (RFC 9999 section 3): a record, or a collection of them.
 * @returns the tree, or why there is none; never throws.
 */
export function readJsonCmw(bytes: Uint8Array): CmwRead {
  const json = readJson(bytes, CMW_LIMITS);
  return json.ok ? toCmw(json.value) : json;
}

/** The same for JSON that was read already, such as a token's claim `cmw` (section 4.3). */
export const toCmw = (value: Json): CmwRead => attemptCmw(() => toItem(value, 1));

function toItem(value: Json, depth: number): Cmw {
  if (Array.isArray(value)) return toRecord(value as readonly Json[]);
  if (!isJsonObject(value)) throw new CmwError('cmw-shape');
  const entries = Object.entries(value).map(([label, item]) => ({ label, item }));
  return toCollection(entries, depth, (item) => item, toItem);
}

function toRecord(members: readonly Json[]): CmwRecord {
  const [type, encoded, indicator] = members;
  if (members.length < 2 || members.length > 3) throw new CmwError('cmw-shape');
  if (typeof type !== 'string') throw new CmwError('cmw-type');
  const value = typeof encoded === 'string' && encoded !== '' ? fromBase64url(encoded) : null;
  if (value === null) throw new CmwError('cmw-value');
  return { kind: 'record', type: checkMediaType(type), value, messages: messagesOf(indicator) };
}
