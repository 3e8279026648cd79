import { restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { leadTo, resolved, sent } from '../../support/own-requests.ts';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { close, listen } from '../../../home/listen.ts';
import { lookForHttps } from '../../../src/features/upgrade/look.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY } from '../../support/mint.ts';
import { observed } from '../../support/observations.ts';
import { visitPage } from '../../support/visit.ts';

const HOST = 'router.local';
const ADDRESS = '192.168.1.1';
const [OPEN, PRIVATE] = [1, 2];

let server: Server;
let port: number;
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  // What a browser's TLS would have done is behind it already (test/support/own-requests.ts).
  server = createServer((_, response) => response.end());
  port = await listen(server, 0);
  leadTo.set(HOST, ADDRESS);
});
afterEach(async () => {
  vi.useRealTimers();
  await close(server);
});

const url = (scheme = 'http') => `${scheme}://${HOST}:${port}/start`;

/** A page that came over http from this address. */
async function open(address: string | null = ADDRESS, tabId = OPEN, query = ''): Promise<void> {
  tabs.set(tabId, { incognito: tabId === PRIVATE, url: url() + query });
  const host = { kind: 'dns', value: HOST } as const;
  await visitPage({
    tabId,
    url: url() + query,
    observations: [observed({ kind: 'connection', scheme: 'http', host, port, address })],
  });
}

describe('whether https answers where a page came over http', () => {
  it('is asked with one HEAD of the front page, and offered where someone answers', async () => {
    await open();
    expect(await lookForHttps({ tabId: OPEN })).toEqual({ url: url('https'), unanswered: false });
    expect(sent).toEqual([`HEAD https://${HOST}:${port}/`]);
  });

  it('is offered at the front page where the address is too long to be kept', async () => {
    await open(ADDRESS, OPEN, `?${'x'.repeat(3000)}`);
    expect(await lookForHttps({ tabId: OPEN })).toEqual({ url: `https://${HOST}:${port}/`, unanswered: false });
  });

  it('is asked once a day, whatever came of it, and again after that or when the clock was put back', async () => {
    await open();
    vi.useFakeTimers({ toFake: ['Date'] });
    await close(server);
    const looks = async (after: number) => {
      vi.setSystemTime(Date.now() + after);
      return lookForHttps({ tabId: OPEN });
    };
    expect(await Promise.all([looks(0), looks(0)])).toEqual([null, null]);
    expect(await looks(DAY - 1)).toBeNull();
    expect(sent).toHaveLength(1);
    await listen(server, port);
    expect(await looks(1)).toMatchObject({ url: url('https') });
    expect(await looks(DAY - 1)).toMatchObject({ url: url('https') });
    expect(sent).toHaveLength(2);
    await looks(-3 * DAY);
    expect(sent).toHaveLength(3);
  });

  it('is asked anew at another address, where another device may have it', async () => {
    await open();
    expect(await lookForHttps({ tabId: OPEN })).not.toBeNull();
    await open('192.168.1.77');
    expect(await lookForHttps({ tabId: OPEN })).toBeNull();
    await open();
    expect(await lookForHttps({ tabId: OPEN })).not.toBeNull();
  });

  it.each<[string, string | null, number]>([
    ['the page came from a public address', '198.51.100.7', OPEN],
    ['the browser does not tell which address answered', null, OPEN],
    ['the window is private', ADDRESS, PRIVATE],
  ])('is not asked where %s', async (_, address, tabId) => {
    await open(address, tabId);
    expect(await lookForHttps({ tabId })).toBeNull();
    expect(sent).toEqual([]);
  });

  it('is not asked where the name leads out of the network by now', async () => {
    await open();
    resolved.set(HOST, ['198.51.100.7']);
    expect(await lookForHttps({ tabId: OPEN })).toBeNull();
    expect(sent).toEqual([]);
  });

  it('is not offered where someone else answered than the one whose page stands there', async () => {
    await open('192.168.1.77');
    expect(await lookForHttps({ tabId: OPEN })).toBeNull();
  });

  it('is not asked of a tab of which nothing was seen', async () => {
    expect(await lookForHttps({ tabId: 7 })).toBeNull();
    expect(sent).toEqual([]);
  });
});
