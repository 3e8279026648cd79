import {
  fromBase64,
  inspectCertificate,
  type MakerRoot,
  type MakerRootRead,
  readMakerRoot,
  toBase64,
} from '../../core/index.ts';
import { kept } from '../../platform/storage.ts';
import type { MakerRead, MakerView, Request } from '../../protocol/index.ts';
import { RequestError } from '../common/faults.ts';
import { forgetAllEvidence } from '../common/kept-evidence.ts';
import { fetchPublic } from './fetch-public.ts';

/**
 * The roots of makers that the person added. They stand among the settings of the browser profile, apart from the
 * database of gateways and devices: nothing that reads gateways can take one of them for a gateway.
 */
const MAKERS = 'makers';

/** No one has more devices than makers, and each is read whenever evidence is. */
const MOST = 500;

/** A removed maker can be put back for as long. */
const UNDO_MS = 3_600_000;

interface Stored {
  readonly id: string;
  readonly name: string;
  /** DER in base64. */
  readonly root: string;
  readonly addedAt: number;
  readonly removedAt: number | null;
}

/** The makers whose roots are believed now. Entries that cannot be read are left out. */
export async function makerRoots(): Promise<readonly MakerRoot[]> {
  const stored = (await storedMakers()).filter(({ removedAt }) => removedAt === null);
  return stored.flatMap(({ id, name, root }) => {
    const der = fromBase64(root);
    return der === null ? [] : [{ id, name, root: der }];
  });
}

export async function listMakers(): Promise<readonly MakerView[]> {
  const views = await Promise.all((await storedMakers()).filter(({ removedAt }) => removedAt === null).map(viewOf));
  return views.filter((view) => view !== null);
}

const MAX_BYTES = 1_000_000;

/** Reads a root, nothing more: it is shown to the person before it is added. */
export async function readMaker(request: Request<'maker/read'>): Promise<MakerRead> {
  if (request.from === 'file') {
    const bytes = fromBase64(request.file);
    return bytes === null ? { ok: false, problem: 'no-certificate' } : shown(await readMakerRoot(bytes, Date.now()));
  }
  const typed = request.sha256.replace(/[\s:.-]/g, '').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(typed)) return { ok: false, problem: 'bad-hash' };
  const bytes = await fetchPublic(request.url, MAX_BYTES);
  if (bytes === null) return { ok: false, problem: 'not-fetched' };
  const read = await readMakerRoot(bytes, Date.now());
  if (!read.ok) return read;
  const { sha256, spkiSha256 } = read.facts;
  return typed === sha256 || typed === spkiSha256 ? shown(read) : { ok: false, problem: 'hash-mismatch' };
}

/** @throws RequestError where it is no root, or there are too many. */
export async function addMaker({ name, root }: Request<'maker/add'>): Promise<MakerView> {
  const bytes = fromBase64(root);
  const read = bytes && (await readMakerRoot(bytes, Date.now()));
  if (!read?.ok || name.trim() === '') throw new RequestError('bad-message');
  const others = (await storedMakers()).filter(({ id }) => id !== read.facts.spkiSha256);
  if (others.length >= MOST) throw new RequestError('quota');
  const added: Stored = {
    id: read.facts.spkiSha256,
    name: name.trim(),
    root: toBase64(read.root),
    addedAt: Date.now(),
    removedAt: null,
  };
  await write([...others, added]);
  return viewOrThrow(added);
}

export async function removeMaker({ maker }: Request<'maker/remove'>): Promise<null> {
  await change(maker, { removedAt: Date.now() });
  return null;
}

export async function restoreMaker({ maker }: Request<'maker/restore'>): Promise<MakerView> {
  return viewOrThrow(await change(maker, { removedAt: null }));
}

/** @throws RequestError `not-found` */
async function change(id: string, to: Pick<Stored, 'removedAt'>): Promise<Stored> {
  const stored = await storedMakers();
  const before = stored.find((each) => each.id === id);
  if (!before) throw new RequestError('not-found');
  const after = { ...before, ...to };
  await write(stored.map((each) => (each === before ? after : each)));
  return after;
}

/** What was appraised by the makers of before no longer counts. */
async function write(makers: readonly Stored[]): Promise<void> {
  const now = Date.now();
  await kept.set(
    MAKERS,
    makers.filter(({ removedAt }) => removedAt === null || now - removedAt < UNDO_MS),
  );
  await forgetAllEvidence();
}

async function storedMakers(): Promise<readonly Stored[]> {
  const stored: unknown = await kept.get(MAKERS);
  return Array.isArray(stored) ? stored.filter(isStored) : [];
}

function isStored(value: unknown): value is Stored {
  const { id, name, root, addedAt, removedAt } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof root === 'string' &&
    typeof addedAt === 'number' &&
    (removedAt === null || typeof removedAt === 'number')
  );
}

function shown(read: MakerRootRead): MakerRead {
  if (!read.ok) return read;
  const { subject, sha256, notAfter } = read.facts;
  return { ok: true, root: toBase64(read.root), subject, certificateSha256: sha256, notAfter };
}

/** Null where its root cannot be read, or is another than its id says. An expired one is shown, and proves nothing. */
async function viewOf({ id, name, root, addedAt }: Stored): Promise<MakerView | null> {
  const der = fromBase64(root);
  const inspected = der && (await inspectCertificate(der));
  if (!inspected?.ok || inspected.certificate.spkiSha256 !== id) return null;
  const { subject, sha256, notAfter } = inspected.certificate;
  return { id, name, subject, certificateSha256: sha256, notAfter, addedAt };
}

async function viewOrThrow(stored: Stored): Promise<MakerView> {
  const view = await viewOf(stored);
  if (!view) throw new RequestError('not-found');
  return view;
}
