import type { ArtefactFact } from '../../observation/types.ts';
import { readCborCmw } from '../../signed/cmw/read-cbor.ts';
import { readJsonCmw } from '../../signed/cmw/read-json.ts';
import type { Cmw, CmwCollection, CmwRead } from '../../signed/cmw/types.ts';
import type { Artefact } from './types.ts';

/** A wrapper, or a collection of them (RFC 9999), in JSON or CBOR. */
const WRAPPERS: Readonly<Record<string, (bytes: Uint8Array) => CmwRead>> = {
  'application/cmw+json': readJsonCmw,
  'application/cmw+cbor': readCborCmw,
};
/** A collection whose parts make one artefact. */
const COLLECTION = 'application/cmw';
export const UNTYPED = 'application/octet-stream';

/** The labels of which one makes a collection a single artefact (docs/device-evidence.md). */
const OF_ONE = ['dac', 'noc'];

export interface Unpacked {
  readonly artefacts: readonly Artefact[];
  /** Why there are none, where it calls itself a wrapper and cannot be read as one. */
  readonly fault: string | null;
}

/**
 * Takes artefacts out of the wrapper in which a device sends them. What has no known type is looked at as a wrapper
 * and, where it is none, left to those that read the kinds.
 */
export function unpack({ mediaType, ...met }: Omit<ArtefactFact, 'kind'>): Unpacked {
  const type = bare(mediaType);
  const readers = type === UNTYPED ? Object.values(WRAPPERS) : [Object.hasOwn(WRAPPERS, type) ? WRAPPERS[type] : null];
  let fault: string | null = null;
  for (const reader of readers) {
    const read = reader?.(met.bytes);
    if (read?.ok)
      return { artefacts: recordsIn(read.value).map((each) => ({ ...each, place: met.place })), fault: null };
    fault = read?.fault ?? null;
  }
  return type !== UNTYPED && fault !== null
    ? { artefacts: [], fault }
    : { artefacts: [{ ...met, mediaType: type }], fault: null };
}

/** Numbers that stand for media types in CBOR (IANA, CoAP Content-Formats; RFC 9148, RFC 9782, RFC 8366). */
const CONTENT_FORMATS: ReadonlyMap<number, string> = new Map([
  [263, 'application/eat+cwt'],
  [264, 'application/eat+jwt'],
  [281, 'application/pkcs7-mime'],
  [287, 'application/pkix-cert'],
  [836, 'application/voucher-cose+cbor'],
]);

type Unplaced = Omit<Artefact, 'place'>;

function recordsIn(cmw: Cmw): readonly Unplaced[] {
  if (cmw.kind === 'record') {
    const type = typeof cmw.type === 'string' ? cmw.type : (CONTENT_FORMATS.get(cmw.type) ?? `coap ${cmw.type}`);
    return [{ mediaType: bare(type), bytes: cmw.value }];
  }
  const parts = partsOf(cmw);
  if (parts) return [{ mediaType: COLLECTION, bytes: new Uint8Array(), parts }];
  const those = (kind: Cmw['kind']) =>
    cmw.entries.flatMap((entry) => (entry.cmw.kind === kind ? recordsIn(entry.cmw) : []));
  return [...withSignature(those('record')), ...those('collection')];
}

const MUD_FILE = 'application/mud+json';
const SIGNATURE = 'application/pkcs7-signature';

/** A MUD file and its detached signature travel side by side (RFC 8520 section 13.1): one of each in a collection. */
function withSignature(records: readonly Unplaced[]): readonly Unplaced[] {
  const [file, anotherFile] = records.filter(({ mediaType }) => mediaType === MUD_FILE);
  const [signature, anotherSignature] = records.filter(({ mediaType }) => mediaType === SIGNATURE);
  if (!file || anotherFile || !signature || anotherSignature) return records;
  const signed = { ...file, signature: signature.bytes };
  return records.filter((each) => each !== signature).map((each) => (each === file ? signed : each));
}

function partsOf({ entries }: CmwCollection): ReadonlyMap<string, Uint8Array> | null {
  if (!entries.some(({ label }) => OF_ONE.includes(String(label)))) return null;
  return new Map(
    entries.flatMap(({ label, cmw }) => (cmw.kind === 'record' ? [[String(label), cmw.value] as const] : [])),
  );
}

/** A media type without its parameters, in lower case. */
const bare = (type: string): string => type.replace(/;.*$/s, '').trim().toLowerCase();
