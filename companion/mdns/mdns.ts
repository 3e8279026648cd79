import type { RemoteInfo, Socket } from 'node:dgram';
import { makeAllowance } from '../async/limiters.ts';
import { type Link, linkOf, linksNow } from '../net/links.ts';
import { decodeAnswer, encodeQuestions, type MdnsRecord, type Question } from './message.ts';
import { FAMILIES, type Family, MDNS, type Meeting, openSocket } from './socket.ts';

/** What one sender said, in the order in which it said it. */
export interface Heard {
  readonly records: readonly MdnsRecord[];
  readonly sender: string;
  readonly link: Link;
}

/** One who asks and listens. */
export interface Conversation {
  /** `first`: nobody was asked this before, so that the answer may be sent to us alone. */
  ask(questions: readonly Question[], first: boolean): void;
  close(): void;
}

/** Joins in; null where no socket could be had. Never rejects. */
export type Mdns = (hear: (heard: Heard) => void) => Promise<Conversation | null>;

interface Network {
  /** Must not throw: what fails here has nobody who would hear of it. */
  readonly links: () => readonly Link[];
  readonly meeting: Meeting;
}

interface Mouth {
  readonly socket: Socket;
  readonly family: Family;
  readonly shared: boolean;
}

/**
 * Speaks mDNS on every link of this computer; all who listen at the same time share the sockets, which close behind the
 * last.
 */
export function makeMdns({ links: findLinks, meeting }: Network = { links: linksNow, meeting: MDNS }): Mdns {
  const listeners = new Set<(heard: Heard) => void>();
  let opened: Promise<readonly Mouth[]> | null = null;

  const open = async (): Promise<readonly Mouth[]> => {
    const links = findLinks();
    const allowed = makeAllowance();
    const hear = (message: Buffer, { address, port }: RemoteInfo): void => {
      // An answer comes from the port of mDNS (section 6) and from this very network (section 11).
      const link = port === meeting.port ? linkOf(links, address) : null;
      if (!link || !allowed(address)) return;
      const records = decodeAnswer(message);
      if (records) for (const listener of listeners) listener({ records, sender: address, link });
    };
    const wanted = links.flatMap((link) =>
      FAMILIES.flatMap((family) => [true, false].map((shared) => ({ link, family, shared }))),
    );
    const mouths = await Promise.all(
      wanted.map(async ({ link, family, shared }) => {
        const socket = await openSocket(family, link, shared ? meeting.port : 0, meeting, hear);
        return socket ? [{ socket, family, shared }] : [];
      }),
    );
    return mouths.flat();
  };

  const leave = (hear: (heard: Heard) => void): void => {
    if (!listeners.delete(hear) || listeners.size > 0) return;
    void opened?.then((mouths) => {
      for (const { socket } of mouths) socket.close();
    });
    opened = null;
  };

  return async (hear) => {
    // A listener of its own each time: the same function may listen twice.
    const listener = (heard: Heard): void => {
      hear(heard);
    };
    listeners.add(listener);
    const mouths = await (opened ??= open());
    if (mouths.length === 0) {
      leave(listener);
      return null;
    }
    return {
      ask: (questions, first) => {
        if (!listeners.has(listener)) return;
        for (const { socket, family, shared } of mouths) {
          for (const message of encodeQuestions(questions, first && !shared)) {
            // Nobody there to hear it is no answer, and that is all it is.
            socket.send(message, meeting.port, meeting.groups[family], () => undefined);
          }
        }
      },
      close: () => {
        leave(listener);
      },
    };
  };
}
