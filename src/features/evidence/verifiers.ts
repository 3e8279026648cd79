import * as v from 'valibot';
import { acceptVerifier, readVerifierOffer } from '../../core/makers/verifier.ts';
import { fromBase64, toBase64, type VerifierKey, type VerifierOffer } from '../../core/common.ts';
import { acrossWindows, kept } from '../../platform/storage.ts';
import type { Request, VerifierRead, VerifierView } from '../../protocol/index.ts';
import { forgetAllEvidence, noteDecision, RequestError } from '../common/index.ts';

const KEY = 'verifiers';
/** More than the key, or certificate, of anyone has. */
const MAX_BYTES = 100_000;
const MOST = 50;

/** As it is stored: base64 of DER. */
const schema = v.array(
  v.object({ id: v.string(), name: v.string(), key: v.string(), certificate: v.nullable(v.string()) }),
);
type Stored = v.InferOutput<typeof schema>[number];

/** What was shown to the person and may be added, by id; for as long as the page is open. */
const offered = new Map<string, VerifierOffer>();
/** What was removed and can be put back; for as long as the page is open. */
const removed = new Map<string, Stored>();

/** Those whose attestation results the person believes. */
export async function trustedVerifiers(): Promise<readonly VerifierKey[]> {
  return (await all()).map(({ id, name, key, certificate }) => ({
    id,
    name,
    key: fromBase64(key) ?? new Uint8Array(),
    certificate: certificate === null ? null : fromBase64(certificate),
  }));
}

export const listVerifiers = async (): Promise<readonly VerifierView[]> => (await all()).map(viewOf);

/** Reads a key, nothing more: it is shown to the person before it is added. */
export async function readVerifier({ file }: Request<'verifier/read'>): Promise<VerifierRead> {
  const read = await readVerifierOffer(fromBase64(file) ?? new Uint8Array(), MAX_BYTES);
  if (!read.ok) return read;
  const { id, suggestedName, certificate } = read.offer;
  offered.set(id, read.offer);
  return { ok: true, verifier: { id, name: suggestedName, asCertificate: certificate !== null } };
}

/** @throws RequestError `offer-expired` where it was not shown on this page, `quota` where there are many already. */
export async function addVerifier({ verifier, name }: Request<'verifier/add'>): Promise<VerifierView> {
  const offer = offered.get(verifier);
  if (!offer) throw new RequestError('offer-expired');
  const { id, key, certificate, name: called } = acceptVerifier(offer, name);
  const view = await put({
    id,
    name: called,
    key: toBase64(key),
    certificate: certificate && toBase64(certificate),
  });
  await noteDecision('verifier-added', called, { verifier });
  return view;
}

/** @throws RequestError `not-found` */
export async function removeVerifier({ verifier }: Request<'verifier/remove'>): Promise<null> {
  const gone = await acrossWindows(KEY, async () => {
    const stored = await all();
    const found = stored.find(({ id }) => id === verifier);
    if (!found) throw new RequestError('not-found');
    removed.set(verifier, found);
    await write(stored.filter(({ id }) => id !== verifier));
    return found;
  });
  await noteDecision('verifier-removed', gone.name, { verifier });
  return null;
}

/** @throws RequestError `not-found` where it was not removed on this page. */
export async function restoreVerifier({ verifier }: Request<'verifier/restore'>): Promise<VerifierView> {
  const gone = removed.get(verifier);
  if (!gone) throw new RequestError('not-found');
  removed.delete(verifier);
  const view = await put(gone);
  await noteDecision('verifier-restored', gone.name, { verifier });
  return view;
}

function put(added: Stored): Promise<VerifierView> {
  return acrossWindows(KEY, async () => {
    const others = (await all()).filter(({ id }) => id !== added.id);
    if (others.length >= MOST) throw new RequestError('quota');
    await write([...others, added]);
    return viewOf(added);
  });
}

/** What was appraised by the verifiers of before no longer counts. */
async function write(verifiers: readonly Stored[]): Promise<void> {
  await kept.set(KEY, verifiers);
  await forgetAllEvidence();
}

const viewOf = ({ id, name, certificate }: Stored): VerifierView => ({
  id,
  name,
  asCertificate: certificate !== null,
});

async function all(): Promise<readonly Stored[]> {
  const parsed = v.safeParse(schema, await kept.get(KEY));
  return parsed.success ? parsed.output : [];
}
