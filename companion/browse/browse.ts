import { setTimeout as pause } from 'node:timers/promises';
import type { Mdns } from '../mdns/mdns.ts';
import type { MdnsQuestion } from '../mdns/message.ts';
import type { CompanionAnswers } from '../protocol/index.ts';
import { makeDiscovery } from './discovery.ts';
import { describeServices } from './services.ts';

/** Answers raise new questions, which are asked at this interval. */
const BEAT_MS = 250;
/**
 * The intervals in which everything is asked again: packets get lost, but the network must not be flooded either (RFC
 * 6762 section 5.2).
 */
const ROUNDS = [0, 1, 4, 12, 28];
/** Per interval, so that hostile announcements cannot make us flood the network. */
const MAX_QUESTIONS = 150;
/** How often the same thing is asked about one service. */
const MAX_TIMES = 3;

/**
 * Asks for services on the local network and listens to what is announced (RFC 6763).
 * @param seconds how long to listen.
 * @throws only the reason of an aborted `signal`.
 */
export async function browseServices(
  mdns: Mdns,
  seconds: number,
  signal: AbortSignal,
): Promise<CompanionAnswers['browse']> {
  signal.throwIfAborted();
  const finds = makeDiscovery();
  const conversation = await mdns(finds.hear);
  if (!conversation) return { services: [], listened: false };
  const asked = new Map<string, number>();
  try {
    const beats = Math.ceil((seconds * 1000) / BEAT_MS);
    for (let beat = 0; beat < beats; beat++) {
      const open = finds
        .questions(ROUNDS.includes(beat))
        .filter((question) => mayAsk(asked, question))
        .slice(0, MAX_QUESTIONS);
      for (const question of open) asked.set(keyOf(question), (asked.get(keyOf(question)) ?? 0) + 1);
      if (open.length > 0) conversation.ask(open, beat === 0);
      await pause(Math.min(BEAT_MS, seconds * 1000 - beat * BEAT_MS), undefined, { signal });
    }
  } catch (error) {
    throw signal.aborted ? (signal.reason as Error) : error;
  } finally {
    conversation.close();
  }
  return { services: describeServices(finds), listened: true };
}

function mayAsk(asked: ReadonlyMap<string, number>, question: MdnsQuestion): boolean {
  return question.type === 'PTR' || (asked.get(keyOf(question)) ?? 0) < MAX_TIMES;
}

function keyOf({ labels, type }: MdnsQuestion): string {
  return JSON.stringify([type, labels]);
}
