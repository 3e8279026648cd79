import { BASE, restartBrowser, tabs, visited } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Host, parseHost } from '../../../src/core/index.ts';
import { mayBePassed, warningStands } from '../../../src/features/navigation/passed-warnings.ts';
import { grantPass } from '../../../src/features/navigation/pass.ts';
import { pageRefused } from '../../../src/features/navigation/refused-page.ts';
import { kept, session } from '../../../src/platform/storage.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY } from '../../support/mint.ts';

const host = (text: string): Host => {
  const parsed = parseHost(text);
  if (!parsed) throw new TypeError(text);
  return parsed;
};
const PRINTER = host('printer.local');

beforeEach(async () => {
  restartBrowser();
  tabs.set(1, { incognito: false, url: 'https://printer.local/' });
  tabs.set(2, { incognito: false, url: 'https://nas.local/' });
  await freshDatabase();
});
afterEach(() => vi.useRealTimers());

describe('a warning of the browser’s own that a person could pass', () => {
  it('counts for its host alone, for as long as it may be passed, and the browser remembers that', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    expect(await mayBePassed(PRINTER)).toBe(false);
    await warningStands(PRINTER, 1);
    vi.setSystemTime(Date.now() + 14 * DAY);
    expect(await mayBePassed(PRINTER)).toBe(true);
    expect(await mayBePassed(host('nas.local'))).toBe(false);
    vi.setSystemTime(Date.now() + DAY + 1);
    expect(await mayBePassed(PRINTER)).toBe(false);
  });

  it('does not count once our page took its place, unless another stands in another tab', async () => {
    const [first, second] = [await warningStands(PRINTER, 1), await warningStands(PRINTER, 1)];
    tabs.set(1, { incognito: false, url: `${BASE}warning/index.html?key=1` });
    await second(true);
    expect(await mayBePassed(PRINTER)).toBe(true);
    await first(true);
    expect(await mayBePassed(PRINTER)).toBe(false);
    await first(true);
    await warningStands(PRINTER, 1);
    await first(true);
    expect(await mayBePassed(PRINTER)).toBe(true);
  });

  it('counts until our page is what the tab shows, and where the tab was left to the warning', async () => {
    tabs.set(1, { incognito: false, url: 'https://printer.local/' });
    const gone = await warningStands(PRINTER, 1);
    await gone(false);
    expect(await mayBePassed(PRINTER)).toBe(true);
    const taking = gone(true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await mayBePassed(PRINTER)).toBe(true);
    tabs.set(1, { incognito: false, url: `${BASE}warning/index.html?key=1` });
    await taking;
    expect(await mayBePassed(PRINTER)).toBe(false);
  });

  it('counts where the tab’s address is one that we may not look at', async () => {
    tabs.set(1, { incognito: false, url: undefined as never });
    await (
      await warningStands(PRINTER, 1)
    )(false);
    expect(await mayBePassed(PRINTER)).toBe(true);
  });

  it('does not count where its tab is gone, as after a trial', async () => {
    tabs.delete(1);
    await (
      await warningStands(PRINTER, 1)
    )(false);
    expect(await mayBePassed(PRINTER)).toBe(false);
  });

  it('counts for every host where it could not be written down, and our page comes all the same', async () => {
    vi.spyOn(kept, 'set').mockRejectedValue(new Error('quota'));
    tabs.set(1, { incognito: false, url: 'https://printer.local/' });
    await pageRefused({
      tabId: 1,
      url: 'https://printer.local/',
      refusal: 'authority-invalid',
      wayOn: true,
      address: null,
    });
    vi.restoreAllMocks();
    expect(visited).toHaveLength(1);
    expect(await mayBePassed(host('nas.local'))).toBe(true);
  });

  it('two at once are both kept', async () => {
    const gone = await Promise.all([warningStands(PRINTER, 1), warningStands(host('nas.local'), 2)]);
    tabs.delete(2);
    await gone[1](false);
    expect([await mayBePassed(PRINTER), await mayBePassed(host('nas.local'))]).toEqual([true, false]);
  });

  it('is not forgotten for others that came after it: then every host counts', async () => {
    await warningStands(PRINTER, 1);
    for (let i = 0; i < 200; i++) await warningStands(host(`device-${String(i)}.local`), 1);
    expect(await mayBePassed(PRINTER)).toBe(true);
    expect(Object.keys((await kept.get('warnings')) as object).length).toBeLessThanOrEqual(201);
  });

  it('is not forgotten for more about the same host, whether they were passed or not', async () => {
    await warningStands(PRINTER, 1);
    const later = [];
    for (let i = 0; i < 100; i++) later.push(await warningStands(PRINTER, 1));
    tabs.delete(1);
    for (const gone of later) await gone(false);
    expect(await mayBePassed(PRINTER)).toBe(true);
    const { [PRINTER.value]: times = [] } = (await kept.get('warnings')) as Record<string, number[]>;
    expect(times.length).toBeLessThanOrEqual(20);
  });

  it('counts after the browser was closed where the disk was full for a moment', async () => {
    const full = vi.spyOn(kept, 'set').mockRejectedValueOnce(new Error('full'));
    await warningStands(PRINTER, 1);
    full.mockRestore();
    await warningStands(host('nas.local'), 2);
    await session.remove('warnings');
    expect(await mayBePassed(PRINTER)).toBe(true);
  });

  it('is not written down of hosts that do not look local', async () => {
    await warningStands(host('www.example.com'), 1);
    expect(await kept.get('warnings')).toBeUndefined();
  });
});

describe('a page that the browser refused', () => {
  const refuse = async (url: string): Promise<void> => {
    tabs.set(1, { incognito: false, url });
    await pageRefused({ tabId: 1, url, refusal: 'authority-invalid', wayOn: true, address: null });
  };

  it('where our page took the place of the browser’s warning, was not passed', async () => {
    await refuse('https://printer.local/');
    tabs.set(1, { incognito: false, url: visited[0]?.url ?? '' });
    await vi.waitFor(async () => expect(await mayBePassed(PRINTER)).toBe(false));
  });

  it('in a private window leaves nothing on disk', async () => {
    tabs.set(2, { incognito: true, url: 'https://printer.local/' });
    const page = { tabId: 2, url: 'https://printer.local/', refusal: 'authority-invalid', wayOn: true } as const;
    await pageRefused({ ...page, address: null });
    expect(await kept.get('warnings')).toBeUndefined();
  });

  it('where the person asked for the browser’s warning, may be passed on every port', async () => {
    await grantPass(1, 'https://printer.local:8443/');
    await refuse('https://printer.local:8443/');
    expect(await mayBePassed(PRINTER)).toBe(true);
  });

  it('where the person went on before our page could come, may be passed', async () => {
    tabs.set(1, { incognito: false, url: 'https://printer.local/status' });
    const page = { tabId: 1, url: 'https://printer.local/', refusal: 'authority-invalid', wayOn: true } as const;
    await pageRefused({ ...page, address: null });
    expect(await mayBePassed(PRINTER)).toBe(true);
  });
});
