import { useEffect, useRef, useState } from 'preact/hooks';
import { onTabChanged, onTabObserved, tabInView, type TabSeen } from './browser.ts';

/**
 * The tab that a popup is about, as it is now: a page can be judged, changed or left while its popup is open, and a
 * verdict must not outlive the page that it was about.
 * @param first the tab as it was when the popup opened.
 * @returns the tab, and a number that grows whenever there may be news of the page it shows.
 */
export function useWatchedTab(
  first: TabSeen | null,
  search: string,
): { readonly tab: TabSeen | null; readonly news: number } {
  const [seen, setSeen] = useState({ tab: first, news: 0 });
  const tabId = first?.tabId ?? null;
  useEffect(() => {
    if (tabId === null) return;
    const heard = async () => {
      // Of a tab that was closed there is no news.
      const tab = await tabInView(search).catch(() => null);
      if (tab?.tabId === tabId) setSeen(({ news }) => ({ tab, news: news + 1 }));
    };
    const stops = [onTabChanged(tabId, () => void heard()), onTabObserved(tabId, () => void heard())];
    return () => {
      for (const stop of stops) stop();
    };
  }, [tabId, search]);
  return seen;
}

/** A click that was on its way to what was shown before must not meet what has just taken its place. */
const CALM_MS = 700;

/**
 * @param shown what a person would decide about.
 * @param first whether nothing was shown before it: what a popup opens with is not held back.
 * @returns whether it has only just changed, so that it must not be clicked yet.
 */
export function useJustChanged(shown: string, first: boolean): boolean {
  const settled = useRef(first ? shown : null);
  const [, draw] = useState(0);
  useEffect(() => {
    if (settled.current === shown) return;
    const timer = setTimeout(() => {
      settled.current = shown;
      draw((times) => times + 1);
    }, CALM_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return settled.current !== shown;
}
