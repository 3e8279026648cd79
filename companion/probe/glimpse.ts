import type { TLSSocket } from 'node:tls';
import { type ShownChain, shownChain } from './shown-chain.ts';

/** What can be told once the keys are agreed on. */
export interface Glimpse {
  readonly chain: ShownChain;
  readonly tls: string | null;
  readonly cipher: string | null;
  /**
   * The device has signed something of this very handshake. Only where the client encrypts to the certificate's own key
   * (static RSA) has it not: there it proves to hold the key by finishing.
   */
  readonly proved: boolean;
}

/** To be called within the key log's event, where the socket must not be destroyed: OpenSSL is at work on it. */
export function glimpse(socket: TLSSocket): Glimpse {
  const tls = socket.getProtocol();
  const agreement = socket.getEphemeralKeyInfo() as { readonly type?: string } | null;
  const cipher = socket.getCipher() as { readonly standardName?: string } | null;
  return {
    chain: shownChain(socket),
    tls,
    cipher: cipher?.standardName ?? null,
    proved: tls === 'TLSv1.3' || agreement?.type !== undefined,
  };
}
