import { type RemoteInfo, type Socket, createSocket } from 'node:dgram';
import { makeRateLimiter } from '../async/limiters.ts';
import { type NetworkLink, linkOfSender, networkLinks } from '../net/links.ts';
import { decodeMdnsAnswer, encodeMdnsQuestions, type MdnsRecord, type MdnsQuestion } from './message.ts';

/** How much is listened to, so that a flood costs little and drowns out few others. */
export const HEARD_LIMITS = { perSender: 200, inAll: 2000, windowMs: 1000 };

/** One answer: its records in the order in which they were sent. */
export interface HeardAnswer {
  readonly records: readonly MdnsRecord[];
  readonly sender: string;
  readonly link: NetworkLink;
}

/** Asks and listens. */
export interface MdnsSession {
  /** `first`: no one was asked this before, so the answer may be sent to us alone (RFC 6762 section 5.4). */
  ask(questions: readonly MdnsQuestion[], first: boolean): void;
  close(): void;
}

/** Starts a session. Gives null if no socket could be opened. Never rejects. */
export type Mdns = (hear: (heard: HeardAnswer) => void) => Promise<MdnsSession | null>;

interface Network {
  /** Must not throw: there is no one to catch it. */
  readonly links: () => readonly NetworkLink[];
  readonly endpoint: MdnsEndpoint;
}

interface LinkSocket {
  readonly socket: Socket;
  readonly family: SocketFamily;
  readonly shared: boolean;
}

/**
 * Speaks mDNS (RFC 6762) on every link of this computer. Sessions that run at the same time share the sockets, which
 * are closed with the last session.
 * @param network which links and which multicast groups; set by tests only.
 */
export function makeMdns(
  { links: linksNow, endpoint }: Network = { links: networkLinks, endpoint: MDNS_ENDPOINT },
): Mdns {
  const listeners = new Set<(heard: HeardAnswer) => void>();
  let opened: Promise<readonly LinkSocket[]> | null = null;

  const open = async (): Promise<readonly LinkSocket[]> => {
    const links = linksNow();
    const allowed = makeRateLimiter(HEARD_LIMITS);
    const hear = (message: Buffer, { address, port }: RemoteInfo): void => {
      // An answer comes from the port of mDNS (RFC 6762 section 6) and from this very network (section 11).
      const link = port === endpoint.port ? linkOfSender(links, address) : null;
      if (!link || !allowed(address)) return;
      const records = decodeMdnsAnswer(message);
      if (records) for (const listener of listeners) listener({ records, sender: address, link });
    };
    const wanted = links.flatMap((link) =>
      SOCKET_FAMILIES.flatMap((family) => [true, false].map((shared) => ({ link, family, shared }))),
    );
    const sockets = await Promise.all(
      wanted.map(async ({ link, family, shared }) => {
        const socket = await openMdnsSocket(family, link, shared ? endpoint.port : 0, endpoint, hear);
        return socket ? [{ socket, family, shared }] : [];
      }),
    );
    return sockets.flat();
  };

  const leave = (hear: (heard: HeardAnswer) => void): void => {
    if (!listeners.delete(hear) || listeners.size > 0) return;
    void opened?.then((sockets) => {
      for (const { socket } of sockets) socket.close();
    });
    opened = null;
  };

  return async (hear) => {
    // A listener of its own for each session: the same function may listen twice.
    const listener = (heard: HeardAnswer): void => {
      hear(heard);
    };
    listeners.add(listener);
    const sockets = await (opened ??= open());
    if (sockets.length === 0) {
      leave(listener);
      return null;
    }
    return {
      ask: (questions, first) => {
        if (!listeners.has(listener)) return;
        for (const { socket, family, shared } of sockets) {
          for (const message of encodeMdnsQuestions(questions, first && !shared)) {
            // If it cannot be sent, no answer comes; that is all.
            socket.send(message, endpoint.port, endpoint.groups[family], () => undefined);
          }
        }
      },
      close: () => {
        leave(listener);
      },
    };
  };
}

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
