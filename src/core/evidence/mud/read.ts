import { isJsonObject, type Json, type JsonObject, member, readJson } from '../../encoding/json.ts';
import { isMudUrl } from './extensions.ts';
import { MudError } from './fault.ts';
import { flowsOf, listsIn } from './lists.ts';
import type { MudFile, MudRead } from './types.ts';

const LIMITS = { bytes: 1 << 20, depth: 16 };
/** RFC 8520 section 3.5: hours, 48 where it is not said. */
const CACHE = { usual: 48, most: 168 };
const MAX_TEXT = 2048;
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Reads a MUD file (RFC 8520 section 7) with its access lists (RFC 8519). Members that are not known are let pass, as
 * extensions add their own.
 * @param bytes as fetched, at most 1 MB.
 * @returns what it says, or why it is no such file; never throws.
 */
export function readMudFile(bytes: Uint8Array): MudRead {
  const json = readJson(bytes, LIMITS);
  if (!json.ok) return json;
  try {
    return { ok: true, value: fileIn(json.value) };
  } catch (error) {
    if (error instanceof MudError) return { ok: false, fault: error.code };
    throw error;
  }
}

function fileIn(json: Json): MudFile {
  const mud = isJsonObject(json) ? member(json, 'ietf-mud:mud') : undefined;
  if (!isJsonObject(json) || !isJsonObject(mud)) throw new MudError('mud-structure');
  if (member(mud, 'mud-version') !== 1) throw new MudError('mud-version');
  const url = text(mud, 'mud-url');
  if (url === null || !isMudUrl(url)) throw new MudError('mud-url');
  const lastUpdate = text(mud, 'last-update');
  const isSupported = member(mud, 'is-supported');
  if (lastUpdate === null || isSupported === undefined) throw new MudError('mud-member-missing');
  if (!DATE.test(lastUpdate) || typeof isSupported !== 'boolean') throw new MudError('mud-member-malformed');
  const lists = listsIn(json);
  return {
    url,
    lastUpdate,
    cacheValidity: cacheValidity(mud),
    isSupported,
    systemInfo: text(mud, 'systeminfo'),
    maker: text(mud, 'mfg-name'),
    model: text(mud, 'model-name'),
    firmware: text(mud, 'firmware-rev'),
    software: text(mud, 'software-rev'),
    documentation: text(mud, 'documentation'),
    signatureUrl: text(mud, 'mud-signature'),
    listNames: [...lists.keys()],
    flows: [
      ...flowsOf(member(mud, 'from-device-policy'), lists, 'from-device'),
      ...flowsOf(member(mud, 'to-device-policy'), lists, 'to-device'),
    ],
  };
}

function text(object: JsonObject, name: string): string | null {
  const value = member(object, name) ?? null;
  if (value !== null && (typeof value !== 'string' || value.length > MAX_TEXT))
    throw new MudError('mud-member-malformed');
  return value;
}

function cacheValidity(mud: JsonObject): number {
  const hours = member(mud, 'cache-validity') ?? CACHE.usual;
  if (typeof hours !== 'number' || !Number.isInteger(hours) || hours < 1 || hours > CACHE.most)
    throw new MudError('mud-member-malformed');
  return hours;
}
