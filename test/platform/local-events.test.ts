import { changeGrant, granted, restartBrowser } from '../support/extension-api.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { localUrls, onLocalPages } from '../../src/platform/local-events.ts';

interface Filter {
  readonly hostEquals?: string;
  readonly hostSuffix?: string;
  readonly urlMatches?: string;
}

interface Details {
  readonly url: string;
}

/** A webNavigation event as the browsers filter it: any one filter lets a page through (events.UrlFilter). */
class FilteredEvent {
  readonly #listeners = new Map<(details: Details) => void, readonly Filter[]>();

  addListener(listener: (details: Details) => void, { url }: { url: Filter[] }): void {
    this.#listeners.set(listener, url);
  }

  removeListener(listener: (details: Details) => void): void {
    this.#listeners.delete(listener);
  }

  dispatch(url: string): void {
    const { hostname } = new URL(url);
    const fits = ({ hostEquals, hostSuffix, urlMatches }: Filter): boolean =>
      (hostEquals === undefined || hostname === hostEquals) &&
      (hostSuffix === undefined || `.${hostname}`.endsWith(hostSuffix)) &&
      (urlMatches === undefined || new RegExp(urlMatches).test(url));
    for (const [listener, filters] of [...this.#listeners]) if (filters.some(fits)) listener({ url });
  }
}

let event: FilteredEvent;
let seen: string[];
beforeEach(() => {
  restartBrowser();
  event = new FilteredEvent();
  seen = [];
});

const listen = (): void => onLocalPages<Details>(event, ({ url }) => void seen.push(url));

describe('events of pages that look local', () => {
  it.each([
    'https://printer.local/',
    'http://a.b.home.arpa:8080/x',
    'https://nas.lan/',
    'https://localhost/',
    'http://localhost:9/',
    'https://nas/',
    'https://192.168.1.1/',
    'https://192.168.1.1:8443/x',
    'https://[fe80::1]/',
    'https://[::1]:8443/',
    'https://nas./',
    'https://nas.:8443/x',
    'https://nas.lan./',
    'https://printer.local.:631/',
    'https://user:pw@192.168.1.1/',
    'https://user@nas/',
    'https://user:@nas.:8443/',
    'https://:pw@[fe80::1]:8443/',
    'https://a%40b:p%2Fw@printer.local/',
  ])('%s comes through, once', (url) => {
    listen();
    event.dispatch(url);
    expect(seen).toEqual([url]);
  });

  it.each([
    'https://www.example.com/',
    'https://printer.local.example.com/',
    'https://notlocal.com/',
    'https://example.com/https://nas/',
    'https://example.com/?u=https://192.168.1.1/',
    'https://user@example.com/',
    'https://1.2.3.4.example.com/',
  ])('%s stays outside', (url) => {
    listen();
    event.dispatch(url);
    expect(seen).toEqual([]);
  });

  it('has a filter for every suffix that the manifest asks for', () => {
    const suffixes = localUrls.flatMap((filter) => ('hostSuffix' in filter ? [filter.hostSuffix] : []));
    expect(suffixes.filter((suffix) => !suffix.endsWith('.'))).toHaveLength(12);
  });
});

/** At some time, however busy the machine is. */
const NOTICED = { timeout: 60_000 };

describe('events of hosts that the person granted', () => {
  it('come through from the grant on, and not after it was taken back', async () => {
    listen();
    changeGrant('*://nas.example.com/*', true);
    await vi.waitFor(() => {
      event.dispatch('https://nas.example.com/');
      expect(seen).toContain('https://nas.example.com/');
    }, NOTICED);
    event.dispatch('https://www.example.com/');
    expect(seen).not.toContain('https://www.example.com/');
    event.dispatch('https://user:pw@nas.example.com.:8443/');
    expect(seen).toContain('https://user:pw@nas.example.com.:8443/');
    changeGrant('*://nas.example.com/*', false);
    await vi.waitFor(() => {
      seen.length = 0;
      event.dispatch('https://nas.example.com/');
      expect(seen).toEqual([]);
    }, NOTICED);
  });

  it('do not come twice where they look local as well, nor for everything at once', async () => {
    for (const origin of ['*://192.168.1.1/*', '*://nas/*', '*://*/*', '*://*.local/*']) granted.add(origin);
    listen();
    await new Promise((resolve) => setTimeout(resolve, 10));
    for (const url of ['https://192.168.1.1/', 'https://nas/', 'https://printer.local/', 'https://www.example.com/'])
      event.dispatch(url);
    expect(seen).toEqual(['https://192.168.1.1/', 'https://nas/', 'https://printer.local/']);
  });
});
