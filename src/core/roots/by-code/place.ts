import { hostPort, parseOrigin } from '../../net/host.ts';
import type { PairingPlace } from '../../pairing/by-code/types.ts';

const PATH = '/.well-known/latchkey/pair';

/** Where to pair with the gateway that a person named by any http address of it; null when it is none. */
export function pairingPlace(url: string): PairingPlace | null {
  const origin = parseOrigin(url);
  if (origin?.scheme !== 'http') return null;
  const address = hostPort(origin.host, origin.port);
  const base = `http://${address}${PATH}`;
  return { address, offerUrl: base, shareUrl: `${base}/share`, confirmUrl: `${base}/confirm` };
}
