import { forgetAllEvidence } from '../common/index.ts';
import { appraiseOpenPagesAgain } from './show-page.ts';
import { forgetTrust } from '../trust/trust.ts';

/**
 * The organisation changed its policy, or a page of ours wrote pairings: they count from now on, for pages that are
 * open, too.
 */
export async function trustChanged(): Promise<null> {
  forgetTrust();
  // It was appraised by the gateways, scopes and makers of before.
  await forgetAllEvidence();
  await appraiseOpenPagesAgain();
  return null;
}
