import { acceptMaker, readMakerOffer } from '../../core/makers/offer.ts';
import { fromBase64, type MakerOffer, type MakerRoot, type MakerSource } from '../../core/common.ts';
import { inspectCertificate } from '../../core/x509/describe/inspect.ts';
import type { MakerRead, MakerView, Request } from '../../protocol/index.ts';
import { deleteMaker, knownMakers, storeMaker } from '../../store/makers.ts';
import type { MakerRecord } from '../../store/schema.ts';
import { forgetAllEvidence, noteDecision, RequestError } from '../common/index.ts';
import { declineMaker } from '../transfer/declined.ts';
import { fetchPublic } from './fetch-public.ts';

/** More than any file of one maker has. */
const MAX_BYTES = 1_000_000;

/** What was shown to the person and may be added, by id; for as long as the page is open. */
const offered = new Map<string, { readonly offer: MakerOffer; readonly source: MakerSource }>();
/** What was removed and can be put back; for as long as the page is open. */
const removed = new Map<string, MakerRecord>();

/** The makers whose roots are believed. @throws DatabaseError */
export const makerRoots = (): Promise<readonly MakerRoot[]> => knownMakers();

/** @throws DatabaseError */
export async function listMakers(): Promise<readonly MakerView[]> {
  const views = await Promise.all((await knownMakers()).map(viewOf));
  return views.filter((view) => view !== null);
}

/** Reads a root, nothing more: it is shown to the person before it is added. */
export async function readMaker(request: Request<'maker/read'>): Promise<MakerRead> {
  const bytes = request.from === 'file' ? fromBase64(request.file) : await fetchPublic(request.url, MAX_BYTES);
  if (bytes === null) return { ok: false, problem: request.from === 'file' ? 'unreadable' : 'not-fetched' };
  const read = await readMakerOffer(bytes, Date.now(), MAX_BYTES);
  if (!read.ok) return read;
  const source: MakerSource =
    request.from === 'file' ? { kind: 'file' } : { kind: 'url', url: request.url, fingerprint: request.fingerprint };
  const accepted = acceptMaker(read.offer, source, '', await knownMakers());
  if (!accepted.ok) return accepted;
  const { maker } = accepted;
  const view = await viewOf(maker);
  if (view === null) return { ok: false, problem: 'unreadable' };
  offered.set(maker.id, { offer: read.offer, source });
  return { ok: true, maker: view };
}

/** @throws RequestError `offer-expired` where it was not shown on this page; DatabaseError */
export async function addMaker({ maker, name }: Request<'maker/add'>): Promise<MakerView> {
  const shown = offered.get(maker);
  const accepted = shown && acceptMaker(shown.offer, shown.source, name, await knownMakers());
  if (!accepted?.ok) throw new RequestError('offer-expired');
  const from = shown?.source.kind === 'url' ? shown.source.url : null;
  return changed(await storeMaker(accepted.maker, { addedAt: Date.now(), from }));
}

/** @throws RequestError `not-found`; DatabaseError */
export async function removeMaker({ maker }: Request<'maker/remove'>): Promise<null> {
  const record = (await knownMakers()).find(({ id }) => id === maker);
  if (!record) throw new RequestError('not-found');
  removed.set(maker, record);
  await deleteMaker(maker);
  // At once: the disk may be full for what comes next.
  await forgetAllEvidence();
  await declineMaker(maker);
  await noteDecision('maker-removed', record.name, { maker });
  return null;
}

/** @throws RequestError `not-found` where it was not removed on this page; DatabaseError */
export async function restoreMaker({ maker }: Request<'maker/restore'>): Promise<MakerView> {
  const record = removed.get(maker);
  if (!record) throw new RequestError('not-found');
  removed.delete(maker);
  const view = await changed(await storeMaker(record, record));
  await noteDecision('maker-restored', view.name, { maker });
  return view;
}

/** What was appraised by the makers of before no longer counts. */
async function changed(record: MakerRecord): Promise<MakerView> {
  await forgetAllEvidence();
  const view = await viewOf(record);
  if (!view) throw new RequestError('not-found');
  return view;
}

/** An expired root is shown, and proves nothing. Null where it cannot be read. */
async function viewOf({ id, name, root, organisations = [] }: MakerRoot): Promise<MakerView | null> {
  const inspected = await inspectCertificate(root);
  if (!inspected.ok) return null;
  const { subject, sha256, notAfter } = inspected.certificate;
  const never = notAfter >= Date.UTC(9999, 11, 31);
  return { id, name, subject, organisations, certificateSha256: sha256, notAfter: never ? null : notAfter };
}
