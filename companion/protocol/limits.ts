/** The name under which browsers know the companion. */
export const HOST_NAME = 'org.local_device.latchkey';

/** Goes up when either side can no longer talk to an older version of the other. */
export const PROTOCOL = 1;

/** Addresses of one name that are asked. */
export const MAX_ADDRESSES = 4;

/** Certificates that one device may show. No honest device has so many. */
export const MAX_CERTIFICATES = 32;

/** Probes at once; more wait. */
export const PROBES_AT_ONCE = 8;

/** Requests waiting or in progress at once; more are refused as `busy`. */
export const MAX_PENDING = 64;

/** Bytes of UTF-8. Browsers end a companion that sends more than 1 MiB in one message; ours stay well below. */
export const MAX_REPLY_BYTES = 1_000_000;

/** Bytes of JSON; nothing that the extension asks is longer. */
export const MAX_REQUEST_BYTES = 65_536;

/** For a device to accept a connection; milliseconds. */
export const CONNECT_MS = 3000;
/** For a TLS handshake; milliseconds. */
export const HANDSHAKE_MS = 3000;

/** For a device to answer when it is asked for evidence, once its handshake is over; milliseconds. */
export const EVIDENCE_MS = 5000;
/** Bytes of evidence that are read of one device; in base64 they fit into one answer. */
export const MAX_EVIDENCE_BYTES = 700_000;

/** Once one address of a name has shown its certificate, the others have this long; milliseconds. */
export const PROBE_GRACE_MS = 300;

/** For how long an observation counts; milliseconds. */
export const CACHE_MS = 10_000;
