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
  /** From where other accounts or keys ask for one of its names, who came first first, each address once. */
  readonly rivals: readonly string[];
}

/** All devices that wait, however they asked. */
export interface WaitingList {
  /** Those who have waited longest first. */
  waiting(): Promise<Contender[]>;
  /**
   * @param shown what the person was shown of it (`shownOf`); without it, whatever is known now.
   * @returns `changed` where there is more to know by now, and nothing was allowed; `gone` where it does not wait any
   *     more.
   */
  approve(id: string, shown?: string): Promise<'allowed' | 'changed' | 'gone'>;
  refuse(id: string): Promise<boolean>;
}

/** Of so many rivals it is said where they are. */
const RIVALS_SHOWN = 3;

/** The rivals that are named, and whether there are more. */
export const namedRivals = ({ rivals }: Contender): { readonly named: readonly string[]; readonly more: boolean } => ({
  named: rivals.slice(0, RIVALS_SHOWN),
  more: rivals.length > RIVALS_SHOWN,
});

/** Its name is no one's, and no one else asks for it (`shownOf`). */
export const NOTHING_SHOWN = 'none';
const RIVALS = 'rivals';
/** What there may be to know of a name, the weightiest last. */
const WEIGHTS: readonly string[] = [NOTHING_SHOWN, 'listed', 'allowed', 'held'] satisfies readonly (
  Claim | typeof NOTHING_SHOWN
)[];

const claimOf = ({ claim }: Contender): string => claim ?? NOTHING_SHOWN;

/** What a person is shown of one that waits beside its names, which never change: for comparison, as one text. */
export const shownOf = (contender: Contender): string =>
  contender.rivals.length > 0 ? `${claimOf(contender)} ${RIVALS}` : claimOf(contender);

/** Whether a person who was shown this has to look again. Who comes and goes must not keep them from a yes. */
function isMoreThan(contender: Contender, shown: string): boolean {
  const [claim = '', rivals] = shown.split(' ');
  const isWeightier = WEIGHTS.indexOf(claimOf(contender)) > WEIGHTS.indexOf(claim);
  return isWeightier || (contender.rivals.length > 0 && rivals !== RIVALS);
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
        isChanged = one !== undefined && shown !== undefined && isMoreThan(one, shown);
        return !isChanged;
      };
      if (await first(rooms, (room) => room.approve(id, isAsShown))) return 'allowed';
      return isChanged ? 'changed' : 'gone';
    },
    refuse: (id) => first(rooms, (room) => room.refuse(id)),
  };
}

const isRival = (one: WaitingOrder, other: WaitingOrder): boolean =>
  other.asker !== one.asker && other.hosts.some((host) => one.hosts.includes(host));

/** Whether it was done in one of them. */
async function first(rooms: readonly WaitingRoom[], act: (room: WaitingRoom) => Promise<boolean>): Promise<boolean> {
  for (const room of rooms) if (await act(room)) return true;
  return false;
}
