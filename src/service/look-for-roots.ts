import { toPem } from '../core/index.ts';
import type { LookedForRoots } from '../protocol/desk-types.ts';
import { discoverRoots } from '../features/pairing/discover-roots.ts';

/** Looks for a gateway's roots, and puts what was found into the words of the pages. */
export async function lookForRoots(typed: string, sha256: string): Promise<LookedForRoots> {
  const found = await discoverRoots(typed, sha256, Date.now());
  if (!found.ok) return found;
  const roots = found.offers.map(({ subject, root, kin, intermediates }, at) => ({
    subject,
    pem: toPem([root, ...kin, ...intermediates]),
    // An offer is made of what lay somewhere.
    url: found.findings.find(({ outcome }) => outcome.kind === 'found' && outcome.roots.includes(at))?.place.url ?? '',
  }));
  const places = found.findings.map(({ place: { url }, outcome }) => ({
    url,
    said: outcome.kind === 'problem' ? outcome.problem : outcome.kind,
  }));
  return { ok: true, roots, places, sha256: found.sha256 };
}
