import { day, onDay } from '../lib/time.ts';
import { notRemembered } from './marks.ts';
import { say, type Phrase } from './phrase.ts';

/** What the list of devices says about itself. */
export const LIST = {
  show: 'Show',
  all: 'All',
  group: 'Group by',
  order: 'Sort by',
  map: 'How Latchkey knows your devices',
  noGateway: 'Not confirmed by a gateway',
  noNetwork: 'Other names',
  more: 'More',
  next: 'Show more devices',
  page: 'Timeline, keys and addresses',
  searchHint: 'Press / to search',
} as const;

/** The groups by status, and the filters. */
export const STATUS_WORDS = {
  attention: 'Needs attention',
  unsure: 'Check again',
  get new() {
    return notRemembered();
  },
  remembered: 'Remembered',
  confirmed: 'Confirmed',
  unseen: 'Not seen for 90 days',
} as const;

export const GROUPINGS = { status: 'Status', gateway: 'Gateway', network: 'Network' } as const;
export const ORDERS = { name: 'Name', seen: 'Last seen' } as const;

export const moreAbout = (name: string): string => `${LIST.more}: ${name}`;
export const lastSeen = (time: number, now: number): Phrase => say`Seen ${onDay(time, now)}`;
export const firstSeen = (time: number, now: number): Phrase => say`First seen on ${day(time, now)}.`;
