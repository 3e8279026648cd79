import { fromBase64 } from '../../core/common.ts';
import type { EvidenceLook, KeptFiles, Request } from '../../protocol/index.ts';
import { currentBeliefs, forgetAllEvidence, RequestError } from '../common/index.ts';
import { appraisePage, keepAlso } from './appraise-page.ts';
import { addKeptFile, dropKeptFile, keptFilesOf } from './kept-files.ts';
import { asArtefact, LIMIT } from './met.ts';
import { type PageAt, pageAt } from './page-at.ts';

/** Reads a file that the person has for this device, against this connection. Nothing of it outlasts the page. */
export async function giveEvidence({ file, ...place }: Request<'evidence/give'>): Promise<EvidenceLook> {
  const page = await pageAt(place);
  const bytes = fromBase64(file);
  if (!page || bytes === null) return { news: false, problem: 'unknown-format' };
  if (bytes.length > LIMIT) return { news: false, problem: 'too-large' };
  const beliefs = await currentBeliefs();
  const { evidence, unread } = await appraisePage(page, [asArtefact(bytes)], null);
  if (evidence.length === 0) return { news: false, problem: 'unknown-format' };
  return { news: await keepAlso(page, { evidence, unread, beliefs }), problem: null };
}

/** The person wants it read at each visit of this device. @throws RequestError `not-found`; DatabaseError */
export async function keepGivenFile({ name, file, ...place }: Request<'evidence/keep-file'>): Promise<KeptFiles> {
  const page = await shown(place);
  const bytes = fromBase64(file);
  const readable = bytes !== null && bytes.length <= LIMIT && (await isEvidence(page, bytes));
  if (!readable) return view(page, 'unknown-format');
  const outcome = await addKeptFile(page, name, bytes);
  return view(page, outcome === 'kept' ? null : outcome);
}

/** @throws RequestError `not-found`; DatabaseError */
export async function listGivenFiles(place: Request<'evidence/files'>): Promise<KeptFiles> {
  return view(await shown(place), null);
}

/** What was read of it counts no more, either. @throws RequestError `not-found`; DatabaseError */
export async function dropGivenFile({ id, ...place }: Request<'evidence/drop-file'>): Promise<KeptFiles> {
  const page = await shown(place);
  await dropKeptFile(page, id);
  await forgetAllEvidence();
  return view(page, null);
}

const isEvidence = async (page: PageAt, bytes: Uint8Array): Promise<boolean> =>
  (await appraisePage(page, [asArtefact(bytes)], null)).evidence.length > 0;

async function view(page: PageAt, problem: KeptFiles['problem']): Promise<KeptFiles> {
  const files = page.hidden ? [] : await keptFilesOf(page);
  return { files: files.map(({ id, name, keptAt }) => ({ id, name, keptAt })), problem };
}

async function shown(place: Request<'evidence/files'>): Promise<PageAt> {
  const page = await pageAt(place);
  if (!page) throw new RequestError('not-found');
  return page;
}
