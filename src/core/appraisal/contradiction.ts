import type { BrowserRefusal } from '../observation/types.ts';
import { type Findings, proved } from './findings.ts';
import type { ReasonCode } from './reasons.ts';

/** Whether what the companion saw can be what the browser refused for this reason. */
const FITS: Readonly<Record<BrowserRefusal, (findings: Findings) => boolean>> = {
  'authority-invalid': () => true,
  other: () => true,
  'self-signed': ({ examined }) => examined?.facts.selfIssued === true,
  'name-mismatch': (findings) => !proved(findings, 'name'),
  expired: (findings) => !proved(findings, 'dates'),
  'not-yet-valid': (findings) => !proved(findings, 'dates'),
  'date-invalid': (findings) => !proved(findings, 'dates'),
  // Of a path that we validated we know that nothing of the kind is true of it.
  'weak-key': (findings) => !proved(findings, 'path'),
  'weak-signature': (findings) => !proved(findings, 'path'),
  invalid: (findings) => !proved(findings, 'path'),
  usage: (findings) => !proved(findings, 'path') || !proved(findings, 'usage'),
  'name-constraints': (findings) => !proved(findings, 'path'),
  transparency: (findings) => !proved(findings, 'path'),
  // The browser may know what we cannot.
  revoked: () => false,
  pinned: () => false,
};

/**
 * Whether the browser refused for something that is not so of the certificate which the companion saw: then the browser
 * was shown another, or knows more. Null where they fit, or where nothing hangs on the companion.
 */
export function contradiction(findings: Findings): ReasonCode | null {
  const { browser, examined } = findings;
  if (browser?.opinion !== 'refused' || browser.refusal === null || examined?.presented.source !== 'companion')
    return null;
  return FITS[browser.refusal](findings) ? null : `browser-refused-${browser.refusal}`;
}
