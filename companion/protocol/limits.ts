/** The name by which browsers know the companion. */
export const HOST_NAME = 'org.local_device.latchkey';

/** Rises when either end can no longer talk to an older other. */
export const PROTOCOL = 1;

/** Addresses of one name that are asked. */
export const MAX_ADDRESSES = 4;

/** Certificates that one device may show. None has so many; a list beyond it is somebody's game. */
export const MAX_CERTIFICATES = 32;

/** Probes under way at once; more wait. */
export const PROBES_AT_ONCE = 8;

/** Requests that wait or are under way at once; more are refused as `busy`. */
export const MAX_PENDING = 64;

/** Browsers end a companion that sends more than 1 MiB in one message; ours stay well below, as text in UTF-8. */
export const MAX_REPLY_BYTES = 1_000_000;

/** Nothing that the extension asks is longer; bytes of JSON. */
export const MAX_REQUEST_BYTES = 65_536;

export const CONNECT_MS = 3000;
export const HANDSHAKE_MS = 3000;

/** Once one address of a name has shown its certificate, the others have so long. */
export const PROBE_GRACE_MS = 300;

/** What was seen counts for so long. */
export const CACHE_MS = 10_000;
