import type { TabView } from '../../../src/protocol/index.ts';
import { deviceId, hostText } from '../../lib/device.ts';
import type { Judgement, ReasonCode } from '../../lib/types.ts';
import { warned } from '../../words/facts.ts';

/** The one most useful thing to offer. */
export type Action =
  | { readonly kind: 'remember' | 'accept-change'; readonly judgement: Judgement; readonly spkiSha256: string }
  | { readonly kind: 'pair' | 'pair-again' | 'scope' | 'reload' | 'flag' | 'hidden' | 'refused' }
  | { readonly kind: 'anchor'; readonly query: Readonly<Record<string, string>> }
  | { readonly kind: 'allow' | 'at-home'; readonly host: string; readonly origins: readonly string[] };

/** Chooses it. Null where there is nothing sensible to do. */
export function actionFor(view: TabView, tabId: number): Action | null {
  switch (view.kind) {
    case 'silent':
      return view.host === null ? null : { kind: 'at-home', host: view.host, origins: view.origins };
    case 'reload':
      return { kind: 'reload' };
    case 'no-permission':
      return { kind: 'allow', host: view.host, origins: view.origins };
    case 'judged':
      return unlessHidden(forJudgement(view.judgement, tabId), view.hidden);
    default:
      return view satisfies never;
  }
}

/** Nothing is written down about a private window, not even at the person's own word. */
function unlessHidden(action: Action | null, hidden: boolean): Action | null {
  return hidden && (action?.kind === 'remember' || action?.kind === 'accept-change') ? { kind: 'hidden' } : action;
}

function forJudgement(judgement: Judgement, tabId: number): Action | null {
  const { verdict, certificate } = judgement;
  const has = (code: ReasonCode) => verdict.reasons.includes(code);
  if (verdict.kind === 'confirmed' && warned(judgement))
    return { kind: 'anchor', query: { gateway: verdict.gateway.id } };
  if (verdict.kind === 'remembered' && warned(judgement))
    return { kind: 'anchor', query: { device: deviceId(judgement), tab: String(tabId) } };
  if (verdict.kind === 'new' && certificate !== null)
    return { kind: 'remember', judgement, spkiSha256: certificate.spkiSha256 };
  if (verdict.kind === 'danger') {
    return has('key-changed') && !shared(judgement) && certificate !== null
      ? { kind: 'accept-change', judgement, spkiSha256: certificate.spkiSha256 }
      : null;
  }
  if (has('unseen-refused')) return { kind: 'refused' };
  if (verdict.kind === 'cannot-tell') {
    if (has('unseen-flag-off')) return { kind: 'flag' };
    if (has('unseen-missed')) return { kind: 'reload' };
    if (has('unseen-no-permission'))
      return { kind: 'allow', host: hostText(judgement), origins: [`*://${hostText(judgement)}/*`] };
  }
  if (verdict.kind !== 'caution' && verdict.kind !== 'cannot-tell') return null;
  if (has('outside-scope')) return widenable(judgement) ? { kind: 'scope' } : null;
  if (has('issuer-rotated')) return { kind: 'pair-again' };
  if (UNVOUCHED.some(has)) return { kind: 'pair' };
  return certificate !== null && rememberable(judgement)
    ? { kind: 'remember', judgement, spkiSha256: certificate.spkiSha256 }
    : null;
}

const UNVOUCHED: readonly ReasonCode[] = ['no-gateway-paired', 'issuer-not-paired'];

/** No gateway can be allowed to vouch for a public name, wherever it leads. */
function widenable({ checks }: Judgement): boolean {
  return checks.some(({ code, reason }) => code === 'local' && reason !== 'local-connected-address');
}

/** A key that others hold too proves nothing, however often the person confirms it. */
function shared({ verdict }: Judgement): boolean {
  return verdict.reasons.includes('key-on-static-list') || verdict.reasons.includes('key-on-other-device');
}

/**
 * An oddly made certificate that no gateway speaks for: many old devices have one, and the person may know the device.
 */
function rememberable(judgement: Judgement): boolean {
  const path = judgement.checks.find((check) => check.code === 'path');
  const unclaimed: readonly (ReasonCode | undefined)[] = ['self-signed', 'no-gateway-paired', 'issuer-not-paired'];
  return (
    judgement.verdict.kind === 'caution' &&
    !shared(judgement) &&
    judgement.device?.pinned == null &&
    unclaimed.includes(path?.reason)
  );
}
