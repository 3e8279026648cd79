import { readSignedData } from '../../signed/cms/read.ts';
import type { SignedData } from '../../signed/cms/types.ts';
import type { Certificate } from '../../x509/basics/index.ts';
import type { KnownIssuers } from '../../x509/path/known-issuers.ts';
import { cmsSignatures } from '../signers/cms-signatures.ts';
import type { MakerTerms } from '../signers/device-makers.ts';
import { judgeSigners } from '../signers/judge.ts';
import type { JudgedSigner, SignerAnchor } from '../signers/types.ts';

const OID_DATA = '1.2.840.113549.1.7.1';
/** id-ct-mudtype (RFC 8520 section 16.4). */
const OID_MUD_TYPE = '1.2.840.113549.1.9.16.1.41';
const SEQUENCE = 0x30;

/** A MUD file as it was met: with a signature beside it, inside its signature, or alone. */
export interface MudMessage {
  readonly bytes: Uint8Array;
  readonly signature?: Uint8Array | undefined;
}

/** A MUD file and the signature over it, not yet verified. */
export interface OpenedMud {
  readonly file: Uint8Array;
  /** Null where there is no signature. */
  readonly signed: SignedData | null;
  readonly certificates: readonly Certificate[];
}

export type OpenedMudRead =
  { readonly ok: true; readonly value: OpenedMud } | { readonly ok: false; readonly fault: string };

/**
 * Takes a MUD file out of its signature where it travels inside (RFC 5652), or finds the signature beside it (RFC 8520
 * section 13.1). Never throws.
 */
export function openMudMessage({ bytes, signature }: MudMessage, known: KnownIssuers): OpenedMudRead {
  const isAttached = bytes[0] === SEQUENCE;
  const container = isAttached ? bytes : signature;
  if (!container) return { ok: true, value: { file: bytes, signed: null, certificates: [] } };
  const signed = readSignedData(container);
  if (!signed.ok) return signed;
  const { content, contentType, certificates } = signed.value;
  if (contentType !== OID_DATA && contentType !== OID_MUD_TYPE) return { ok: false, fault: 'mud-content-type' };
  if (isAttached && content === null) return { ok: false, fault: 'mud-detached' };
  // A signature beside the file that holds another one: which of them would have been signed?
  if (!isAttached && content !== null) return { ok: false, fault: 'mud-signed-otherwise' };
  return {
    ok: true,
    value: { file: content ?? bytes, signed: signed.value, certificates: known.decodeAll(certificates) },
  };
}

/**
 * Who signed a MUD file, and which maker vouches for them.
 */
export function judgeMudSigner(
  { file, signed, certificates }: OpenedMud,
  makers: readonly SignerAnchor[],
  { now: time, revocation }: MakerTerms,
  known: KnownIssuers,
): Promise<JudgedSigner> {
  const kept = makers.flatMap(({ certificate, intermediates = [] }) => [
    ...(certificate ? [certificate] : []),
    ...intermediates,
  ]);
  const signatures = signed ? cmsSignatures(signed, [...certificates, ...kept], file, known) : [];
  const terms = { anchors: makers, purpose: 'maker', intermediates: certificates, time, revocation } as const;
  return judgeSigners(signatures, terms, known);
}
