import type { KindReader } from './types.ts';

/** Every kind, asked in this order about every artefact. */
export const KIND_READERS: readonly KindReader[] = [];
