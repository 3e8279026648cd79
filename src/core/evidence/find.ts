import type { Evidence } from '../observation/types.ts';

/** The first piece of evidence of a kind, or null when nothing of that kind was learnt. */
export function find<K extends Evidence['kind']>(
  evidence: readonly Evidence[],
  kind: K,
): Extract<Evidence, { kind: K }> | null {
  return (evidence.find((item) => item.kind === kind) as Extract<Evidence, { kind: K }> | undefined) ?? null;
}
