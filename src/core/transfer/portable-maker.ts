import * as v from 'valibot';
import { fromBase64, sameBytes, toBase64 } from '../encoding/bytes.ts';
import { toPem } from '../encoding/pem.ts';
import { acceptMaker, readMakerOffer } from '../makers/offer.ts';
import type { MakerProblem, MakerRoot } from '../makers/types.ts';

/** Base64 of 48 KiB: far more than any certificate of a maker. */
const MAX_CERTIFICATE = 64 * 1024;
/** Written by earlier versions, and left out of account. */
const MAX_INTERMEDIATES = 49;
const MAX_BYTES = 2 * 1024 * 1024;

const certificate = v.pipe(v.string(), v.maxLength(MAX_CERTIFICATE));

/** A maker's root as it travels, in a backup or by the browser's account: certificates in base64 of their DER. */
export const portableMaker = v.object({
  name: v.pipe(v.string(), v.regex(/\S/), v.maxLength(80)),
  root: certificate,
  intermediates: v.pipe(v.array(certificate), v.maxLength(MAX_INTERMEDIATES)),
});
export type PortableMaker = v.InferOutput<typeof portableMaker>;

export type CarriedMakerResult =
  { readonly ok: true; readonly maker: MakerRoot } | { readonly ok: false; readonly problem: MakerProblem };

/**
 * A maker's root as backups and items of sync carry it: octets in base64 (docs/backup-format.md). It goes alone, as
 * what is compared with the maker's word where it arrives is the fingerprint of the root.
 */
export const toPortableMaker = ({ name, root }: MakerRoot): PortableMaker => ({
  name,
  root: toBase64(root),
  intermediates: [],
});

/**
 * What a maker's root that travelled comes to here: the checks of adding one are made anew, and whose devices it may
 * attest is read out of the root. Authorities that came with it are left out: the fingerprint of the root proves
 * nothing of them, and below a commercial root there are genuine ones of many companies. Nothing that it says of itself
 * is believed but the name that it is shown by.
 * @param now milliseconds since the epoch.
 */
export async function readPortableMaker({ name, root }: PortableMaker, now: number): Promise<CarriedMakerResult> {
  const rootDer = fromBase64(root);
  if (!rootDer) return { ok: false, problem: 'unreadable' };
  const read = await readMakerOffer(new TextEncoder().encode(toPem([rootDer])), now, MAX_BYTES);
  if (!read.ok) return read;
  if (!sameBytes(read.offer.root, rootDer)) return { ok: false, problem: 'not-self-signed' };
  return acceptMaker(read.offer, { kind: 'file' }, name);
}
