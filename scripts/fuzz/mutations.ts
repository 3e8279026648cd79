import { append, bitFlip, byteSet, cut, insert, truncate } from './mutate-bytes.ts';
import {
  criticalFlip,
  extensionSwap,
  partSwap,
  signatureEdit,
  signatureTwin,
  yearShift,
} from './mutate-certificate.ts';
import {
  lengthEdit,
  nodeDelete,
  nodeGraft,
  nodeNest,
  nodeRepeat,
  nodeSwap,
  tagEdit,
  valueEdit,
} from './mutate-structure.ts';
import type { Mutation } from './types.ts';

export const MUTATIONS = {
  'bit-flip': bitFlip,
  'byte-set': byteSet,
  truncate,
  append,
  cut,
  insert,
  'length-edit': lengthEdit,
  'tag-edit': tagEdit,
  'value-edit': valueEdit,
  'node-delete': nodeDelete,
  'node-repeat': nodeRepeat,
  'node-swap': nodeSwap,
  'node-graft': nodeGraft,
  'node-nest': nodeNest,
  'extension-swap': extensionSwap,
  'critical-flip': criticalFlip,
  'year-shift': yearShift,
  'part-swap': partSwap,
  'signature-edit': signatureEdit,
  'signature-twin': signatureTwin,
} as const satisfies Record<string, Mutation>;

export type MutationName = keyof typeof MUTATIONS;
export const MUTATION_NAMES = Object.keys(MUTATIONS) as MutationName[];

/** Those that need no structure. */
export const BYTE_MUTATIONS = ['bit-flip', 'byte-set', 'truncate', 'append', 'cut', 'insert'] as const;

/** What is left to change where the result is signed again: anything inside what is signed. */
export const CONTENT_MUTATIONS = MUTATION_NAMES.filter(
  (name) => !['part-swap', 'signature-edit', 'signature-twin', 'truncate', 'append'].includes(name),
);
