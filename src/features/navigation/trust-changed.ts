import { appraiseOpenPagesAgain } from './show-page.ts';
import { forgetTrust } from '../trust/trust.ts';

/**
 * The organisation changed its policy, or a page of ours wrote pairings: they count from now on, for pages that are
 * open, too.
 */
export async function trustChanged(): Promise<null> {
  forgetTrust();
  await appraiseOpenPagesAgain();
  return null;
}
