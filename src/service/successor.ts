import { type GatewayRoot, narrowScope, type PairingOffer, rootChange } from '../core/index.ts';
import { MAX_PAIRING_BYTES, type Succession } from '../messages.ts';

export interface Successor {
  readonly ok: true;
  readonly offer: PairingOffer;
  readonly succession: Succession;
}

/**
 * The root in pairing material that comes after a paired one (RFC 7030 section 4.1.3, RFC 8649), or else one that merely calls itself the
 * same; null where there is neither. What a paired root vouches for is told first.
 */
export async function successorOf(gateways: readonly GatewayRoot[], bytes: Uint8Array, now: number): Promise<Successor | null> {
  let different: Successor | null = null;
  for (const { name, root, scope } of gateways) {
    const result = await rootChange(root, bytes, now, MAX_PAIRING_BYTES);
    if (!result.ok || (result.change !== 'rollover' && result.change !== 'different')) continue;
    const succession = { gateway: name, change: result.change } as const;
    if (result.change === 'different') different ??= { ok: true, offer: result.offer, succession };
    // Nobody can vouch for more than they are believed for themselves.
    else return { ok: true, offer: { ...result.offer, scope: narrowScope(result.offer.scope, scope.names, scope.addresses).scope }, succession };
  }
  return different;
}
