/** At most 2 MiB of pairing material reaches the background; pages refuse larger files before reading them. */
export const MAX_PAIRING_BYTES = 2 * 1024 * 1024;

/** Pages refuse a larger file before reading it. Characters of the text; a backup is ASCII but for names. */
export const MAX_BACKUP_LENGTH = 5 * 1024 * 1024;

/** The channel on which the background and pages hear each other that share its storage (./storage.ts). */
export const STORAGE_CHANNEL = 'latchkey-storage';

/** How a page was asked for that was judged only once it was shown, when that was not known any more. */
export const UNKNOWN_METHOD = 'unknown';

/** Under it and a tab's number, the session's storage has what the background saw of the tab; pages hear of changes. */
export const TAB_STATE_PREFIX = 'tab:';

/** Under it the storage of this profile has that the memory was made, or was lost (features/setup/memory-lost.ts). */
export const MEMORY_MARK = 'memory';
