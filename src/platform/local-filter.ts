import { LOCAL_SUFFIXES } from '../core/index.ts';

/**
 * Event filters for addresses that look local: the suffixes, single labels and address literals. The browser applies
 * them, so that nothing of ours runs for any other page. Which literals are really local is judged later.
 */
export const localUrls = [
  ...LOCAL_SUFFIXES.map((suffix) => ({ hostSuffix: `.${suffix}` })),
  { urlMatches: '^https?://[^./:\\[\\]]+(:[0-9]+)?/' },
  { urlMatches: '^https?://[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+(:[0-9]+)?/' },
  { urlMatches: '^https?://\\[' },
];
