import type { EvidenceInput } from '../../core/appraisal/appraise.ts';
import type { EvidenceKind } from '../../core/common.ts';
import { acrossWindows, kept, session } from '../../platform/storage.ts';
import type { EvidenceUse } from '../../protocol/index.ts';

/**
 * What came of the evidence of a visit, as a page found it out: reading evidence takes more code than the background
 * may have. It is kept with the session, apart from what was seen of tabs, which only the background writes.
 */

const PREFIX = 'evidence:';

/** More visits than this are not judged again with their evidence; the oldest is dropped first. */
const MOST = 20;

/** Stands for all that was believed and wanted when evidence was appraised; another one once that changed. */
const BELIEFS = 'evidence-beliefs';

interface Entry extends EvidenceInput {
  /** Which beliefs it was appraised under. */
  readonly beliefs: string;
  /** When the connection was seen that it was appraised against; like the next, milliseconds since the epoch. */
  readonly seenAt: number;
  readonly keptAt: number;
}

/**
 * Take it before anything is read that an appraisal rests on: what was appraised under other beliefs counts no more.
 */
export async function currentBeliefs(): Promise<string> {
  return (await session.get<string>(BELIEFS)) ?? '';
}

/** @returns null where nothing is kept about this visit, or only what was appraised under other beliefs. */
export async function keptEvidence(visit: string): Promise<Omit<Entry, 'keptAt'> | null> {
  const entry = await session.get<Entry>(PREFIX + visit);
  return entry?.beliefs === (await currentBeliefs()) ? entry : null;
}

/** Keeps what came of the evidence of a visit. Where there is no room for it, the background is told of none. */
export async function keepEvidence(visit: string, evidence: Omit<Entry, 'keptAt'>): Promise<void> {
  const entry: Entry = { ...evidence, keptAt: Date.now() };
  const others = (await session.keys(PREFIX)).filter((key) => key !== PREFIX + visit);
  const aged = await Promise.all(
    others.map(async (key) => ({ key, keptAt: (await session.get<Entry>(key))?.keptAt ?? 0 })),
  );
  aged.sort((a, b) => a.keptAt - b.keptAt);
  for (const { key } of aged.slice(0, 1 - MOST)) await session.remove(key);
  await session.set(PREFIX + visit, entry);
}

/** Forgets what came of the evidence of these visits. */
export async function forgetEvidence(visits: readonly string[]): Promise<void> {
  for (const visit of visits) await session.remove(PREFIX + visit);
}

/**
 * Forgets it for every visit: what it was appraised by is no longer believed, or no longer wanted. What is being
 * appraised at this moment, perhaps by another page, counts no more either, whenever it is kept.
 */
export async function forgetAllEvidence(): Promise<void> {
  for (const key of await session.keys(PREFIX)) await session.remove(key);
  await session.set(BELIEFS, crypto.randomUUID());
}

const USES = 'evidence-uses';

/** What the person chose, by kind; a kind that is missing is secondary. */
export async function evidenceUses(): Promise<Readonly<Partial<Record<EvidenceKind, EvidenceUse>>>> {
  const stored = await kept.get(USES);
  return typeof stored === 'object' && stored !== null ? stored : {};
}

export const setEvidenceUse = (kind: EvidenceKind, use: EvidenceUse): Promise<void> =>
  acrossWindows(USES, async () => kept.set(USES, { ...(await evidenceUses()), [kind]: use }));

/** The kinds that may carry the headline alone. */
export async function primaryKinds(): Promise<readonly EvidenceKind[]> {
  const uses = await evidenceUses();
  return (Object.keys(uses) as EvidenceKind[]).filter((kind) => uses[kind] === 'primary');
}
