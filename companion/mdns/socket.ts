import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import type { NetworkLink } from '../net/links.ts';

/** IPv4 and IPv6, as node:dgram calls them. */
export const SOCKET_FAMILIES = ['udp4', 'udp6'] as const;
/** One of the two. */
export type SocketFamily = (typeof SOCKET_FAMILIES)[number];

/** The port and the multicast groups of mDNS (RFC 6762 section 3). */
export interface MdnsEndpoint {
  readonly port: number;
  readonly groups: Readonly<Record<SocketFamily, string>>;
}

/** The endpoint that devices listen on. */
export const MDNS_ENDPOINT: MdnsEndpoint = { port: 5353, groups: { udp4: '224.0.0.251', udp6: 'ff02::fb' } };

/**
 * Opens a socket on this link. On the port of mDNS, which it shares with other programs on this computer, it hears what
 * is sent to all; on a port of its own (0) it hears answers sent to us alone, which on the shared port another program
 * might get.
 * @returns null if the system does not allow it.
 */
export function openMdnsSocket(
  family: SocketFamily,
  link: NetworkLink,
  port: number,
  endpoint: MdnsEndpoint,
  hear: (message: Buffer, from: RemoteInfo) => void,
): Promise<Socket | null> {
  const ours = family === 'udp4' ? link.ipv4 : link.ipv6 ? `::%${link.zone}` : null;
  if (ours === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    const socket = createSocket({ type: family, reuseAddr: port !== 0, ipv6Only: family === 'udp6' });
    let ready = false;
    socket.on('error', () => {
      if (!ready) socket.close();
      resolve(null);
    });
    socket.on('message', hear);
    socket.bind({ port }, () => {
      try {
        socket.setMulticastInterface(ours);
        socket.setMulticastTTL(255);
        if (port !== 0) socket.addMembership(endpoint.groups[family], ours);
        ready = true;
        resolve(socket);
      } catch {
        // The link went away, or does not do multicast.
        socket.close();
        resolve(null);
      }
    });
  });
}
