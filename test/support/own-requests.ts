/**
 * What the browser does with requests of the extension, on top of Node's own fetch: names lead where a test says, and
 * whoever listens to webRequest is told which address answered.
 */

type Listener = (details: { url: string; ip?: string; error?: string; securityInfo?: unknown }) => void;
const answered = new Set<Listener>();
const failed = new Set<Listener>();
const headed = new Set<Listener>();

/** Where names lead as the browser reports it; what is really asked is loopback. Literals lead to themselves. */
export const leadTo = new Map<string, string | null>();
/** Of any host: where a test says nothing, `localhost` is where it always is. */
const literal = (host: string): string => (host === 'localhost' ? '127.0.0.1' : host.replace(/^\[|\]$/g, ''));
/** The certificate that the browser shows of a connection to a host, where it shows any; DER. */
export const shownBy = new Map<string, Uint8Array>();
/** Where Firefox says that a name leads before it connects; a browser that does not say knows no name. */
export const resolved = new Map<string, readonly string[]>();
export const dns = {
  resolve: (name: string) => {
    const addresses = resolved.get(name);
    return addresses ? Promise.resolve({ addresses }) : Promise.reject(new Error('NS_ERROR_UNKNOWN_HOST'));
  },
};
/** Method and URL of each request that left the browser, in order. */
export const sent: string[] = [];

const event = (listeners: Set<Listener>) => ({
  addListener: (listener: Listener) => void listeners.add(listener),
  removeListener: (listener: Listener) => void listeners.delete(listener),
});
export const webRequest = {
  onHeadersReceived: event(headed),
  onResponseStarted: event(answered),
  onErrorOccurred: event(failed),
};

/** How many are listening: what is followed must also be let go. */
export const listening = (): number => answered.size + failed.size + headed.size;

export function forgetRequests(): void {
  leadTo.clear();
  shownBy.clear();
  resolved.clear();
  sent.length = 0;
}

const nodeFetch = globalThis.fetch;
/** Events come from another process, some time before or after the answer itself. */
const later = (tell: () => void): void => void setTimeout(tell, Math.random() * 4);

globalThis.fetch = async (input, init) => {
  if (typeof input !== 'string') return nodeFetch(input, init);
  const url = new URL(input);
  const host = url.hostname;
  sent.push(`${init?.method ?? 'GET'} ${url.origin}${url.pathname}`);
  const ip = leadTo.has(host) ? (leadTo.get(host) ?? undefined) : literal(host);
  if (leadTo.has(host)) {
    url.hostname = '127.0.0.1';
    // The browser has done the TLS already; behind it the device of a test speaks http.
    url.protocol = 'http:';
  }
  try {
    const response = await nodeFetch(url, init);
    const rawDER = shownBy.get(host)?.slice().buffer;
    const securityInfo = rawDER && { state: 'secure', certificates: [{ rawDER }] };
    headed.forEach((listener) => listener({ url: input, securityInfo }));
    later(() => answered.forEach((listener) => listener({ url: input, ...(ip !== undefined && { ip }) })));
    return response;
  } catch (error) {
    later(() => failed.forEach((listener) => listener({ url: input, error: 'net::ERR_CONNECTION_REFUSED' })));
    throw error;
  }
};
