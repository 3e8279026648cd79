import type { Headline, ReasonCode } from '../lib/types.ts';

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
export const TRUST_LINES: Record<TrustLineKind, string> = {
  confirmed: 'A solid line with a tick joins your gateway to this device.',
  remembered: 'A dashed loop joins you to this device.',
  new: 'A dotted line with a question mark leads to this device.',
  changed: 'A broken line with two different keys leads to this device.',
  broken: 'A broken line with a cross leads to this device.',
  gap: 'A line with a gap and an exclamation mark leads to this device.',
  plain: 'An open padlock and no line, because this page isn’t encrypted.',
  fog: 'Fog hides the line to this device.',
  named: 'A name tag and a key belong to this device.',
  public: 'A thin line joins a public authority to this device.',
  accepted: 'A thin line joins your browser to this device.',
  maker: 'A thin line joins the maker to this device.',
};

const CHANGED: readonly ReasonCode[] = ['key-changed', 'key-differs-vouched', 'key-differs-wildcard'];

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
      return CHANGED.some((code) => reasons.includes(code)) ? 'changed' : kind === 'danger' ? 'broken' : 'gap';
    case 'cannot-tell':
    case 'not-local':
      return 'fog';
    default:
      return kind satisfies never;
  }
}
