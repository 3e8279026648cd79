import type { Browser, Page } from 'puppeteer-core';
import { PATIENCE_MS, until, within } from './wait.ts';

/** WebDriver BiDi for what puppeteer does not do: pages of extensions, and scripts in the browser's own window. */
export interface FirefoxSession {
  navigate(page: Page, url: string): Promise<void>;
  standsAt(page: Page): Promise<string>;
  /**
   * Evaluates an expression in the browser window, where `gBrowser` and `Services` are. The value must be a plain one.
   */
  inBrowser(expression: string): Promise<unknown>;
  /** Installs the extension that a file holds, for good. */
  install(path: string): Promise<void>;
}

interface Connection {
  send(method: string, params: object): Promise<{ readonly result: Record<string, unknown> }>;
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

export function firefoxSession(browser: Browser): FirefoxSession {
  const { connection } = browser as unknown as { connection: Connection };
  return {
    navigate: (page, url) => within(PATIENCE_MS, `Firefox to open ${url}`, navigate(connection, page, url)),
    standsAt: async (page) =>
      String(
        await evaluate(connection, contextOf(page), "document.readyState === 'loading' ? '' : document.documentURI"),
      ),
    install: async (path) =>
      void (await connection.send('webExtension.install', {
        extensionData: { type: 'archivePath', path },
        'moz:permanent': true,
      })),
    inBrowser: (expression) =>
      within(PATIENCE_MS, `Firefox to evaluate ${expression}`, inBrowser(connection, expression)),
  };
}

/** Longer than it takes a busy Firefox from refusing a page to showing what it shows in its place. */
const IN_PLACE_MS = 20_000;

/** puppeteer's own `goto` never hears of the arrival when Firefox changes process for a page of an extension. */
async function navigate(connection: Connection, page: Page, url: string): Promise<void> {
  // Of a page that has nothing else to tell it by.
  const loadedAt = () => evaluate(connection, contextOf(page), 'performance.timeOrigin').catch(() => null);
  const before = await loadedAt();
  try {
    await connection.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'complete' });
  } catch (error) {
    if (!(
      error instanceof Error && /NS_ERROR_MODULE_SECURITY|NS_BINDING_ABORTED|navigation aborted/i.test(error.message)
    ))
      throw error;
    // Until then the page before still stands, perhaps at this very address. Where nothing comes it was a download.
    await until(
      `a page of some kind for ${url}`,
      async () => {
        const now = await loadedAt();
        return now === null || now === before ? null : true;
      },
      IN_PLACE_MS,
    ).catch(() => undefined);
  }
}

async function inBrowser(connection: Connection, expression: string): Promise<unknown> {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [window] = result['contexts'] as readonly { readonly context: string }[];
  if (!window) throw new Error('Firefox has no window');
  return evaluate(connection, window.context, expression);
}

async function evaluate(connection: Connection, context: string, expression: string): Promise<unknown> {
  const answer = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  const { type, result: value, exceptionDetails } = answer.result as unknown as Evaluated;
  if (type === 'exception') throw new Error(`Firefox: ${exceptionDetails?.text ?? 'unknown error'} in ${expression}`);
  return value?.value;
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}
