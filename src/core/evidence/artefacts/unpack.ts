import type { ArtefactFact } from '../../observation/types.ts';
import { readJsonCmw } from '../../signed/cmw/read-json.ts';
import type { Cmw, CmwCollection } from '../../signed/cmw/types.ts';
import type { Artefact } from './types.ts';

/** A wrapper, or a collection of them (RFC 9999), in JSON. */
const WRAPPED = 'application/cmw+json';
export const UNTYPED = 'application/octet-stream';

/** The labels of which one makes a collection a single artefact (docs/device-evidence.md). */
const OF_ONE = ['dac', 'noc'];

/**
 * Takes artefacts out of the wrapper in which a device sends them. What has no known type is looked at as a wrapper and,
 * where it is none, left to those that read the kinds.
 * @returns none where it calls itself a wrapper and cannot be read as one.
 */
export function unpack({ mediaType, ...met }: Omit<ArtefactFact, 'kind'>): readonly Artefact[] {
  const type = bare(mediaType);
  if (type !== WRAPPED && type !== UNTYPED) return [{ ...met, mediaType: type }];
  const read = readJsonCmw(met.bytes);
  if (read.ok) return recordsIn(read.value).map((each) => ({ ...each, place: met.place }));
  return type === WRAPPED ? [] : [{ ...met, mediaType: type }];
}

type Unplaced = Omit<Artefact, 'place'>;

function recordsIn(cmw: Cmw): readonly Unplaced[] {
  if (cmw.kind === 'record')
    return typeof cmw.type === 'string' ? [{ mediaType: bare(cmw.type), bytes: cmw.value }] : [];
  const parts = partsOf(cmw);
  if (parts) return [{ mediaType: WRAPPED, bytes: new Uint8Array(), parts }];
  return cmw.entries.flatMap((entry) => recordsIn(entry.cmw));
}

function partsOf({ entries }: CmwCollection): ReadonlyMap<string, Uint8Array> | null {
  if (!entries.some(({ label }) => OF_ONE.includes(String(label)))) return null;
  return new Map(
    entries.flatMap(({ label, cmw }) => (cmw.kind === 'record' ? [[String(label), cmw.value] as const] : [])),
  );
}

/** A media type without its parameters, in lower case. */
const bare = (type: string): string => type.replace(/;.*$/s, '').trim().toLowerCase();
