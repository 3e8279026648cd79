import { createServer } from 'node:https';
import { privateKeyPem } from '../home/keys.ts';
import type { AddressInfo } from 'node:net';
import { DAY, mintLeaf, mintRoot } from '../test/support/mint.ts';

export interface PageServer {
  /** PEM; for browsers to trust. */
  readonly root: string;
  urlOn(host: string): string;
  /**
   * Milliseconds from the arrival of the request for a page to that of the script it asks for: the browser got the
   * headers, let extensions see them, committed the page and read it in between. Taken here, so that no browser's
   * coarse clock is in it.
   */
  timeOf(url: string, open: () => Promise<void>): Promise<number>;
  stop(): Promise<void>;
}

/** An https server on loopback with one tiny page, certified for these names. */
export async function startPageServer(names: readonly string[]): Promise<PageServer> {
  const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };
  const root = await mintRoot({ subject: 'CN=Bench Root', ...dates });
  const leaf = await mintLeaf(root, { dns: names, ...dates });
  const asked = new Map<string, number>();
  const finished = new Map<string, (ms: number) => void>();

  const server = createServer({ cert: leaf.pem, key: privateKeyPem(leaf.keys) }, (request, response) => {
    const now = performance.now();
    const { pathname, search } = new URL(request.url ?? '', 'https://bench');
    if (pathname === '/') asked.set(search, now);
    if (pathname === '/done') finished.get(search)?.(now - (asked.get(search) ?? Number.NaN));
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Type', pathname === '/' ? 'text/html' : 'text/javascript');
    response.end(
      pathname === '/'
        ? `<!doctype html><title>Bench</title><link rel=icon href="data:,"><script src="/done${search}"></script>`
        : '',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    root: root.pem,
    urlOn: (host) => `https://${host}:${String(port)}/`,
    timeOf: async (url, open) => {
      const time = new Promise<number>((resolve) => finished.set(new URL(url).search, resolve));
      await open();
      return time;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
