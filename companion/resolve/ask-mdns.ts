import { setTimeout as pause } from 'node:timers/promises';
import type { Mdns } from '../mdns/mdns.ts';
import { areValidLabels, type MdnsQuestion } from '../mdns/message.ts';
import { announcedAddress } from '../net/links.ts';
import type { ResolutionSource } from './sources.ts';

/**
 * The question is asked at once, and again after each pause but the last, as packets get lost (RFC 6762 section 5.1).
 */
const PAUSES_MS = [250, 1000, 750];
/** Addresses of one name; no device has more. */
const MAX_HEARD = 16;

/**
 * Asks the local network where a name leads (RFC 6762). It is not known who answers, so an address is no more than a
 * claim made on that link.
 */
export function mdnsSource(mdns: Mdns): ResolutionSource {
  return async (name, found, signal) => {
    const labels = name.split('.');
    if (!areValidLabels(labels)) return;
    const heard = new Set<string>();
    const conversation = await mdns(({ records, link }) => {
      for (const { type, name: of, data } of records) {
        if ((type !== 'A' && type !== 'AAAA') || of.toLowerCase() !== name) continue;
        const address = announcedAddress(data, link);
        if (address === null || heard.has(address) || heard.size >= MAX_HEARD) continue;
        heard.add(address);
        found(address);
      }
    });
    if (!conversation) return;
    const questions: MdnsQuestion[] = [
      { labels, type: 'A' },
      { labels, type: 'AAAA' },
    ];
    try {
      for (const [asked, ms] of PAUSES_MS.entries()) {
        signal.throwIfAborted();
        if (asked === 0 || heard.size === 0) conversation.ask(questions, asked === 0);
        await pause(ms, undefined, { signal });
      }
    } catch {
      // Aborted, so nothing more is said.
    } finally {
      conversation.close();
    }
  };
}
