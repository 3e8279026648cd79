import type { RemoteInfo, Socket } from 'node:dgram';
import { makeRateLimiter } from '../async/limiters.ts';
import { type NetworkLink, linkOfSender, networkLinks } from '../net/links.ts';
import { decodeMdnsAnswer, encodeMdnsQuestions, type MdnsRecord, type MdnsQuestion } from './message.ts';
import { SOCKET_FAMILIES, type SocketFamily, MDNS_ENDPOINT, type MdnsEndpoint, openMdnsSocket } from './socket.ts';

/** What one sender said, in the order in which it said it. */
export interface HeardAnswer {
  readonly records: readonly MdnsRecord[];
  readonly sender: string;
  readonly link: NetworkLink;
}

/** One who asks and listens. */
export interface MdnsSession {
  /** `first`: nobody was asked this before, so that the answer may be sent to us alone. */
  ask(questions: readonly MdnsQuestion[], first: boolean): void;
  close(): void;
}

/** Joins in; null where no socket could be had. Never rejects. */
export type Mdns = (hear: (heard: HeardAnswer) => void) => Promise<MdnsSession | null>;

interface Network {
  /** Must not throw: what fails here has nobody who would hear of it. */
  readonly links: () => readonly NetworkLink[];
  readonly endpoint: MdnsEndpoint;
}

interface LinkSocket {
  readonly socket: Socket;
  readonly family: SocketFamily;
  readonly shared: boolean;
}

/**
 * Speaks mDNS on every link of this computer; all who listen at the same time share the sockets, which close behind the
 * last.
 */
export function makeMdns(
  { links: linksNow, endpoint }: Network = { links: networkLinks, endpoint: MDNS_ENDPOINT },
): Mdns {
  const listeners = new Set<(heard: HeardAnswer) => void>();
  let opened: Promise<readonly LinkSocket[]> | null = null;

  const open = async (): Promise<readonly LinkSocket[]> => {
    const links = linksNow();
    const allowed = makeRateLimiter();
    const hear = (message: Buffer, { address, port }: RemoteInfo): void => {
      // An answer comes from the port of mDNS (section 6) and from this very network (section 11).
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
    // A listener of its own each time: the same function may listen twice.
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
            // Nobody there to hear it is no answer, and that is all it is.
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
