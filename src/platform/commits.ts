import browser, { type WebNavigation } from 'webextension-polyfill';
import { localUrls } from './local-filter.ts';

type OnCommitted = (tabId: number, url: string) => void;

/**
 * Tells when a page we may judge was committed in a tab: that is when the browser resets the tab's toolbar button.
 * Names that do not look local but were granted by the person get a filter of their own, so that still nothing runs
 * for any other page.
 */
export function watchCommits(onCommitted: OnCommitted): void {
  const listen = ({ frameId, tabId, url }: WebNavigation.OnCommittedDetailsType): void => {
    if (frameId === 0) onCommitted(tabId, url);
  };
  browser.webNavigation.onCommitted.addListener(listen, { url: localUrls });

  const listenGranted: typeof listen = (details) => listen(details);
  const follow = async (): Promise<void> => {
    const hosts = await grantedHosts();
    browser.webNavigation.onCommitted.removeListener(listenGranted);
    if (hosts.length > 0) browser.webNavigation.onCommitted.addListener(listenGranted, { url: hosts.map((hostEquals) => ({ hostEquals })) });
  };
  void follow();
  browser.permissions.onAdded.addListener(() => void follow());
  browser.permissions.onRemoved.addListener(() => void follow());
}

/** Hosts granted one at a time; the suffixes granted at installation are wildcards and are filtered above. */
async function grantedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const hosts = origins.map((origin) => origin.split('/')[2] ?? '');
  return [...new Set(hosts)].filter((host) => host !== '' && !host.includes('*'));
}
