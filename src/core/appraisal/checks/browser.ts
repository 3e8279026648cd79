import type { BrowserEvidence } from '../../observation/types.ts';
import type { Host } from '../../net/types.ts';
import { localNameReason } from '../../net/local-names.ts';
import type { Check } from '../types.ts';

/** What did the browser itself make of it? Only Firefox says whether the root is one it ships (F5). */
export function checkBrowserTrust(browser: BrowserEvidence | null, host: Host): Check {
  const common = { code: 'browser-trust', evidence: ['browser'] } as const;
  if (browser === null) return { ...common, answer: 'cannot tell', reason: 'browser-opinion-unknown', evidence: [] };
  if (browser.opinion === 'refused')
    return { ...common, answer: 'refuted', reason: `browser-refused-${browser.refusal ?? 'other'}` };
  if (browser.opinion === 'overridden') return { ...common, answer: 'refuted', reason: 'browser-overridden' };
  if (browser.builtInRoot === true) return { ...common, answer: 'proved', reason: 'browser-built-in-root' };
  // No public authority may issue for a name that is not publicly registered (CA/B Baseline Requirements 4.2.2):
  // whoever the browser believes here was added to this computer.
  const cannotBePublic = host.kind === 'ip' || localNameReason(host.value) !== null;
  if (browser.builtInRoot === false || cannotBePublic)
    return { ...common, answer: 'cannot tell', reason: 'browser-local-authority' };
  return { ...common, answer: 'proved', reason: 'browser-trusts' };
}
