import * as v from 'valibot';
import { findObservation, fromBase64, hostPort, sha256Hex, toBase64 } from '../../core/common.ts';
import { acrossWindows, kept } from '../../platform/storage.ts';
import { findDevice, knownDevices } from '../../store/devices.ts';
import type { PageAt } from './page-at.ts';

/**
 * Files that a person had Latchkey keep for a device. They belong to the device as it is known: once that is forgotten,
 * they are read no more, and go when the next one is kept. The list says what there is; the bytes, up to a megabyte
 * each, lie under a key of their own, so that a device costs no more than its own files.
 */

const KEY = 'evidence-files';
/** Of all devices together. */
const MOST = 200;
/** Of one device. */
const MOST_OF_ONE = 8;

const schema = v.array(v.object({ id: v.string(), device: v.string(), name: v.string(), keptAt: v.number() }));
type Stored = v.InferOutput<typeof schema>[number];

const bytesAt = ({ device, id }: Pick<Stored, 'device' | 'id'>): string => `evidence-file:${device} ${id}`;

export interface KeptFile {
  /** SHA-256 of its bytes, lower-case hexadecimal. */
  readonly id: string;
  /** What it was called where it lay; text as it came. */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly keptAt: number;
}

/** The files that are kept for the device of this page, the oldest first. @throws DatabaseError */
export async function keptFilesOf(page: PageAt): Promise<readonly KeptFile[]> {
  const device = await deviceOf(page);
  return (await all()).filter((each) => each.device === device);
}

/** What is in them; one that is not there any more is left out. @throws DatabaseError */
export async function bytesOfKeptFiles(page: PageAt): Promise<readonly Uint8Array[]> {
  const device = await deviceOf(page);
  const own = (await all()).filter((each) => each.device === device);
  const stored = await Promise.all(own.map((each) => kept.get(bytesAt(each))));
  return stored
    .map((base64) => (typeof base64 === 'string' ? fromBase64(base64) : null))
    .filter((bytes) => bytes !== null);
}

/** Keeps one more; the same one again counts once. @throws DatabaseError */
export async function addKeptFile(
  page: PageAt,
  name: string,
  bytes: Uint8Array,
): Promise<'kept' | 'no-device' | 'too-many'> {
  const device = await deviceOf(page);
  if (page.hidden || device === null) return 'no-device';
  const id = await sha256Hex(bytes);
  const known = new Set((await knownDevices()).map((each) => each.id));
  return acrossWindows(KEY, async () => {
    const stored = await all();
    const gone = stored.filter((each) => !known.has(each.device));
    const others = stored.filter((each) => known.has(each.device) && !(each.device === device && each.id === id));
    if (others.length >= MOST || others.filter((each) => each.device === device).length >= MOST_OF_ONE)
      return 'too-many';
    const added: Stored = { id, device, name, keptAt: Date.now() };
    await kept.set(bytesAt(added), toBase64(bytes));
    await kept.set(KEY, [...others, added]);
    await kept.remove(gone.map(bytesAt));
    return 'kept';
  });
}

/** @throws DatabaseError */
export async function dropKeptFile(page: PageAt, id: string): Promise<void> {
  const device = await deviceOf(page);
  if (device === null) return;
  await acrossWindows(KEY, async () => {
    const rest = (await all()).filter((each) => each.device !== device || each.id !== id);
    await kept.set(KEY, rest);
    await kept.remove([bytesAt({ device, id })]);
  });
}

/** The device as it is known now; null where nothing is written down about it. */
async function deviceOf({ observations }: PageAt): Promise<string | null> {
  const connection = findObservation(observations, 'connection');
  return connection && ((await findDevice(hostPort(connection.host, connection.port)))?.id ?? null);
}

async function all(): Promise<readonly Stored[]> {
  const parsed = v.safeParse(schema, await kept.get(KEY));
  return parsed.success ? parsed.output : [];
}
