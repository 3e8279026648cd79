import deviceList from '../locales/en/device-list.ftl';
import { date, when } from './dates.ts';
import { message, phrase, texts } from './message.ts';
import type { Phrase } from './phrase.ts';

/** What the list of devices says about itself. */
export const LIST = texts(deviceList, [
  'show',
  'all',
  'group',
  'order',
  'map',
  'noGateway',
  'noNetwork',
  'more',
  'next',
  'page',
  'searchHint',
]);

/** The groups by status, and the filters. */
export const STATUS_WORDS = texts(
  deviceList,
  ['attention', 'unsure', 'new', 'remembered', 'confirmed', 'unseen'],
  'status',
);

export const GROUPINGS = texts(deviceList, ['status', 'gateway', 'network'], 'group-by');
export const ORDERS = texts(deviceList, ['name', 'seen'], 'order-by');

export const moreAbout = (name: string): string => message(deviceList, 'more-about', { name });
export const lastSeen = (time: number, now: number): Phrase => phrase(deviceList, 'last-seen', when(time, now));
export const firstSeen = (time: number, now: number): Phrase =>
  phrase(deviceList, 'first-seen', { date: date(time, now) });
