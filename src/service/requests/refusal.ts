import type { BrowserRefusal } from '../../core/index.ts';

const REFUSALS: Readonly<Record<BrowserRefusal, true>> = {
  'authority-invalid': true,
  'self-signed': true,
  'name-mismatch': true,
  expired: true,
  'not-yet-valid': true,
  'date-invalid': true,
  revoked: true,
  'weak-key': true,
  'weak-signature': true,
  invalid: true,
  usage: true,
  'name-constraints': true,
  pinned: true,
  transparency: true,
  other: true,
};

/** A refusal as it comes back from a page's address; anything unknown is `other`. */
export function readRefusal(text: string | undefined): BrowserRefusal {
  return text !== undefined && Object.hasOwn(REFUSALS, text) ? (text as BrowserRefusal) : 'other';
}
