import type { Claim } from '../records/claims.ts';

/** A device that asked for its first certificate, for the person to decide. */
export interface WaitingOrder {
  readonly id: string;
  readonly hosts: readonly string[];
  readonly address: string;
  /** Who asks, the same for all requests of one account or key. */
  readonly asker: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** Why one of the names may be another device's; null where it is no one's. */
  readonly claim: Claim | null;
}

/** Devices of one protocol that wait for a yes or no of the person at the gateway. */
export interface WaitingRoom {
  waiting(): Promise<WaitingOrder[]>;
  /**
   * @param isAsShown asked of one that waits, while nothing else is written, right before it is approved.
   * @returns false where it does not wait, or not any more, or not as shown.
   */
  approve(id: string, isAsShown?: () => Promise<boolean>): Promise<boolean>;
  /** @returns false where it does not wait, or not any more. */
  refuse(id: string): Promise<boolean>;
}

/** The same beside all others that wait. */
export interface Contender extends WaitingOrder {
  /** From where others ask for one of its names, those who have waited longest first, each address once. */
  readonly rivals: readonly string[];
}

/** All devices that wait, however they asked. */
export interface WaitingList {
  /** Those who have waited longest first. */
  waiting(): Promise<Contender[]>;
  /**
   * @param shown what the person was shown of it (`shownOf`); without it, whatever is known now.
   * @returns `changed` where that is something else by now, and nothing was allowed; `gone` where it does not wait any
   *     more.
   */
  approve(id: string, shown?: string): Promise<'allowed' | 'changed' | 'gone'>;
  refuse(id: string): Promise<boolean>;
}

/** Of so many rivals it is said where they are; more change nothing of what is shown. */
const RIVALS_SHOWN = 3;

/** The rivals that are named, and whether there are more. */
export const namedRivals = ({ rivals }: Contender): { readonly named: readonly string[]; readonly more: boolean } => ({
  named: rivals.slice(0, RIVALS_SHOWN),
  more: rivals.length > RIVALS_SHOWN,
});

/** What a person is shown of one that waits beside its names, which never change: for comparison, as one text. */
export function shownOf(contender: Contender): string {
  const { named, more } = namedRivals(contender);
  return [contender.claim ?? 'none', ...named, ...(more ? ['more'] : [])].join(' ');
}

export function joinWaiting(...rooms: readonly WaitingRoom[]): WaitingList {
  const waiting = async (): Promise<Contender[]> => {
    const all = (await Promise.all(rooms.map((room) => room.waiting()))).flat().sort((a, b) => a.since - b.since);
    return all.map((one) => {
      const rivals = all.filter((other) => isRival(one, other)).map(({ address }) => address);
      return { ...one, rivals: [...new Set(rivals)] };
    });
  };
  return {
    waiting,
    async approve(id, shown) {
      let isChanged = false;
      const isAsShown = async (): Promise<boolean> => {
        const one = (await waiting()).find((each) => each.id === id);
        isChanged = one !== undefined && shown !== undefined && shownOf(one) !== shown;
        return !isChanged;
      };
      if (await first(rooms, (room) => room.approve(id, isAsShown))) return 'allowed';
      return isChanged ? 'changed' : 'gone';
    },
    refuse: (id) => first(rooms, (room) => room.refuse(id)),
  };
}

const isRival = (one: WaitingOrder, other: WaitingOrder): boolean =>
  (other.asker !== one.asker || other.address !== one.address) && other.hosts.some((host) => one.hosts.includes(host));

/** Whether it was done in one of them. */
async function first(rooms: readonly WaitingRoom[], act: (room: WaitingRoom) => Promise<boolean>): Promise<boolean> {
  for (const room of rooms) if (await act(room)) return true;
  return false;
}
