import { contradiction } from './contradiction.ts';
import { check, type Findings, proved, refuted } from './findings.ts';
import type { BrowserRefusal } from '../observation/types.ts';
import type { CheckCode, Verdict } from './types.ts';
import type { ReasonCode } from './reasons.ts';

/**
 * The decision flow (docs/decision-flow.md), top to bottom: the first question that has an answer decides. Danger is
 * asked before anything calmer, and rests only on facts we proved ourselves.
 */
export function decide(findings: Findings): Verdict {
  return (
    notLocal(findings) ??
    plain(findings) ??
    unseen(findings) ??
    unreadable(findings) ??
    danger(findings) ??
    memoryUnavailable(findings) ??
    contradicted(findings) ??
    confirmed(findings) ??
    shortOfConfirmed(findings) ??
    selfNaming(findings) ??
    vouchedForByBrowser(findings) ??
    remembered(findings) ??
    rotated(findings) ??
    somethingOff(findings) ??
    claimsLocalDevice(findings) ??
    first(findings)
  );
}

function notLocal({ locality, examined, checks }: Findings): Verdict | null {
  if (locality.local) return null;
  const abused = examined && locality.certain && check({ checks }, 'scope')?.reason === 'local-device-public-address';
  return abused
    ? { kind: 'danger', reasons: ['local-device-public-address', locality.reason] }
    : { kind: 'not-local', reasons: [locality.reason] };
}

function plain({ connection }: Findings): Verdict | null {
  return connection.scheme === 'http' ? { kind: 'plain', reasons: ['not-encrypted'] } : null;
}

/** Refusals that say more than "nobody I know signed this": the browser saw something off. */
const OFF: readonly BrowserRefusal[] = [
  'name-mismatch',
  'expired',
  'not-yet-valid',
  'date-invalid',
  'revoked',
  'weak-key',
  'weak-signature',
  'invalid',
  'usage',
  'name-constraints',
  'pinned',
];

function unseen(findings: Findings): Verdict | null {
  const seen = check(findings, 'certificate-seen');
  if (!seen || check(findings, 'certificate-readable')) return null;
  const refusal = findings.browser?.opinion === 'refused' ? (findings.browser.refusal ?? 'other') : null;
  if (refusal === null) return { kind: 'cannot-tell', reasons: [seen.reason] };
  return {
    kind: OFF.includes(refusal) ? 'caution' : 'cannot-tell',
    reasons: [`browser-refused-${refusal}`, seen.reason],
  };
}

function unreadable(findings: Findings): Verdict | null {
  return refuted(findings, 'certificate-readable') ? { kind: 'caution', reasons: ['certificate-malformed'] } : null;
}

/** Facts that are proved and hostile, or would be a disaster if they were: nothing calmer may be said past these. */
function danger(findings: Findings): Verdict | null {
  const reasonOf = (code: CheckCode): ReasonCode | undefined => check(findings, code)?.reason;
  const vouched = proved(findings, 'path') || proved(findings, 'browser-trust');
  const reasons: ReasonCode[] = [];
  if (reasonOf('key-unshared') === 'key-on-static-list') reasons.push('key-on-static-list');
  // One certificate for several names, issued by someone who may, is the owner's choice.
  if (reasonOf('key-unshared') === 'key-on-other-device' && !vouched) reasons.push('key-on-other-device');
  if (refuted(findings, 'key-unchanged') && !proved(findings, 'browser-trust')) reasons.push('key-changed');
  if (['impostor-issuer', 'path-revoked', 'path-bad-signature'].includes(reasonOf('path') ?? ''))
    reasons.push(reasonOf('path') ?? 'impostor-issuer');
  if (reasonOf('scope') === 'local-device-public-name' || reasonOf('scope') === 'local-device-public-address')
    reasons.push(reasonOf('scope') ?? 'local-device-public-name');
  return reasons.length > 0 ? { kind: 'danger', reasons } : null;
}

/** Without memory we do not know what we paired or pinned, so every calmer word would be a guess. */
function memoryUnavailable({ memory }: Findings): Verdict | null {
  return memory === null ? { kind: 'cannot-tell', reasons: ['memory-unavailable'] } : null;
}

/** What the companion saw does not account for the browser's refusal: nothing calm may rest on it. */
function contradicted(findings: Findings): Verdict | null {
  const reason = contradiction(findings);
  return reason && { kind: 'caution', reasons: [reason] };
}

const CONFIRMING: readonly CheckCode[] = [
  'certificate-readable',
  'path',
  'name',
  'dates',
  'usage',
  'scope',
  'key-strong',
];

function confirmed(findings: Findings): Verdict | null {
  const path = findings.examined?.path;
  if (path?.kind !== 'to-gateway' || !CONFIRMING.every((code) => proved(findings, code))) return null;
  const usage = check(findings, 'usage')?.reason;
  const renewed = check(findings, 'key-unchanged')?.reason === 'key-renewed-by-gateway';
  const reasons: ReasonCode[] = [
    'path-to-gateway',
    'name-matches',
    'dates-valid',
    ...(usage ? [usage] : []),
    'in-scope',
    ...(renewed ? (['key-renewed-by-gateway'] as const) : []),
  ];
  return {
    kind: 'confirmed',
    gateway: { id: path.gateway.id, name: path.gateway.name },
    localDevice: usage === 'usage-local-device',
    renewed,
    reasons,
  };
}

/** The gateway signed it, but one of the other questions was not answered with yes. */
function shortOfConfirmed(findings: Findings): Verdict | null {
  if (!proved(findings, 'path')) return null;
  return {
    kind: 'caution',
    reasons: findings.checks
      .filter(({ code, answer }) => CONFIRMING.includes(code) && answer !== 'proved')
      .map(({ reason }) => reason),
  };
}

function selfNaming(findings: Findings): Verdict | null {
  return proved(findings, 'self-naming') && !refuted(findings, 'key-strong')
    ? { kind: 'self-naming', reasons: ['self-naming-match'] }
    : null;
}

function vouchedForByBrowser(findings: Findings): Verdict | null {
  const trust = check(findings, 'browser-trust');
  if (trust?.answer !== 'proved') return null;
  return { kind: 'public', proved: trust.reason === 'browser-built-in-root', reasons: [trust.reason] };
}

function remembered(findings: Findings): Verdict | null {
  const device = findings.memory?.device;
  if (device?.pinned !== 'person' || device.pinnedAt === null) return null;
  if (check(findings, 'key-unchanged')?.reason !== 'key-unchanged') return null;
  return {
    kind: 'remembered',
    since: device.pinnedAt,
    reasons: ['remembered-by-person', 'key-unchanged', ...oddities(findings)],
  };
}

/** The gateway's intermediate was replaced since pairing: nothing is proved either way. */
function rotated(findings: Findings): Verdict | null {
  return check(findings, 'path')?.reason === 'issuer-rotated'
    ? { kind: 'cannot-tell', reasons: ['issuer-rotated'] }
    : null;
}

/** Something is off, though nothing is proved hostile. Being self-signed alone is not off: it is what devices are. */
function somethingOff(findings: Findings): Verdict | null {
  const reasons = oddities(findings, [
    'key-strong',
    'path',
    'name',
    'dates',
    'usage',
    'scope',
    'self-naming',
    'device-asked',
  ]);
  return reasons.length > 0 ? { kind: 'caution', reasons } : null;
}

/** Only a gateway may grant Local Device; who granted this one is not known here. */
function claimsLocalDevice(findings: Findings): Verdict | null {
  const path = check(findings, 'path');
  if (!path || check(findings, 'usage')?.reason !== 'usage-local-device') return null;
  return { kind: 'caution', reasons: [path.reason, 'usage-local-device'] };
}

function first(findings: Findings): Verdict {
  const reasons = (['path', 'key-unchanged', 'browser-trust'] as const).flatMap(
    (code) => check(findings, code)?.reason ?? [],
  );
  const notUnderstood = check(findings, 'certificate-readable')?.reason === 'certificate-condition-unknown';
  return { kind: 'new', reasons: notUnderstood ? [...reasons, 'certificate-condition-unknown'] : reasons };
}

function oddities(
  findings: Findings,
  codes: readonly CheckCode[] = ['key-strong', 'name', 'dates', 'usage', 'device-asked'],
): ReasonCode[] {
  return findings.checks
    .filter(({ code, answer, reason }) => codes.includes(code) && answer === 'refuted' && reason !== 'self-signed')
    .map(({ reason }) => reason);
}
