import { find } from '../evidence/find.ts';
import type { Evidence } from './types.ts';

/**
 * Where the device is: the address that the browser reached or, where it does not say, the one whose certificate the
 * companion saw.
 */
export function deviceAddress(evidence: readonly Evidence[]): string | null {
  const probe = find(evidence, 'probe');
  return find(evidence, 'connection')?.address ?? (probe?.outcome === 'alone' ? probe.address : null);
}
