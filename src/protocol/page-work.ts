import type { ReadAddress } from './pairing.ts';
import type { PageRequestName, Reply } from './index.ts';

/** What `page-work.js` exports, which pages load when there is work for it (src/entries/page-work.ts). */
export interface PageWork {
  /**
   * Answers what src/protocol/routes.ts sends there. Never rejects.
   * @param shares the page is known to have the background's storage.
   */
  readonly answer: (message: unknown, shares: boolean) => Promise<Reply<PageRequestName>>;
  /**
   * Whether an address, or a pairing link, is one that Latchkey would ask at all; asks no one and nothing. These two
   * are functions and no requests, as they answer at once: browsers take a request for permission only in the call that
   * a click makes, and waiting for a reply would end it.
   * @param typed as a person writes it.
   */
  readonly readAddress: (typed: string) => ReadAddress;
  readonly readLink: (text: string) => ReadAddress;
}
