import * as v from 'valibot';
import { decodeCertificate, sanitizeText } from '../x509/basics/index.ts';
import { fromBase64, sameBytes, toBase64 } from '../encoding/bytes.ts';
import { toPem } from '../encoding/pem.ts';
import { narrowScope } from '../scope/narrow-scope.ts';
import { readOffer } from '../gateways/offer.ts';
import type { GatewayRoot, PairingProblem } from '../gateways/types.ts';

/** Base64 of 48 KiB: far more than any certificate of a home. */
const MAX_CERTIFICATE = 64 * 1024;
/** `readOffer` takes fifty certificates, and one of them is the root. */
const MAX_INTERMEDIATES = 49;
/** More than pairing leaves of a root's constraints, or a person writes down. */
const MAX_ENTRIES = 1000;
const MAX_BYTES = 2 * 1024 * 1024;
/** The last moment that a Date can hold. */
const LAST_MOMENT = 8.64e15;

const certificate = v.pipe(v.string(), v.maxLength(MAX_CERTIFICATE));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_MOMENT));
const texts = v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(MAX_ENTRIES));

/**
 * A pairing as it travels, in a backup or by the browser's account: certificates in base64 of their DER, times in ms
 * since the epoch.
 */
export const portablePairing = v.object({
  name: v.pipe(v.string(), v.regex(/\S/), v.maxLength(80)),
  root: certificate,
  intermediates: v.pipe(v.array(certificate), v.maxLength(MAX_INTERMEDIATES)),
  scope: v.object({ names: texts, addresses: texts, until: moment }),
  pairedAt: moment,
});
export type PortablePairing = v.InferOutput<typeof portablePairing>;

export type CarriedResult =
  { readonly ok: true; readonly gateway: GatewayRoot } | { readonly ok: false; readonly problem: PairingProblem };

/**
 * A pairing as backups and items of sync carry it: octets in base64 (docs/backup-format.md). The newest intermediates
 * come first, so those are what travels.
 * @returns plain JSON; the scope's end and the pairing's time in milliseconds since the epoch.
 */
export function toPortable({ name, root, intermediates, scope, pairedAt }: GatewayRoot): PortablePairing {
  const { names, addresses, until } = scope;
  return {
    name,
    root: toBase64(root),
    intermediates: intermediates.slice(0, MAX_INTERMEDIATES).map(toBase64),
    scope: { names: [...names], addresses: [...addresses], until },
    pairedAt,
  };
}

/**
 * What a travelled pairing comes to here: the checks of pairing are made anew, and its scope is what is left of its own
 * inside what this root would be paired for. Nothing that it says of itself is believed, not even whose key it is
 * about.
 * @param now milliseconds since the epoch.
 */
export async function readPortable(
  { name, root, intermediates, scope, pairedAt }: PortablePairing,
  source: 'backup' | 'sync',
  now: number,
): Promise<CarriedResult> {
  const ders = [root, ...intermediates].map(fromBase64);
  const [rootDer] = ders;
  if (!rootDer || !decodeCertificate(rootDer).ok || ders.includes(null)) return { ok: false, problem: 'unreadable' };
  const read = await readOffer(new TextEncoder().encode(toPem(ders.flatMap((der) => der ?? []))), now, MAX_BYTES);
  if (!read.ok) return read;
  const { offer } = read;
  if (!sameBytes(offer.root, rootDer)) return { ok: false, problem: 'not-self-signed' };
  const narrowed = narrowScope(offer.scope, scope.names, scope.addresses).scope;
  if (narrowed.names.length + narrowed.addresses.length === 0) return { ok: false, problem: 'no-local-scope' };
  const until = Math.min(narrowed.until, scope.until);
  if (until < now) return { ok: false, problem: 'expired' };
  const gateway: GatewayRoot = {
    id: offer.codes.spkiSha256,
    name: sanitizeText(name, 80),
    root: offer.root,
    intermediates: offer.intermediates,
    scope: { ...narrowed, until },
    pairedAt: Math.min(pairedAt, now),
    source,
  };
  return { ok: true, gateway };
}
