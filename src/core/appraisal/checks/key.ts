import type { MemoryEvidence } from '../../observation/types.ts';
import type { CertificateFacts } from '../../x509/types.ts';
import type { PathFinding } from '../../examination/types.ts';
import type { Check } from '../types.ts';

/** Is the key strong, as far as measuring it tells? */
export function checkKeyStrong(facts: CertificateFacts): Check {
  const code = 'key-strong';
  if (facts.weakKey !== null)
    return { code, answer: 'refuted', reason: 'key-weak', evidence: ['certificate'], detail: facts.weakKey };
  return { code, answer: 'proved', reason: 'key-strong', evidence: ['certificate'] };
}

/**
 * Is the key this device's alone? It can only ever be refuted: by the list of keys found in firmware, or by having
 * met it on another device. Never having met it elsewhere proves nothing.
 */
export function checkKeyUnshared(facts: CertificateFacts, memory: MemoryEvidence | null): Check {
  const code = 'key-unshared';
  if (facts.staticKey)
    return {
      code,
      answer: 'refuted',
      reason: 'key-on-static-list',
      evidence: ['certificate'],
      detail: facts.staticKey.vendors.join(', '),
    };
  const elsewhere = memory?.keySeenAt ?? [];
  if (elsewhere.length > 0)
    return {
      code,
      answer: 'refuted',
      reason: 'key-on-other-device',
      evidence: ['certificate', 'memory'],
      detail: elsewhere.slice(0, 5).join(', '),
    };
  return { code, answer: 'cannot tell', reason: 'key-sharing-unknown', evidence: ['certificate', 'memory'] };
}

/**
 * Is it the key this device had before? A new key is a renewal, not a change, where the paired gateway vouches for it
 * under this very name: what it issued to the printer is no renewal for the NAS.
 */
export function checkKeyUnchanged(
  facts: CertificateFacts,
  memory: MemoryEvidence | null,
  path: PathFinding,
  name: Check,
  scope: Check,
): Check {
  const code = 'key-unchanged';
  const evidence = ['certificate', 'memory'] as const;
  const device = memory?.device ?? null;
  if (memory === null) return { code, answer: 'cannot tell', reason: 'memory-unavailable', evidence };
  const same = device?.spkiSha256 === facts.spkiSha256;
  // A pin that this very visit brought is no earlier sight; one for another key is, whenever it came.
  if (device === null || (memory.firstVisit && (device.pinned === null || (device.pinned === 'gateway' && same))))
    return { code, answer: 'cannot tell', reason: 'key-first-seen', evidence };
  if (same) return { code, answer: 'proved', reason: 'key-unchanged', evidence };
  const issued = path.kind === 'to-gateway' && name.answer === 'proved';
  if (issued && scope.answer === 'proved')
    return { code, answer: 'proved', reason: 'key-renewed-by-gateway', evidence };
  if (device.pinned === null) return { code, answer: 'cannot tell', reason: 'key-differs-unpinned', evidence };
  // The same gateway pinned the old key, before its word was limited: what changed is the limit.
  if (issued && device.pinnedBy === path.gateway.id && scope.reason === 'outside-scope')
    return { code, answer: 'cannot tell', reason: 'outside-scope', evidence };
  // It was the gateway that pinned the old key, and it may vouch for this one too: what is missing is its new
  // intermediate.
  if (device.pinned === 'gateway' && path.kind === 'rotated')
    return { code, answer: 'cannot tell', reason: 'issuer-rotated', evidence };
  return { code, answer: 'refuted', reason: 'key-changed', evidence };
}
