/** What a backup may ask of whoever reads it. */
export const FORMAT = 'latchkey-backup';
export const VERSION = 1;

/** UTF-16 code units of the whole file. Two thousand devices and fifty gateways take about a megabyte. */
export const MAX_LENGTH = 5 * 1024 * 1024;
export const MAX_GATEWAYS = 100;
export const MAX_DEVICES = 10_000;

/** PBKDF2 rounds we write (a third of a second on a slow computer), and the most that we do for a file. */
export const ITERATIONS = 600_000;
export const MAX_ITERATIONS = 5_000_000;
