import { readIdentities } from './kinds/device-identity.ts';
import { readMatterArtefact } from './kinds/matter.ts';
import { readMud } from './kinds/mud.ts';
import { readTokens } from './kinds/token.ts';
import { readVouchers } from './kinds/voucher.ts';
import type { KindReader } from './types.ts';

/** Every kind, asked in this order about every artefact. */
export const KIND_READERS: readonly KindReader[] = [
  readIdentities,
  readMatterArtefact,
  readTokens,
  readVouchers,
  readMud,
];
