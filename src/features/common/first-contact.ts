import type { FetchProblem } from '../../protocol/index.ts';

/** For how long an answer from a local address counts; the requests of one pairing follow each other closely. */
const SEEN_MS = 10_000;

/** When an answer last came from a local address, by host. */
const seen = new Map<string, number>();
/** Hosts that are being asked while nothing is known of where they lead. */
const contacts = new Map<string, Promise<Outcome>>();

type Outcome = { readonly ok: true } | { readonly ok: false; readonly problem: FetchProblem };

/** What tells that whatever answered is not on the local network, or that no one can say. */
const OUTSIDE: readonly FetchProblem[] = ['leads-outside', 'address-unseen'];

/** Whether an answer from a local address came from this host a moment ago. */
export const wasSeenNearby = (host: string): boolean => performance.now() - (seen.get(host) ?? -Infinity) <= SEEN_MS;

/**
 * Lets one request go to a host and holds back all others until it was answered from a local address: a name that leads
 * to a public address is asked no second time. Where it led outside, those that waited come to the same end.
 * @param host name or address, canonical.
 * @param ask makes the request, and checks for itself where it led.
 */
export async function afterFirstContact<T extends Outcome>(
  host: string,
  ask: () => Promise<T>,
): Promise<T | Extract<Outcome, { ok: false }>> {
  while (!wasSeenNearby(host)) {
    const first = contacts.get(host);
    if (!first) return contact(host, ask);
    const outcome = await first;
    if (!outcome.ok && OUTSIDE.includes(outcome.problem)) return outcome;
  }
  return ask();
}

function contact<T extends Outcome>(host: string, ask: () => Promise<T>): Promise<T> {
  const asking = ask().then((outcome) => {
    contacts.delete(host);
    // Only what answered has an address.
    if (outcome.ok || outcome.problem === 'redirected') seen.set(host, performance.now());
    return outcome;
  });
  contacts.set(host, asking);
  return asking;
}
