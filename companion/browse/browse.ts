import { setTimeout as pause } from 'node:timers/promises';
import type { Mdns } from '../mdns/mdns.ts';
import type { MdnsQuestion } from '../mdns/message.ts';
import type { CompanionAnswers } from '../protocol/types.ts';
import { makeDiscovery } from './discovery.ts';
import { describeServices } from './services.ts';

/** What we learn raises new questions, and these are asked so often. */
const BEAT_MS = 250;
/**
 * Of the beats, those in which everything is asked again: packets get lost, but a network is no place to shout (RFC
 * 6762 section 5.2).
 */
const ROUNDS = [0, 1, 4, 12, 28];
/** In one beat; hostile announcements must not make us shout. */
const MAX_QUESTIONS = 150;
/** How often one and the same thing is asked about one service; who does not answer then, does not. */
const MAX_TIMES = 3;

/** Listens to what is announced on the network. Rejects only when it is called off. */
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
