import * as v from 'valibot';
import { MAX_ADDRESSES } from './limits.ts';

/** What the companion may be asked. Each request is checked against its schema on arrival, whoever sent it. */

const host = v.pipe(v.string(), v.nonEmpty(), v.maxLength(253));
const ip = v.pipe(v.string(), v.ip());
/** A link-local address means nothing without its zone (RFC 4007): `fe80::1%br-lan`. */
const zone = /^(fe[89ab][\da-f]:.*)%[\w.-]{1,32}$/i;
const address = v.pipe(
  v.string(),
  v.maxLength(78),
  v.check((text) => v.is(ip, text.replace(zone, '$1'))),
);
const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));
/**
 * An absolute path of printable ASCII, without query, fragment or a second slash at its start (RFC 3986 section 3.3).
 */
const path = v.pipe(v.string(), v.maxLength(200), v.regex(/^\/(?!\/)[!-~]*$/), v.regex(/^[^?#\\]*$/));
/** Base64 of one certificate. */
const der = v.pipe(v.string(), v.base64(), v.maxLength(16_384));
const stores = v.pipe(v.array(v.pipe(v.string(), v.maxLength(1024))), v.maxLength(32));
/** Names or ranges of a scope; `.` stands for single labels. */
const parts = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(300))), v.maxLength(200));
/** The common name of a scope root, which is also its nickname in a store. */
const label = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));

/** Listens for this many seconds. */
export const browse = v.object({ seconds: v.pipe(v.number(), v.minValue(0.5), v.maxValue(10)) });
export const listStores = v.object({});
export const installAnchor = v.object({ scopeRoot: der, cross: der, stores });
export const removeAnchor = v.object({ label, stores });
export const listRootStores = v.object({ root: der });
/** The scope that a cross certificate for this root would have; `until` in milliseconds since the epoch. */
export const installRoot = v.object({ root: der, names: parts, addresses: parts, until: v.number(), stores });
export const removeRoot = v.object({ root: der, stores });

/** The schema of each request, by its name. */
export const companionRequests = {
  hello: v.object({ protocol: v.number() }),
  /** `addresses`: where the browser connected to, if it said so; otherwise the name is resolved. */
  probe: v.object({
    host,
    port,
    addresses: v.optional(v.pipe(v.array(address), v.maxLength(MAX_ADDRESSES))),
    /** Ignores everything seen before: a page has just loaded, and the device behind it may be another by now. */
    fresh: v.optional(v.boolean()),
  }),
  /**
   * What a device shows of itself (docs/device-evidence.md), at an address that a probe found, and only from whoever
   * shows the same leaf again.
   */
  evidence: v.object({
    host,
    port,
    address,
    /** SHA-256 of the leaf, lower-case hexadecimal. */
    certificate: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
    path,
    /** Base64url of 32 bytes, without padding; a gateway that is asked for a device's key gets none. */
    nonce: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{43}$/))),
  }),
  resolve: v.object({ host }),
  network: v.object({}),
  browse,
  'anchors/stores': listStores,
  'anchors/install': installAnchor,
  'anchors/remove': removeAnchor,
  /** A gateway root that needs no cross certificate (src/core/anchors/own-root.ts); a later version's than the rest. */
  'anchors/root-stores': listRootStores,
  'anchors/install-root': installRoot,
  'anchors/remove-root': removeRoot,
} as const;

/** The name of a request. */
export type CompanionRequestName = keyof typeof companionRequests;
/** A request after its schema has accepted it. */
export type CompanionRequest<N extends CompanionRequestName> = v.InferOutput<(typeof companionRequests)[N]>;

/** A request with its id, or the note that its answer is no longer wanted. */
export const envelope = v.union([
  v.object({ id: v.pipe(v.number(), v.safeInteger()), name: v.string(), request: v.unknown() }),
  v.object({ cancel: v.pipe(v.number(), v.safeInteger()) }),
]);
