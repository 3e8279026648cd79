import { readJsonClaims } from '../../src/core/evidence/token/read.ts';
import { readJsonCmw } from '../../src/core/signed/cmw/read-json.ts';
import type { Judge, Judges } from './types.ts';

/** A CMW, or a token's claims with one inside (RFC 9999 section 4.3). */
const json: Judge = ({ files: [file = ''] }, read) => {
  const bytes = read(file);
  const claims = readJsonClaims(bytes);
  const valid = readJsonCmw(bytes).ok || (claims.ok && claims.value.cmw !== null);
  return Promise.resolve({ valid, facts: {} });
};

export const judges: Judges = { 'cmw (JSON)': json };
