import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import type { NetworkLink } from '../net/links.ts';

export const SOCKET_FAMILIES = ['udp4', 'udp6'] as const;
export type SocketFamily = (typeof SOCKET_FAMILIES)[number];

/** Where mDNS is spoken (RFC 6762 section 3). */
export interface MdnsEndpoint {
  readonly port: number;
  readonly groups: Readonly<Record<SocketFamily, string>>;
}

export const MDNS_ENDPOINT: MdnsEndpoint = { port: 5353, groups: { udp4: '224.0.0.251', udp6: 'ff02::fb' } };

/**
 * Opens a socket that asks on this link. On the port of mDNS, which is shared with whoever speaks it on this computer,
 * it hears what is said to all; on a port of its own (0) it hears what is said to us alone, which on the shared port
 * another program might get.
 * @returns null where the system does not let us.
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
