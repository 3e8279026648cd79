import type { ArtefactFact } from '../../observation/types.ts';
import { readCmwExtension } from '../../signed/cmw/extension.ts';
import { readCborCmw } from '../../signed/cmw/read-cbor.ts';
import { readJsonCmw } from '../../signed/cmw/read-json.ts';
import type { Cmw, CmwCollection, CmwRead } from '../../signed/cmw/types.ts';
import { decodeCertificate } from '../../x509/certificate/certificate.ts';
import type { Artefact } from './types.ts';

/** A wrapper, or a collection of them (RFC 9999). */
const WRAPPED = 'application/cmw+json';
const WRAPPED_CBOR = 'application/cmw+cbor';
const CERTIFICATE = 'application/pkix-cert';
/** A collection whose parts make one artefact. */
const COLLECTION = 'application/cmw';
export const UNTYPED = 'application/octet-stream';
/** The labels of which one makes a collection a single artefact (docs/device-evidence.md). */
const OF_ONE = ['dac', 'noc'];

/**
 * Takes artefacts out of the wrapper in which a device sends them. What has no known type is looked at as a wrapper and,
 * where it is none, left to those that read the kinds.
 * The certificate presented is an artefact itself, and may hold more.
 * @returns none where it calls itself a wrapper and cannot be read as one.
 */
export function unpack({ mediaType, ...met }: Omit<ArtefactFact, 'kind'>): readonly Artefact[] {
  const type = bare(mediaType);
  const read = readWrapped(type, met);
  const inside = read?.ok ? recordsIn(read.value).map((each) => ({ ...each, place: met.place })) : [];
  const isWrapper = type === WRAPPED || type === WRAPPED_CBOR || (type === UNTYPED && read?.ok);
  return isWrapper ? inside : [{ ...met, mediaType: type }, ...inside];
}

/** @returns null where there is no wrapper to look for. */
function readWrapped(type: string, { bytes, place }: Pick<ArtefactFact, 'bytes' | 'place'>): CmwRead | null {
  switch (type) {
    case WRAPPED:
      return readJsonCmw(bytes);
    case WRAPPED_CBOR:
      return readCborCmw(bytes);
    case UNTYPED: {
      const json = readJsonCmw(bytes);
      return json.ok ? json : readCborCmw(bytes);
    }
    case CERTIFICATE:
      // Of another certificate than the one presented nothing is bound to this connection by lying in it.
      return place === 'certificate' ? readInCertificate(bytes) : null;
    default:
      return null;
  }
}

function readInCertificate(der: Uint8Array): CmwRead | null {
  const certificate = decodeCertificate(der);
  const extension = certificate.ok ? readCmwExtension(certificate.value) : null;
  if (!extension?.ok || !extension.value) return null;
  const { form, bytes } = extension.value;
  return form === 'json' ? readJsonCmw(bytes) : readCborCmw(bytes);
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
    const type = typeof cmw.type === 'string' ? cmw.type : CONTENT_FORMATS.get(cmw.type);
    return type === undefined ? [] : [{ mediaType: bare(type), bytes: cmw.value }];
  }
  const parts = partsOf(cmw);
  if (parts) return [{ mediaType: COLLECTION, bytes: new Uint8Array(), parts }];
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
