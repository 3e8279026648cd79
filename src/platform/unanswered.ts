import { chromiumRefusal } from './refusals.ts';

/**
 * Which failures of a request over https say that no one speaks it there. A name without an address, a network or a
 * device that is not there, what an extension stopped, and what was given up for another page say nothing about https.
 * Nor do refusals of a certificate, some of which Chromium calls `ERR_SSL_…`, or what this computer lacks where https
 * asks for its certificate.
 */
const CHROMIUM = /^net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED|ABORTED|TIMED_OUT)|TIMED_OUT|EMPTY_RESPONSE)$/;
const FIREFOX = /^NS_ERROR_(CONNECTION_REFUSED|NET_(RESET|INTERRUPT|TIMEOUT|EMPTY_RESPONSE))$/;

/** Chromium's `net::ERR_…`. */
export const chromiumUnanswered = (error: string): boolean =>
  CHROMIUM.test(error) || (/^net::ERR_SSL_(?!CLIENT_AUTH)/.test(error) && chromiumRefusal(error) === null);

/** What Firefox's `webRequest` tells: a name, or of TLS a sentence in the person's language. */
export const firefoxUnanswered = (error: string): boolean =>
  FIREFOX.test(error) || /MODULE_SECURITY/.test(error) || !/^NS_|^Error code /.test(error);
