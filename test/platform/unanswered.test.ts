import { describe, expect, it } from 'vitest';
import { chromiumUnanswered, firefoxUnanswered } from '../../src/platform/unanswered.ts';

describe('a request over https that failed', () => {
  it.each([
    ['net::ERR_CONNECTION_REFUSED', 'NS_ERROR_CONNECTION_REFUSED'],
    ['net::ERR_CONNECTION_RESET', 'NS_ERROR_NET_RESET'],
    ['net::ERR_CONNECTION_TIMED_OUT', 'NS_ERROR_NET_TIMEOUT'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'SSL received a record that exceeded the maximum permissible length.'],
    ['net::ERR_EMPTY_RESPONSE', 'NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, SSL_ERROR_RX_RECORD_TOO_LONG)'],
    ['net::ERR_SSL_UNRECOGNIZED_NAME_ALERT', 'Peer’s TLS alert, in words'],
    ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'No cipher suites in common, in words'],
  ])('says that no one speaks it there: %s, %s', (chromium, firefox) => {
    expect([chromiumUnanswered(chromium), firefoxUnanswered(firefox)]).toEqual([true, true]);
  });

  it.each([
    ['net::ERR_ABORTED', 'NS_BINDING_ABORTED'],
    ['net::ERR_BLOCKED_BY_CLIENT', 'NS_ERROR_ABORT'],
    ['net::ERR_NAME_NOT_RESOLVED', 'NS_ERROR_UNKNOWN_HOST'],
    ['net::ERR_INTERNET_DISCONNECTED', 'NS_ERROR_OFFLINE'],
    ['net::ERR_ADDRESS_UNREACHABLE', 'NS_ERROR_PROXY_CONNECTION_REFUSED'],
    ['net::ERR_NETWORK_CHANGED', 'NS_ERROR_DOM_BAD_URI'],
    ['net::ERR_BAD_SSL_CLIENT_AUTH_CERT', 'NS_ERROR_REDIRECT_LOOP'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'Error code 2152398850'],
    ['net::ERR_SSL_BAD_PEER_PUBLIC_KEY', 'Error code 2152398850'],
    ['net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED', 'Error code 2152398850'],
    ['net::ERR_SSL_SERVER_CERT_BAD_FORMAT', 'Error code 2152398850'],
  ])('says nothing about it: %s, %s', (chromium, firefox) => {
    expect([chromiumUnanswered(chromium), firefoxUnanswered(firefox)]).toEqual([false, false]);
  });
});
