/**
 * Which failures of a request over https say that no one speaks it there. A name without an address, a network or a
 * device that is not there, what an extension stopped, and what was given up for another page say nothing about https.
 */
const CHROMIUM = new Set(
  [
    ...['CONNECTION_REFUSED', 'CONNECTION_RESET', 'CONNECTION_CLOSED', 'CONNECTION_ABORTED', 'CONNECTION_TIMED_OUT'],
    ...['TIMED_OUT', 'EMPTY_RESPONSE', 'SSL_PROTOCOL_ERROR', 'SSL_VERSION_OR_CIPHER_MISMATCH'],
  ].map((name) => `net::ERR_${name}`),
);
const FIREFOX = /^NS_ERROR_(CONNECTION_REFUSED|NET_(RESET|INTERRUPT|TIMEOUT|EMPTY_RESPONSE))$/;

/** Chromium's `net::ERR_…`. */
export const chromiumUnanswered = (error: string): boolean => CHROMIUM.has(error);

/** What Firefox's `webRequest` tells: a name, or of TLS a sentence in the person's language. */
export const firefoxUnanswered = (error: string): boolean =>
  FIREFOX.test(error) || /MODULE_SECURITY/.test(error) || !/^NS_|^Error code /.test(error);
