import type { Headline } from '../lib/types.ts';
import trustLine from '../locales/en/trust-line.ftl';
import { texts } from './message.ts';
import { KEY_CHANGED } from './reasons.ts';

/** How the line between whoever confirms a device and the device is drawn. */
export type TrustLineKind =
  | 'confirmed'
  | 'remembered'
  | 'new'
  | 'changed'
  | 'broken'
  | 'gap'
  | 'plain'
  | 'fog'
  | 'named'
  | 'public'
  | 'accepted'
  | 'maker';

/** What the drawing shows, for whoever does not see it. */
export const TRUST_LINES: Record<TrustLineKind, string> = texts(trustLine, [
  'confirmed',
  'remembered',
  'new',
  'changed',
  'broken',
  'gap',
  'plain',
  'fog',
  'named',
  'public',
  'accepted',
  'maker',
]);

/** Which drawing a verdict has. Only what a gateway confirmed has a solid line with a tick. */
export function trustLineOf(headline: Headline): TrustLineKind {
  const { kind, reasons } = headline;
  switch (kind) {
    case 'public':
      // Any authority that was added to the computer may be behind what the browser accepts.
      return headline.proved ? 'public' : 'accepted';
    case 'confirmed':
    case 'remembered':
    case 'new':
    case 'plain':
      return kind;
    case 'self-naming':
      return 'named';
    case 'attested':
      return 'maker';
    case 'danger':
    case 'caution':
      return KEY_CHANGED.some((code) => reasons.includes(code)) ? 'changed' : kind === 'danger' ? 'broken' : 'gap';
    case 'cannot-tell':
    case 'not-local':
      return 'fog';
    default:
      return kind satisfies never;
  }
}
