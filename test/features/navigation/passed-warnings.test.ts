import { restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Host, parseHost } from '../../../src/core/index.ts';
import { mayBePassed, warningStands } from '../../../src/features/navigation/passed-warnings.ts';
import { grantPass } from '../../../src/features/navigation/pass.ts';
import { pageRefused } from '../../../src/features/navigation/refused-page.ts';
import { kept } from '../../../src/platform/storage.ts';
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
  await freshDatabase();
});
afterEach(() => vi.useRealTimers());

describe('a warning of the browser’s own that a person could pass', () => {
  it('counts for its host alone, for as long as the browser may remember that it was passed', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    expect(await mayBePassed(PRINTER)).toBe(false);
    await warningStands(PRINTER, false);
    vi.setSystemTime(Date.now() + 7 * DAY);
    expect(await mayBePassed(PRINTER)).toBe(true);
    expect(await mayBePassed(host('nas.local'))).toBe(false);
    vi.setSystemTime(Date.now() + DAY + 1);
    expect(await mayBePassed(PRINTER)).toBe(false);
  });

  it('does not count once our page took its place, unless another stands in another tab', async () => {
    const [first, second] = [await warningStands(PRINTER, false), await warningStands(PRINTER, false)];
    await second();
    expect(await mayBePassed(PRINTER)).toBe(true);
    await first();
    expect(await mayBePassed(PRINTER)).toBe(false);
    expect(await kept.get('warnings')).toEqual({});
  });

  it('two at once are both kept', async () => {
    const gone = await Promise.all([warningStands(PRINTER, false), warningStands(host('nas.local'), false)]);
    await gone[1]();
    expect([await mayBePassed(PRINTER), await mayBePassed(host('nas.local'))]).toEqual([true, false]);
  });

  it('is not forgotten for others that came after it: then every host counts', async () => {
    await warningStands(PRINTER, false);
    for (let i = 0; i < 200; i++) await warningStands(host(`device-${String(i)}.local`), false);
    expect(await mayBePassed(PRINTER)).toBe(true);
    expect(Object.keys((await kept.get('warnings')) as object).length).toBeLessThanOrEqual(201);
  });

  it('leaves nothing on disk in a private window, nor of hosts that do not look local', async () => {
    await warningStands(PRINTER, true);
    await warningStands(host('www.example.com'), false);
    expect(await kept.get('warnings')).toBeUndefined();
    expect(await mayBePassed(PRINTER)).toBe(true);
  });
});

describe('a page that the browser refused', () => {
  const refuse = async (url: string): Promise<void> => {
    tabs.set(1, { incognito: false, url });
    await pageRefused({ tabId: 1, url, refusal: 'authority-invalid', wayOn: true, address: null });
  };

  it('where our page took the place of the browser’s warning, was not passed', async () => {
    await refuse('https://printer.local/');
    expect(await mayBePassed(PRINTER)).toBe(false);
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
