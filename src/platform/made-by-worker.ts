/**
 * Chromium: whether a service worker may have made a document, whatever the network answered meanwhile. The document is
 * asked, out of reach of its own scripts (docs/platform-facts.md#worker-made). They can put the answer off for ever.
 */
export function mayBeMadeByWorker(tabId: number, documentId: string | null): Promise<boolean> {
  const target = { tabId, documentIds: [documentId ?? ''] };
  return chrome.scripting.executeScript({ target, injectImmediately: true, func: isFromNetwork }).then(
    ([told]) => !told?.result,
    // It is gone, or we may not ask it.
    () => true,
  );
}

/**
 * Runs in the document, and so may use nothing from outside. Of what a worker answered no protocol is told; older
 * versions told that of what the worker had once fetched.
 */
function isFromNetwork(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as unknown as [NavigationEntry];
  const { workerStart, nextHopProtocol, workerFinalSourceType: source } = entry;
  if (source) return source === 'network';
  return !workerStart || (nextHopProtocol !== '' && /Chrome\/1[5-9]\d/.test(navigator.userAgent));
}

interface NavigationEntry {
  /** 0 where no worker was asked. */
  readonly workerStart: number;
  readonly nextHopProtocol: string;
  /** Whose answer won, where the worker has rules for that; Chromium 140 and newer. */
  readonly workerFinalSourceType?: string;
}
