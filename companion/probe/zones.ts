import type { Link } from '../net/links.ts';
import { canonicalAddress, lacksZone } from '../net/addresses.ts';

interface Knows {
  /** Where the name leads. */
  readonly leadsTo: () => Promise<readonly string[]>;
  /** The links of this computer now. */
  readonly links: () => readonly Link[];
}

/**
 * Browsers say a link-local address without its zone, and it leads nowhere then. The zone is taken from where the name
 * leads; where that does not tell, the address is meant on each link of this computer, as another device may have it on
 * another.
 */
export async function withZones(addresses: readonly string[], { leadsTo, links }: Knows): Promise<readonly string[]> {
  if (!addresses.some(lacksZone)) return addresses;
  const known = await leadsTo();
  return addresses.flatMap((address) => {
    if (!lacksZone(address)) return [address];
    const bare = canonicalAddress(address) ?? address;
    const same = known.filter((other) => other.startsWith(`${bare}%`));
    const everywhere = links()
      .filter(({ ipv6 }) => ipv6)
      .map(({ zone }) => `${bare}%${zone}`);
    return [same, everywhere, [address]].find(({ length }) => length > 0) ?? [];
  });
}
