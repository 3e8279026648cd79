import type { WeighedEvidence } from '../evidence/types.ts';
import type { Binding, BrowserRefusal } from '../observation/types.ts';
import { boundToPage } from './bound-to-page.ts';
import { findingTo, type Found, proved, refuted } from './grounds.ts';
import type { ReasonCode } from './reasons.ts';
import type { Headline, Question } from './types.ts';

/**
 * The decision flow (docs/decision-flow.md), top to bottom: the first question that has an answer decides. Danger is
 * asked before anything calmer, and rests only on facts we proved ourselves. What is calm must then be about the page.
 */
export function headlineOf(found: Found): Headline {
  return boundToPage(found, decide(found));
}

function decide(found: Found): Headline {
  return (
    notLocal(found) ??
    plain(found) ??
    unseen(found) ??
    danger(found) ??
    unreadable(found) ??
    contradicted(found) ??
    memoryUnavailable(found) ??
    sharedKey(found) ??
    askedAbout(found) ??
    confirmed(found) ??
    shortOfConfirmed(found) ??
    selfNaming(found) ??
    vouchedForByBrowser(found) ??
    remembered(found) ??
    rotated(found) ??
    somethingOff(found) ??
    claimsLocalDevice(found) ??
    perhapsElsewhere(found) ??
    attested(found) ??
    first(found)
  );
}

function notLocal(found: Found): Headline | null {
  const { locality } = found.grounds;
  if (locality.local) return null;
  const abused = findingTo(found, 'scope')?.code === 'local-device-public-address';
  // Whoever may answer for a name may also answer with an address of theirs on the Internet.
  const changed = isChanged(found);
  if (!abused && !changed) return { kind: 'not-local', reasons: [locality.reason] };
  const codes = [changed && 'key-changed', abused && 'local-device-public-address'] as const;
  return { kind: 'danger', reasons: [...codes.filter((code) => code !== false), locality.reason] };
}

function plain({ grounds: { connection } }: Found): Headline | null {
  return connection.scheme === 'http' ? { kind: 'plain', reasons: ['not-encrypted'] } : null;
}

/** Refusals that say no more than "no one I know signed this". Any other means that the browser saw something off. */
const COMMON: readonly BrowserRefusal[] = ['authority-invalid', 'self-signed'];

function unseen(found: Found): Headline | null {
  const seen = findingTo(found, 'certificate-seen');
  if (!seen || findingTo(found, 'certificate-readable')) return null;
  const { browser } = found.grounds;
  const refusal = browser?.opinion === 'refused' ? (browser.refusal ?? 'other') : null;
  if (refusal === null) return { kind: 'cannot-tell', reasons: [seen.code] };
  if (knowsIssuer(found, refusal))
    return { kind: 'caution', reasons: [`browser-refused-${refusal}`, 'browser-knows-gateway', seen.code] };
  return {
    kind: COMMON.includes(refusal) ? 'cannot-tell' : 'caution',
    reasons: [`browser-refused-${refusal}`, seen.code],
  };
}

/**
 * The browser refused as of an issuer that it does not know, and knows the gateway that vouches for this name: it was
 * shown something else. A self-signed certificate is nothing else unless the gateway vouched for this very device.
 */
function knowsIssuer({ grounds: { anchored, recollection } }: Found, refusal: BrowserRefusal): boolean {
  if (refusal === 'authority-invalid') return anchored.length > 0;
  return refusal === 'self-signed' && anchored.includes(recollection?.device?.pinnedBy ?? '');
}

function unreadable(found: Found): Headline | null {
  const readable = findingTo(found, 'certificate-readable');
  return readable?.answer === 'refuted' ? { kind: 'caution', reasons: [readable.code] } : null;
}

/** What is dangerous about a path or a scope whatever else is known. */
const HOSTILE_PATH: readonly ReasonCode[] = ['impostor-issuer', 'path-revoked'];
const HOSTILE_SCOPE: readonly ReasonCode[] = ['local-device-public-name', 'local-device-public-address'];

/** Facts that are proved and hostile, or would be a disaster if they were: nothing calmer may be said past these. */
function danger(found: Found): Headline | null {
  const codeOf = (question: Question): ReasonCode | undefined => findingTo(found, question)?.code;
  const [shared, path, scope] = [codeOf('key-unshared'), codeOf('path'), codeOf('scope')];
  const vouched = proved(found, 'path') || proved(found, 'browser-trust');
  const reasons: ReasonCode[] = [];
  if (shared === 'key-on-static-list') reasons.push(shared);
  // One certificate for several names, issued by someone who may, is the owner's choice. And of two devices with one
  // key, one may only pass on what the other sends: never the one whose key it was when the person saved it.
  // The names of one that cannot be read may be what makes it one device.
  const excused = vouched || refuted(found, 'certificate-readable') || remembered(found) !== null;
  if (shared === 'key-on-other-device' && !excused) reasons.push(shared);
  if (isChanged(found)) reasons.push('key-changed');
  if (path && HOSTILE_PATH.includes(path)) reasons.push(path);
  if (scope && HOSTILE_SCOPE.includes(scope)) reasons.push(scope);
  return reasons.length > 0 ? { kind: 'danger', reasons } : null;
}

/**
 * Another key than the pinned one. Chrome accepts by any authority that was added to this computer, too: that it does
 * is for the person to weigh.
 */
const isChanged = (found: Found): boolean => refuted(found, 'key-unchanged') && !proved(found, 'browser-trust');

/** Without memory we do not know what we paired or pinned, so every calmer word would be a guess. */
function memoryUnavailable({ grounds: { recollection } }: Found): Headline | null {
  return recollection === null ? { kind: 'cannot-tell', reasons: ['memory-unavailable'] } : null;
}

/**
 * The browser refused for something that is not so of the certificate which the companion saw: the browser was shown
 * another, or knows more. Nothing calm may rest on the companion's then.
 */
function contradicted(found: Found): Headline | null {
  const { browser, certificate } = found.grounds;
  if (browser?.opinion !== 'refused' || certificate?.source !== 'companion') return null;
  const refusal = browser.refusal ?? 'other';
  if (found.isExplained?.(refusal, found)) return null;
  const knows = knowsIssuer(found, refusal) ? (['browser-knows-gateway'] as const) : [];
  return { kind: 'caution', reasons: [`browser-refused-${refusal}`, ...knows] };
}

/**
 * Anyone can have this key, or another device shows it, too, or seems to: so neither the browser's word nor that it is
 * the same key as before says who answers. Where someone vouches for the device as well, they know of it.
 */
function sharedKey(found: Found): Headline | null {
  const key = findingTo(found, 'key-unshared')?.code;
  if (key === 'key-published-by-service') return { kind: 'caution', reasons: [key] };
  const isShared = key === 'key-on-other-device' || found.grounds.recollection?.keyRelayedAt?.[0];
  if (!key || !isShared || proved(found, 'path') || proved(found, 'browser-trust')) return null;
  const calm = remembered(found) ?? selfNaming(found);
  return calm && { kind: 'caution', reasons: [key, ...calm.reasons.filter((reason) => reason !== key)] };
}

/** Someone who is or was believed vouches for another key than this device had, and may not decide that alone. */
const ASKING: readonly ReasonCode[] = ['key-differs-vouched', 'key-differs-wildcard', 'key-differs-unpaired'];

/** The key is another one than the pinned one, and no gateway was seen to vouch for it. */
const OTHER_KEY: readonly ReasonCode[] = [
  'key-changed',
  'issuer-unseen',
  'issuer-rotated',
  'path-expired',
  'path-not-yet-valid',
];

/** The key is another one, which no one proved hostile, and only the person can say whether it is their device's. */
function askedAbout(found: Found): Headline | null {
  const key = findingTo(found, 'key-unchanged')?.code;
  const trust = findingTo(found, 'browser-trust')?.code;
  if (key === undefined || trust === 'browser-built-in-root') return null;
  if (OTHER_KEY.includes(key) && trust === 'browser-trusts') return { kind: 'caution', reasons: [key, trust] };
  return ASKING.includes(key) ? { kind: 'caution', reasons: [key] } : null;
}

const CONFIRMING: readonly Question[] = [
  'certificate-readable',
  'path',
  'name',
  'dates',
  'usage',
  'scope',
  'key-strong',
];

function confirmed(found: Found): Headline | null {
  const { examination, network } = found.grounds;
  const path = examination?.ok ? examination.examined.path : null;
  if (path?.kind !== 'to-gateway' || !CONFIRMING.every((question) => proved(found, question))) return null;
  // The networks of this computer are known, and it is in none of them.
  const outside = network?.onLink[0] && perhapsElsewhere(found);
  if (outside) return remembered(found) ?? outside;
  const [usage, name] = [findingTo(found, 'usage')?.code, findingTo(found, 'name')?.code];
  const renewed = findingTo(found, 'key-unchanged')?.code === 'key-renewed-by-gateway';
  return {
    kind: 'confirmed',
    gateway: { id: path.gateway.id, name: path.gateway.name },
    localDevice: usage === 'usage-local-device',
    renewed,
    reasons: [
      'path-to-gateway',
      ...(name ? [name] : []),
      'dates-valid',
      ...(usage ? [usage] : []),
      'in-scope',
      ...(renewed ? (['key-renewed-by-gateway'] as const) : []),
    ],
  };
}

/**
 * The gateway signed it, but one of the other questions was not answered with yes. Its partial word takes nothing from
 * what the person said.
 */
function shortOfConfirmed(found: Found): Headline | null {
  if (!proved(found, 'path')) return null;
  const short = found.findings
    .filter(({ question, answer }) => CONFIRMING.includes(question) && answer !== 'proved')
    .map(({ code }) => code);
  const word = remembered(found);
  if (word === null) return { kind: 'caution', reasons: short };
  return { ...word, reasons: [...new Set([...word.reasons, ...short])] };
}

function selfNaming(found: Found): Headline | null {
  return proved(found, 'self-naming') && !refuted(found, 'key-strong')
    ? { kind: 'self-naming', reasons: ['self-naming-match'] }
    : null;
}

function vouchedForByBrowser(found: Found): Headline | null {
  const trust = findingTo(found, 'browser-trust');
  if (trust?.answer !== 'proved') return null;
  return { kind: 'public', proved: trust.code === 'browser-built-in-root', reasons: [trust.code] };
}

function remembered(found: Found): Headline | null {
  const { recollection, examination } = found.grounds;
  const { personPin = null, gatewayPin = null } = recollection?.device ?? {};
  const key = examination?.ok ? examination.examined.facts.spkiSha256 : null;
  if (personPin === null || personPin.spkiSha256 !== key) return null;
  if (findingTo(found, 'key-unchanged')?.code !== 'key-unchanged') return null;
  const gatewayDiffers = gatewayPin !== null && gatewayPin.spkiSha256 !== key;
  return {
    kind: 'remembered',
    since: personPin.since,
    reasons: [
      'remembered-by-person',
      'key-unchanged',
      ...(gatewayDiffers ? (['key-differs-gateway'] as const) : []),
      ...oddities(found),
    ],
  };
}

/**
 * The gateway's intermediate was replaced since pairing, or may have been: nothing is proved either way. What is off
 * with the certificate whoever issued it is not excused by that.
 */
function rotated(found: Found): Headline | null {
  const code = findingTo(found, 'path')?.code;
  if (code !== 'issuer-rotated' && code !== 'issuer-unseen') return null;
  const off = oddities(found, OFF);
  return { kind: off.length > 0 ? 'caution' : 'cannot-tell', reasons: [code, ...off] };
}

/** Something is off, though nothing is proved hostile. Being self-signed alone is not off: it is what devices are. */
function somethingOff(found: Found): Headline | null {
  const reasons = oddities(found, OFF);
  return reasons.length > 0 ? { kind: 'caution', reasons } : null;
}

/**
 * A gateway grants Local Device, or the maker that the person added; who granted this one is not known here. Where the
 * issuer was not shown, it may be one of a paired gateway's (docs/platform-facts.md#leaf-only). A maker's grant makes
 * nothing calmer than the same certificate without the usage.
 */
function claimsLocalDevice(found: Found): Headline | null {
  if (found.grounds.evidence.some(isGrantOfMaker)) return null;
  const path = findingTo(found, 'path');
  if (!path || findingTo(found, 'usage')?.code !== 'usage-local-device') return null;
  const kind = path.code === 'issuer-not-shown' ? 'cannot-tell' : 'caution';
  return { kind, reasons: [path.code, 'usage-local-device'] };
}

/** The certificate presented leads to an added maker's root, by authorities that may all issue for Local Device. */
const isGrantOfMaker = ({ kind, place, binding, standing, steps }: WeighedEvidence): boolean =>
  kind === 'device-identity' &&
  place === 'certificate' &&
  binding === 'this-connection' &&
  standing === 'proved' &&
  steps.some(({ code, answer }) => code === 'device-identity-local-device' && answer === 'proved');

/** Nothing is known of the device, and no one here knows whether its address is one of this network. */
function perhapsElsewhere({ grounds: { locality } }: Found): Headline | null {
  return locality.reason === 'on-link-unknown' ? { kind: 'cannot-tell', reasons: [locality.reason] } : null;
}

const FIRM: readonly Binding[] = ['this-connection', 'attests-key'];

/**
 * Its maker vouches for what it is, over a key that this very connection proved, and the person lets that kind of
 * evidence speak alone. Whose it is, no one said, so this comes after everything that knows more, or worse.
 */
function attested(found: Found): Headline | null {
  const { evidence, primary } = found.grounds;
  const made = findingTo(found, 'made-by');
  if (made?.answer !== 'proved' || !FIRM.includes(made.binding)) return null;
  const lead = evidence.find(
    ({ axis, kind, standing, claims }) =>
      // A verifier found it in order, and says nothing of who made it.
      axis === 'attestation' && standing === 'proved' && primary.includes(kind) && !claims.more?.['checked-by'],
  );
  if (!lead) return null;
  const { maker = null, model = null } = lead.claims;
  return { kind: 'attested', evidence: lead.kind, maker, model, reasons: [made.code] };
}

function first(found: Found): Headline {
  const questions = ['path', 'key-unchanged', 'browser-trust'] as const;
  const reasons = questions.flatMap((question) => findingTo(found, question)?.code ?? []);
  const notUnderstood = findingTo(found, 'certificate-readable')?.code === 'certificate-condition-unknown';
  return { kind: 'new', reasons: notUnderstood ? [...reasons, 'certificate-condition-unknown'] : reasons };
}

const ODD: readonly Question[] = [
  'key-strong',
  'key-unshared',
  'name',
  'dates',
  'usage',
  'device-asked',
  'made-by',
  'belongs-to',
  'behaves-as',
];

/** The same, and what only counts where no one is known to speak for the device. */
const OFF: readonly Question[] = [...ODD, 'path', 'scope', 'self-naming'];

/** What is off though nothing was refuted. */
const OPEN: readonly ReasonCode[] = ['key-perhaps-shared', 'issuer-namesake', 'evidence-unweighed'];

/** What of these was refuted, or may well be, in the order in which it was asked. */
function oddities({ findings }: Found, questions: readonly Question[] = ODD): ReasonCode[] {
  return findings
    .filter(({ question, answer, code }) => {
      const off = (answer === 'refuted' && code !== 'self-signed') || OPEN.includes(code);
      return off && questions.includes(question);
    })
    .map(({ code }) => code);
}
