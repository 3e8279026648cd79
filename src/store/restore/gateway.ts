import { type Fate, type GatewayRoot, sameSubject } from '../../core/common.ts';
import { MAX_INTERMEDIATES } from '../gateways.ts';
import type { GatewayRecord } from '../schema.ts';

export interface GatewayStep {
  readonly gateway: GatewayRoot;
  readonly fate: Fate;
  /** What is to be written, null where nothing is. */
  readonly record: GatewayRecord | null;
}

/**
 * What becomes of a gateway that arrives from elsewhere. A pairing that is here stays as it is, but for intermediates,
 * which add no trust; a root of the same name with another key is never put beside it without the person's own
 * comparison.
 * @param isProved whether what the person compared at their gateway proves it: only then is it paired here anew.
 */
export function gatewayStep(gateway: GatewayRoot, here: readonly GatewayRecord[], isProved: boolean): GatewayStep {
  const live = here.filter(({ removedAt }) => removedAt === null);
  const same = live.find(({ id }) => id === gateway.id);
  if (same) {
    const known = new Set(same.intermediates.map(String));
    const missing = gateway.intermediates.filter((der) => !known.has(String(der)));
    const intermediates = [...same.intermediates, ...missing].slice(0, MAX_INTERMEDIATES);
    const added = intermediates.length > same.intermediates.length;
    return { gateway, fate: added ? 'added-to' : 'known', record: added ? { ...same, intermediates } : null };
  }
  if (live.some(({ root }) => sameSubject(root, gateway.root))) return { gateway, fate: 'other-key', record: null };
  if (!isProved) return { gateway, fate: 'unproved', record: null };
  // What was unpaired here may still be in the browser as a scoped anchor, and knows what its devices still serve.
  const before = here.find(({ id }) => id === gateway.id);
  const brought = new Set(gateway.intermediates.map(String));
  const intermediates = [
    ...gateway.intermediates,
    ...(before?.intermediates ?? []).filter((der) => !brought.has(String(der))),
  ].slice(0, MAX_INTERMEDIATES);
  const from = before?.from === undefined ? {} : { from: before.from };
  return {
    gateway,
    fate: 'new',
    record: { ...gateway, ...from, intermediates, removedAt: null, anchors: before?.anchors ?? [] },
  };
}
