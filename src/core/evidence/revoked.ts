import type { PathFailure } from '../x509/basics/index.ts';
import type { Params } from './types.ts';

/** Whose certificate was revoked, and why, for the step that refuses it. */
export const revokedOn = ({ subject, params }: PathFailure): Params => ({
  ...(subject !== undefined && { subject }),
  ...(typeof params['because'] === 'string' && { because: params['because'] }),
});
