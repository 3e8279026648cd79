import type { Home } from '../types.ts';
import { CHANGED_KEYS } from './changed-keys.ts';
import { SHARED_KEYS } from './shared-keys.ts';
import { WRONG_ISSUERS } from './wrong-issuers.ts';

/** Homes in which someone is hostile, or something is not as safe as it looks: the popup must not stay calm. */
export const HOSTILE: readonly Home[] = [...SHARED_KEYS, ...CHANGED_KEYS, ...WRONG_ISSUERS];
