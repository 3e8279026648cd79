import type { Claim } from '../records/claims.ts';

/** A device that asked for its first certificate, for the person to decide. */
export interface WaitingOrder {
  readonly id: string;
  readonly hosts: readonly string[];
  readonly address: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** Why one of the names may be another device's; null where it is no one's. */
  readonly claim: Claim | null;
}

/** Devices that wait for a yes or no of the person at the gateway. */
export interface WaitingRoom {
  waiting(): Promise<WaitingOrder[]>;
  /** @returns false where it does not wait, or not any more. */
  approve(id: string): Promise<boolean>;
  /** @returns false where it does not wait, or not any more. */
  refuse(id: string): Promise<boolean>;
}

/** All that wait, however they asked; those who have waited longest first. */
export const joinWaiting = (...rooms: readonly WaitingRoom[]): WaitingRoom => ({
  waiting: async () =>
    (await Promise.all(rooms.map((room) => room.waiting()))).flat().sort((a, b) => a.since - b.since),
  approve: (id) => first(rooms, (room) => room.approve(id)),
  refuse: (id) => first(rooms, (room) => room.refuse(id)),
});

/** Whether it was done in one of them. */
async function first(rooms: readonly WaitingRoom[], act: (room: WaitingRoom) => Promise<boolean>): Promise<boolean> {
  for (const room of rooms) if (await act(room)) return true;
  return false;
}
