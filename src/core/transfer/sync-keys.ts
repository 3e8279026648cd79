const GATEWAY = 'gateway:';
const MAKER = 'maker:';

/**
 * Whether a key of `storage.sync` is that of a pairing (docs/backup-format.md).
 * @returns false for what other versions or parts of Latchkey keep there.
 */
export const isSyncKey = (key: string): boolean => key.startsWith(GATEWAY);

/**
 * The key of `storage.sync` under which a pairing is kept (docs/backup-format.md).
 * @param gatewayId lower-case hexadecimal SHA-256 of the root's SPKI.
 * @returns `isSyncKey` is true of it.
 */
export const syncKey = (gatewayId: string): string => GATEWAY + gatewayId;

/** Whether a key of `storage.sync` is that of a maker's root (docs/backup-format.md). */
export const isMakerKey = (key: string): boolean => key.startsWith(MAKER);

/** The key of `storage.sync` under which a maker's root is kept. @param id SHA-256 of its SPKI, hexadecimal. */
export const makerKey = (id: string): string => MAKER + id;
