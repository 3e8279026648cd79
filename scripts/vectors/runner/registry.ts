import { readdirSync } from 'node:fs';
import type { Judge, Judges } from '../types.ts';

const FAMILIES = new URL('../', import.meta.url);

/** The judges of every family: each file beside types.ts exports those of one as `judges`. */
export async function allJudges(): Promise<Judges> {
  const files = readdirSync(FAMILIES).filter((file) => file.endsWith('.ts') && file !== 'types.ts');
  const families = await Promise.all(
    files.map((file) => import(new URL(file, FAMILIES).href) as Promise<{ readonly judges: Judges }>),
  );
  return Object.assign({}, ...families.map(({ judges }) => judges)) as Judges;
}

/** The judge for a kind: kinds carry details in parentheses, so the longest beginning counts. */
export function judgeFor(judges: Judges, kind: string): Judge | undefined {
  const [longest] = Object.keys(judges)
    .filter((beginning) => kind.startsWith(beginning))
    .sort((a, b) => b.length - a.length);
  return longest === undefined ? undefined : judges[longest];
}
