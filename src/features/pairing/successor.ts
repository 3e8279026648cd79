import { commonScope, type GatewayRoot, type PairingOffer } from '../../core/common.ts';
import { rootChange } from '../../core/gateways/root-change.ts';
import { MAX_PAIRING_BYTES } from '../../protocol/constants.ts';
import type { Succession } from '../../protocol/index.ts';

export interface Successor {
  readonly ok: true;
  readonly offer: PairingOffer;
  readonly succession: Succession;
  /** The ids of the gateways whose word it has; none where it merely calls itself the same. */
  readonly succeeds: readonly string[];
}

/**
 * The root in pairing material that comes after a paired one (RFC 7030 section 4.1.3, RFC 8649), or else one that
 * merely calls itself the same; null where there is neither. What a paired root vouches for is told first; one that is
 * not believed any more vouches for nothing.
 * @param namesakes gateways that are believed without having been paired here, whose names are to be warned of, too.
 */
export async function successorOf(
  paired: readonly GatewayRoot[],
  namesakes: readonly GatewayRoot[],
  bytes: Uint8Array,
  now: number,
): Promise<Successor | null> {
  let different: Successor | null = null;
  for (const gateway of [...paired, ...namesakes]) {
    const { name, root, scope } = gateway;
    const result = await rootChange(root, bytes, now, MAX_PAIRING_BYTES);
    if (!result.ok || (result.change !== 'rollover' && result.change !== 'different')) continue;
    const vouches = result.change === 'rollover' && scope.until >= now && paired.includes(gateway);
    if (!vouches)
      different ??= { ok: true, offer: result.offer, succession: { gateway: name, change: 'different' }, succeeds: [] };
    // No one can vouch for more names and addresses than they are believed for; that it lasts longer is what a new root
    // is for.
    else
      return {
        ok: true,
        offer: {
          ...result.offer,
          scope: { ...commonScope(result.offer.scope, scope), until: result.offer.scope.until },
        },
        succession: { gateway: name, change: 'rollover' },
        succeeds: [gateway.id, ...(gateway.succeeds ?? [])],
      };
  }
  return different;
}
