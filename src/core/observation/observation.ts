import type { Evidence } from './types.ts';

/** The first piece of evidence of a kind, or null when nothing of that kind was learnt. */
export function find<K extends Evidence['kind']>(
  evidence: readonly Evidence[],
  kind: K,
): Extract<Evidence, { kind: K }> | null {
  return (evidence.find((item) => item.kind === kind) as Extract<Evidence, { kind: K }> | undefined) ?? null;
}

/**
 * Where the device is: the address that the browser reached or, where it does not say, the one whose certificate the
 * companion saw.
 */
export function deviceAddress(evidence: readonly Evidence[]): string | null {
  const probe = find(evidence, 'probe');
  return find(evidence, 'connection')?.address ?? (probe?.outcome === 'alone' ? probe.address : null);
}
