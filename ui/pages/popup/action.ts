import { deviceId, hostText } from '../../lib/device.ts';
import type { Appraisal, ReasonCode } from '../../lib/types.ts';
import type { TabView, UnknownWhy } from '../../../src/protocol/index.ts';
import { warned } from '../../words/facts.ts';
import { KEY_CHANGED } from '../../words/reasons.ts';

/** The one most useful thing to offer. */
export type Action =
  | Remember
  | AcceptChange
  /** `change`: what the person may say instead, with care; null where nothing they say makes it calm. */
  | { readonly kind: 'close'; readonly change: AcceptChange | null; readonly hidden: boolean }
  /** `places`: the ids of what may be the same device. */
  | { readonly kind: 'one-device'; readonly appraisal: Appraisal; readonly places: readonly string[] }
  /**
   * `pair-whole`: again, with the intermediates. `remember`: what the person may do who has no gateway; null where that
   * is no way on.
   */
  | { readonly kind: 'pair' | 'pair-whole'; readonly remember: Remember | null }
  | { readonly kind: 'pair-again' | 'scope' | 'reload' | 'hidden' | 'refused' | 'wildcard' }
  /** `companion`: whether it is offered, too; it may have been asked already. */
  | { readonly kind: 'flag'; readonly companion: boolean }
  | { readonly kind: 'by-https'; readonly url: string; readonly unanswered: boolean }
  | { readonly kind: 'anchor'; readonly query: Readonly<Record<string, string>> }
  | { readonly kind: 'allow' | 'at-home'; readonly host: string; readonly origins: readonly string[] };

interface Remember {
  readonly kind: 'remember';
  readonly appraisal: Appraisal;
  readonly spkiSha256: string;
}

/** `vouched`: a gateway of the person's confirms the new key. */
interface AcceptChange {
  readonly kind: 'accept-change';
  readonly appraisal: Appraisal;
  readonly spkiSha256: string;
  readonly vouched: boolean;
}

/**
 * Chooses it. Null where there is nothing sensible to do: of a page that came from somewhere unseen no key is known,
 * and that of another must not be taken for its own at the person's word.
 * @param firefox refuses a device that signed its own certificate, whatever is installed.
 */
export function actionFor(view: TabView, tabId: number, firefox = false): Action | null {
  switch (view.kind) {
    case 'silent':
      return view.host === null ? null : { kind: 'at-home', host: view.host, origins: view.origins };
    case 'unknown':
      return RELOAD_HELPS[view.why] ? { kind: 'reload' } : null;
    case 'no-permission':
      return { kind: 'allow', host: view.host, origins: view.origins };
    case 'judged':
      if (view.ofAnother) return isDanger(view.appraisal) ? { kind: 'close', change: null, hidden: false } : null;
      if (view.byHttps) return { kind: 'by-https', ...view.byHttps };
      return unlessHidden(forAppraisal(view.appraisal, tabId, firefox), view.hidden);
    default:
      return view satisfies never;
  }
}

const isDanger = ({ headline }: Appraisal): boolean => headline.kind === 'danger';

/** A page that asks the device for nothing will not do so after a reload either. */
const RELOAD_HELPS: Readonly<Record<UnknownWhy, boolean>> = {
  'not-there': true,
  copy: true,
  'several-answers': true,
  'no-answer': false,
  'maker-unknown': false,
  'error-page': false,
};

/** Nothing is written down about a private window, not even at the person's own word. */
function unlessHidden(action: Action | null, hidden: boolean): Action | null {
  if (action?.kind === 'close') return hidden ? { ...action, change: null, hidden: action.change !== null } : action;
  if (action?.kind === 'pair' || action?.kind === 'pair-whole') return hidden ? { ...action, remember: null } : action;
  const writes = action?.kind === 'remember' || action?.kind === 'accept-change' || action?.kind === 'one-device';
  return hidden && writes ? { kind: 'hidden' } : action;
}

function forAppraisal(appraisal: Appraisal, tabId: number, firefox: boolean): Action | null {
  const { headline, certificate } = appraisal;
  const has = (code: ReasonCode) => headline.reasons.includes(code);
  if (headline.kind === 'confirmed' && warned(appraisal))
    return namedByRefusedWildcard(appraisal)
      ? { kind: 'wildcard' }
      : { kind: 'anchor', query: { gateway: headline.gateway.id } };
  if (headline.kind === 'remembered' && warned(appraisal) && !firefox)
    return { kind: 'anchor', query: { device: deviceId(appraisal), tab: String(tabId) } };
  if ((headline.kind === 'new' || headline.kind === 'attested') && certificate !== null)
    return { kind: 'remember', appraisal, spkiSha256: certificate.spkiSha256 };
  if (headline.kind === 'caution' && (has('key-perhaps-shared') || headline.reasons[0] === 'key-on-other-device'))
    return oneDevice(appraisal);
  if (isDanger(appraisal)) return { kind: 'close', change: acceptChange(appraisal), hidden: false };
  if (headline.kind === 'caution' && KEY_CHANGED.some(has)) return acceptChange(appraisal);
  if (has('unseen-refused')) return { kind: 'refused' };
  if (headline.kind === 'cannot-tell') {
    if (has('unseen-flag-off')) return { kind: 'flag', companion: !has('page-unseen') };
    if (has('on-link-unknown') && certificate !== null)
      return { kind: 'remember', appraisal, spkiSha256: certificate.spkiSha256 };
    if (has('unseen-missed')) return { kind: 'reload' };
    if (has('unseen-no-permission'))
      return { kind: 'allow', host: hostText(appraisal), origins: [`*://${hostText(appraisal)}/*`] };
  }
  if (headline.kind !== 'caution' && headline.kind !== 'cannot-tell') return null;
  if (UNREAD.some(has)) return { kind: 'reload' };
  if (has('outside-scope')) return widenable(appraisal) ? { kind: 'scope' } : null;
  if (has('issuer-rotated') || has('issuer-unseen') || issuerEnded(appraisal)) return { kind: 'pair-again' };
  const remember: Remember | null =
    certificate !== null && rememberable(appraisal)
      ? { kind: 'remember', appraisal, spkiSha256: certificate.spkiSha256 }
      : null;
  // Most homes have no gateway, and the same certificate without its mark would be new, and theirs to remember.
  if (UNVOUCHED.some(has)) return { kind: 'pair', remember };
  if (has('issuer-not-shown')) return { kind: 'pair-whole', remember };
  return EVIDENCE_REFUTED.some(has) ? { kind: 'close', change: null, hidden: false } : remember;
}

/** Its gateway's intermediate, or root, has ended: the gateway has a new one by now, or needs one. */
const issuerEnded = ({ findings }: Appraisal): boolean =>
  findings.some(
    ({ question, code }) => question === 'key-unchanged' && (code === 'path-expired' || code === 'path-not-yet-valid'),
  );

function acceptChange(appraisal: Appraisal): AcceptChange | null {
  const { headline, certificate } = appraisal;
  const has = (code: ReasonCode) => headline.reasons.includes(code);
  return KEY_CHANGED.some(has) && !shared(appraisal) && !partUnread(appraisal) && certificate !== null
    ? { kind: 'accept-change', appraisal, spkiSha256: certificate.spkiSha256, vouched: VOUCHED.some(has) }
    : null;
}

/**
 * Whoever answers may have made it so, and its key would stand as the person's in every readable certificate; the page
 * with this one would need care all the same.
 */
const partUnread = ({ findings }: Appraisal): boolean => findings.some(({ code }) => code === 'part-unread');

const VOUCHED: readonly ReasonCode[] = ['key-differs-vouched', 'key-differs-wildcard'];

/** Something could not be read for the moment. */
const UNREAD: readonly ReasonCode[] = ['evidence-unweighed', 'key-sharing-unknown', 'path-revocation-unknown'];

const UNVOUCHED: readonly ReasonCode[] = ['no-gateway-paired', 'issuer-not-paired', 'issuer-namesake'];

/** Whether the certificate names this device by a wildcard alone that no scoped anchor makes a browser take. */
function namedByRefusedWildcard({ host, certificate, advice }: Appraisal): boolean {
  if (host.kind === 'ip' || !advice.includes('profile-wildcard')) return false;
  const names = (certificate?.sans ?? []).flatMap(({ kind, value }) => (kind === 'dns' ? [value.toLowerCase()] : []));
  const base = host.value.slice(host.value.indexOf('.') + 1);
  return !names.includes(host.value) && names.includes(`*.${base}`);
}

/** No gateway can be allowed to vouch for a public name, wherever it leads. */
function widenable({ findings }: Appraisal): boolean {
  return findings.some(({ question, code }) => question === 'local' && code !== 'local-connected-address');
}

/**
 * Only the person knows whether the other places are the same device, and their word settles it. They are asked of a
 * saved one also where all speaks for another device: whoever passes on what it sends may choose a name that leaves it
 * open anyway.
 */
function oneDevice(appraisal: Appraisal): Action | null {
  const { params = {} } = appraisal.findings.find(({ question }) => question === 'key-unshared') ?? {};
  const { places = [] } = params;
  return Array.isArray(places) ? { kind: 'one-device', appraisal, places: places.map(String) } : null;
}

/** A key that others hold too proves nothing, however often the person confirms it. */
function shared({ headline: { reasons } }: Appraisal): boolean {
  return SHARED.some((code) => reasons.includes(code));
}

const SHARED: readonly ReasonCode[] = ['key-on-static-list', 'key-on-other-device', 'key-published-by-service'];

/** It shows what was made for another device, or does not hold: nothing to be remembered in passing. */
const EVIDENCE_REFUTED: readonly ReasonCode[] = [
  'maker-refuted',
  'owner-refuted',
  'owner-expects-other-key',
  'behaviour-refuted',
];

/** No gateway is known to speak for it. */
const UNCLAIMED: readonly ReasonCode[] = ['self-signed', 'no-gateway-paired', 'issuer-not-paired', 'issuer-not-shown'];

/**
 * An oddly made certificate that no gateway speaks for: many old devices have one, and the person may know the device.
 */
function rememberable(appraisal: Appraisal): boolean {
  const path = appraisal.findings.find((check) => check.question === 'path');
  const { kind, reasons } = appraisal.headline;
  return (
    (kind === 'caution' || reasons.includes('issuer-not-shown')) &&
    !shared(appraisal) &&
    !partUnread(appraisal) &&
    !EVIDENCE_REFUTED.some((code) => reasons.includes(code)) &&
    appraisal.device?.pinned == null &&
    path !== undefined &&
    UNCLAIMED.includes(path.code)
  );
}
