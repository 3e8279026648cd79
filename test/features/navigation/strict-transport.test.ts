import { restartBrowser } from '../../support/extension-api.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseHost } from '../../../src/core/index.ts';
import { askedForTrust, strictness } from '../../../src/features/navigation/strict-transport.ts';

const HEADER = 'max-age=31536000';
const ask = (change: { header?: string; trusted?: boolean | null; tabId?: number; url?: string } = {}) =>
  askedForTrust({ tabId: 1, url: 'https://nas.lan:8443/', header: HEADER, trusted: true, ...change });
const now = (host = 'nas.lan') => strictness(parseHost(host) ?? { kind: 'dns', value: '' });

beforeEach(restartBrowser);

describe('what a device asked of the browser', () => {
  it('is remembered where the browser trusted the connection', async () => {
    await ask();
    expect(await now()).toBe('strict');
  });

  it('is not where the browser was overridden, as it ignores the header then', async () => {
    await ask({ trusted: false });
    expect(await now()).toBeNull();
  });

  it('is perhaps where the browser does not say, and no less sure than before', async () => {
    await ask({ trusted: null });
    expect(await now()).toBe('perhaps-strict');
    await ask();
    await ask({ trusted: null });
    expect(await now()).toBe('strict');
  });

  it('is taken back by max-age=0', async () => {
    await ask();
    await ask({ header: 'max-age=0' });
    expect(await now()).toBeNull();
  });

  it('is not remembered of a private window, of an address, or of a header that means nothing', async () => {
    await ask({ tabId: 2 });
    await ask({ url: 'https://192.168.1.1/' });
    await ask({ header: 'preload' });
    expect([await now(), await now('192.168.1.1')]).toEqual([null, null]);
  });

  it('is remembered of pages that answer at the same time, and of no more than 200 hosts', async () => {
    await Promise.all(
      Array.from({ length: 205 }, (_, i) => ask({ url: `https://host-${i}.lan/`, header: `max-age=${1000 + i}` })),
    );
    const known = await Promise.all(Array.from({ length: 205 }, (_, i) => now(`host-${i}.lan`)));
    expect(known.map((each) => each !== null)).toEqual([
      ...Array<boolean>(5).fill(false),
      ...Array<boolean>(200).fill(true),
    ]);
  });
});
