import type { FoundRoot, LookedForRoots, ReadAddress } from '../../../../src/protocol/index.ts';
import type { PageWork } from '../../../../src/protocol/page-work.ts';
import { allowOrigins, ask, loadedPageWork, type SearchProblem } from '../../../lib/index.ts';
import type { SourceResult, SourceProps } from './types.ts';

/**
 * Looks for the root at an address, and hands the only one found to the background. Never rejects.
 */
export async function byAddress(typed: string, sha256: string): Promise<SourceResult> {
  const reply = await ask('pairing/look', { typed, sha256 });
  if (!reply.ok) return reply;
  const looked = reply.value;
  if (!looked.ok) return { ok: true, value: { kind: 'problem', problem: looked.problem } };
  const { roots, places } = looked;
  const [first, ...others] = roots;
  if (!first) return { ok: true, value: { kind: 'problem', problem: problemOf(looked) }, places };
  if (others.length > 0) {
    const several = roots.map((root) => ({ ...root, take: () => takeRoot(root, looked.sha256) }));
    return { ok: true, value: { kind: 'several', roots: several }, places };
  }
  const taken = await takeRoot(first, looked.sha256);
  return taken.ok ? { ...taken, places } : taken;
}

/** From now on the background has these bytes, and no one can change them any more. */
function takeRoot({ url, bytes }: FoundRoot, sha256: string | null): Promise<SourceResult> {
  return ask('pairing/take', {
    url,
    bytes,
    ...(sha256 === null ? {} : { proof: { by: 'hash', sha256 } }),
  });
}

/**
 * Where all places of whoever answers say the same, or there is one only, it is that; that no one is at another port
 * says nothing about it.
 */
function problemOf({ places }: Extract<LookedForRoots, { ok: true }>): SearchProblem {
  const all = places.map((place) => place.said);
  const answers = all.filter((each) => each !== 'unreachable');
  const said = new Set(answers.length > 0 ? answers : all);
  const [only = 'nothing'] = said;
  if (said.has('hash-mismatch')) return 'hash-mismatch';
  if (said.size > 1 || only === 'found') return 'nowhere';
  return only === 'nothing' ? (places.length === 1 ? 'bad-status' : 'nowhere') : only;
}

/**
 * Has the gateway prove that it knows the code, and hands what it sent to the background. Never
 * rejects.
 */
export async function byCode(url: string, code: string): Promise<SourceResult> {
  const reply = await ask('pairing/by-code', { url, code });
  if (!reply.ok) return reply;
  const paired = reply.value;
  return paired.ok
    ? ask('pairing/proved', { bytes: paired.bytes })
    : { ok: true, value: { kind: 'problem', problem: paired.problem, at: new URL(url).host } };
}

/**
 * Fetches what a link leads to, and hands it to the background with what the link says it has to be.
 * Never rejects.
 */
export async function byLink(text: string): Promise<SourceResult> {
  const reply = await ask('pairing/follow', { text });
  if (!reply.ok) return reply;
  const followed = reply.value;
  if (!followed.ok) return { ok: true, value: { kind: 'problem', problem: followed.problem } };
  const { url, name, spkiSha256 } = followed.link;
  return ask('pairing/take', { url, bytes: followed.bytes, proof: { by: 'link', sha256: spkiSha256 }, name });
}

type Reading = (work: PageWork) => ReadAddress;

/**
 * What was typed, in full, once Latchkey may ask there; null where it may not, which is said then. The browser asks the
 * person only about addresses that Latchkey would ask at all. Call it first thing after the click, on a button that
 * waited for `usePageWork`: later the browser would not take the request for permission for the person's wish.
 * @param again the same with another address, where that might do.
 */
export async function allowed(
  read: Reading,
  { onTry, onAsk, onProblem }: SourceProps,
  again: (text: string) => void,
): Promise<string | null> {
  onTry();
  const work = loadedPageWork();
  if (work === null) {
    onAsk(Promise.resolve({ ok: false, fault: 'internal' }));
    return null;
  }
  const found = read(work);
  const { instead } = { instead: null, ...found };
  if (!found.ok) onProblem(found.problem, instead === null ? undefined : () => again(instead));
  else if (await allowOrigins(found.origins)) return found.text;
  else onProblem('no-permission');
  return null;
}
