import { getPublicSuffix } from 'tldts';
import type { ValidateInput, ValidateResult } from '../types.ts';
import type { KnownIssuers } from './known-issuers.ts';
import { validatePath as validate } from './validate-path.ts';

/**
 * `validatePath` (./validate-path.ts) with the Public Suffix List at hand, which only the strict profile asks. The list
 * weighs 130 KB: what runs in the browser validates under `home` and imports ./validate-path.ts.
 */
export function validatePath(input: ValidateInput, known?: KnownIssuers): Promise<ValidateResult> {
  return validate(input, (name) => getPublicSuffix(name, { allowPrivateDomains: true }) === name, known);
}
