import { LOCAL_SUFFIXES } from '../core/common.ts';
import { api } from './api.ts';

/**
 * What may stand before the host of an address: `user:password@`, in which a URL writes `/`, `?`, `#` and `@` as %XX.
 */
const BEFORE_HOST = '^https?://([^/?#@]*@)?';
/** A dot after the last label makes a name no other one (RFC 1034 section 3.1). */
const AFTER_HOST = '\\.?(:[0-9]+)?/';

/**
 * Event filters for addresses that look local: the suffixes, single labels and address literals. The browser applies
 * them, so that nothing of ours runs for any other page. Which literals are really local is judged later.
 */
export const localUrls = [
  ...LOCAL_SUFFIXES.flatMap((suffix) => [{ hostSuffix: `.${suffix}` }, { hostSuffix: `.${suffix}.` }]),
  { urlMatches: `${BEFORE_HOST}[^./:@\\[\\]]+${AFTER_HOST}` },
  { urlMatches: `${BEFORE_HOST}[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+(:[0-9]+)?/` },
  { urlMatches: `${BEFORE_HOST}\\[` },
];

interface NavigationEvent<D> {
  addListener(
    listener: (details: D) => void,
    filter: { url: { hostEquals?: string; hostSuffix?: string; urlMatches?: string }[] },
  ): void;
  removeListener(listener: (details: D) => void): void;
}

/**
 * Listens to a webNavigation event for pages we may judge: those that look local, and the hosts that the person
 * granted. The second kind changes, so its filter is made anew whenever permissions do. Call at top level.
 * @param listener told with `late` of the second kind, for which Firefox starts no background that was stopped
 *     (docs/platform-facts.md#late-listeners).
 */
export function onLocalPages<D>(event: NavigationEvent<D>, listener: (details: D, late?: boolean) => void): void {
  event.addListener(listener, { url: localUrls });

  const forGranted = (details: D): void => listener(details, true);
  const follow = async (): Promise<void> => {
    const hosts = await grantedHosts();
    event.removeListener(forGranted);
    if (hosts.length > 0)
      event.addListener(forGranted, {
        url: hosts.flatMap((host) => [{ hostEquals: host }, { hostEquals: `${host}.` }]),
      });
  };
  void follow();
  api.permissions.onAdded.addListener(() => void follow());
  api.permissions.onRemoved.addListener(() => void follow());
}

/**
 * Hosts granted one at a time; the suffixes granted at installation are wildcards and are filtered above, as literals
 * are.
 */
async function grantedHosts(): Promise<string[]> {
  const { origins = [] } = await api.permissions.getAll();
  const hosts = origins.map((origin) => origin.split('/')[2] ?? '');
  return [...new Set(hosts)].filter((host) => host.includes('.') && !/\*|^[\d.]+$|^\[/.test(host));
}
