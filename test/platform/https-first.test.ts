import { describe, expect, it } from 'vitest';
import { httpsFirst } from '../../src/platform/https-first.ts';

const BLOCKED = 'net::ERR_BLOCKED_BY_CLIENT';
const HTTP = 'http://printer.home.arpa/status?a=1';
const HTTPS = 'https://printer.home.arpa/status?a=1';
const page = { tabId: 1, url: HTTP, documentId: 'error' };
const failed = (error: string, url = HTTPS, tabId = 1) => ({ tabId, url, error });

describe('a page over http that the browser blocked', () => {
  it.each([
    ['net::ERR_CERT_AUTHORITY_INVALID', 'authority-invalid'],
    ['net::ERR_CERT_KNOWN_INTERCEPTION_BLOCKED', 'intercepted'],
    ['net::ERR_CONNECTION_REFUSED', null],
    ['net::ERR_SSL_PROTOCOL_ERROR', null],
  ])('after its try with https failed (%s) is a case of HTTPS-First', (error, tried) => {
    const upgrades = httpsFirst();
    upgrades.requestFailed(failed(error));
    expect(upgrades.blocked({ ...page, url: `${HTTP}#there` }, BLOCKED)).toEqual({
      ...page,
      url: `${HTTP}#there`,
      tried,
    });
  });

  it('is told once', () => {
    const upgrades = httpsFirst();
    upgrades.requestFailed(failed('net::ERR_CONNECTION_REFUSED'));
    expect(upgrades.blocked(page, BLOCKED)).not.toBeNull();
    expect(upgrades.blocked(page, BLOCKED)).toBeNull();
  });

  it.each<[string, (upgrades: ReturnType<typeof httpsFirst>) => void]>([
    ['nothing failed before', () => undefined],
    ['an ad blocker blocked the request itself', (it) => it.requestFailed(failed(BLOCKED, HTTP))],
    [
      'an ad blocker blocked it, and https had failed before',
      (it) => {
        it.requestFailed(failed('net::ERR_CONNECTION_REFUSED'));
        it.requestFailed(failed(BLOCKED, HTTP));
      },
    ],
    ['an ad blocker blocked the try with https', (it) => it.requestFailed(failed(BLOCKED))],
    ['another page failed', (it) => it.requestFailed(failed('net::ERR_CONNECTION_REFUSED', 'https://nas.home.arpa/'))],
    ['another tab failed', (it) => it.requestFailed(failed('net::ERR_CONNECTION_REFUSED', HTTPS, 2))],
    [
      'a page came since',
      (it) => {
        it.requestFailed(failed('net::ERR_CONNECTION_REFUSED'));
        it.requestAnswered(1);
      },
    ],
  ])('is none when %s', (_when, before) => {
    const upgrades = httpsFirst();
    before(upgrades);
    expect(upgrades.blocked(page, BLOCKED)).toBeNull();
  });

  it('is none when https failed long before, or the page failed for something else', () => {
    let now = 0;
    const upgrades = httpsFirst(() => now);
    upgrades.requestFailed(failed('net::ERR_CONNECTION_REFUSED'));
    now = 60_000;
    expect(upgrades.blocked(page, BLOCKED)).toBeNull();
    upgrades.requestFailed(failed('net::ERR_CONNECTION_REFUSED'));
    expect(upgrades.blocked(page, 'net::ERR_CONNECTION_REFUSED')).toBeNull();
  });
});
