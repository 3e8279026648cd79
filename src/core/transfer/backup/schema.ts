import * as v from 'valibot';
import { carriedPairing } from '../portable.ts';

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

/**
 * The shape of a backup (docs/backup-format.md). The checksum covers these members and no others, so that nothing else
 * can ride along.
 */

const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const device = v.object({
  host: v.pipe(v.string(), v.maxLength(253)),
  port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
  label: v.nullable(v.pipe(v.string(), v.maxLength(80))),
  spkiSha256: hash,
  firstSeen: moment,
  lastSeen: moment,
  mineAt: v.nullable(moment),
});

export const contentSchema = v.object({
  gateways: v.pipe(v.array(carriedPairing), v.maxLength(MAX_GATEWAYS)),
  devices: v.pipe(v.array(device), v.maxLength(MAX_DEVICES)),
});
export type Content = v.InferOutput<typeof contentSchema>;

const sealSchema = v.object({
  kdf: v.picklist(['PBKDF2-SHA-256']),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(ITERATIONS)),
  /** 16 bytes. */
  salt: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{22}==$/)),
  cipher: v.picklist(['AES-256-GCM']),
  /** 12 bytes. */
  iv: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{16}$/)),
  data: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
});
export type Seal = v.InferOutput<typeof sealSchema>;

/** Read before anything else, so that a newer version can be told from damage. */
export const headSchema = v.object({
  format: v.picklist([FORMAT]),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  checksum: hash,
});

/** Either `content` or `sealed`. */
export const fileSchema = v.object({
  format: v.picklist([FORMAT]),
  version: v.picklist([VERSION]),
  madeAt: moment,
  checksum: hash,
  content: v.optional(contentSchema),
  sealed: v.optional(sealSchema),
});
