import { isId, nothing } from './fields.ts';
import { shape } from './shape.ts';

/**
 * Pages that do work themselves write where the background reads, which is the same place except in private windows
 * and in Firefox's containers: those give a page a storage of its own, and channels of its own with it. So a page asks
 * the background to say a token on a channel, and hears it only where the two share their storage.
 */
export const storageRequests = {
  /** A page changed pairings or memory itself: what the background holds of them no longer counts. */
  'storage/changed': nothing,
  /** Has the background say the token on the channel. */
  'storage/say-token': shape({ token: isId }),
} as const;

export interface StorageAnswers {
  'storage/changed': null;
  'storage/say-token': null;
}
