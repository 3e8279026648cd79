import type { CertificateGrounds } from './grounds.ts';
import type { Finding } from './types.ts';

/** How many places are named where a key was seen; more do not help a person. */
const MOST_PLACES = 5;

/**
 * Is the key this device's alone? It can only ever be refuted: by the list of keys found in firmware, or by having met
 * it on what is shown to be another device. Never having met it elsewhere proves nothing, and having met it at what may
 * be this device all the same is only told.
 */
export function keyIsUnshared({
  examined: { facts },
  certificate: { binding },
  recollection,
}: CertificateGrounds): Finding {
  const common = { axis: 'continuity', question: 'key-unshared', binding } as const;
  if (facts.staticKey)
    return {
      ...common,
      answer: 'refuted',
      code: 'key-on-static-list',
      params: { vendors: facts.staticKey.vendors },
      restsOn: ['certificate'],
    };
  const restsOn = ['certificate', 'memory'] as const;
  const at = (places: readonly string[] = []) => ({ params: { places: places.slice(0, MOST_PLACES) }, restsOn });
  const { keySeenAt = [], keyPerhapsAt = [], keyAlsoAt = [] } = recollection ?? {};
  if (keySeenAt.length > 0)
    return { ...common, answer: 'refuted', code: 'key-on-other-device', ...at([...keySeenAt, ...keyPerhapsAt]) };
  if (keyPerhapsAt.length > 0)
    return { ...common, answer: 'cannot tell', code: 'key-perhaps-shared', ...at(keyPerhapsAt) };
  if (keyAlsoAt.length > 0) return { ...common, answer: 'cannot tell', code: 'key-seen-elsewhere', ...at(keyAlsoAt) };
  return { ...common, answer: 'cannot tell', code: 'key-sharing-unknown', restsOn };
}

/**
 * Is it the key this device had before? A new key is a renewal, not a change, where the paired gateway vouches for it
 * under this very name: what it issued to the printer is no renewal for the NAS.
 * @param name whether the certificate is for the host in the address bar.
 * @param scope whether its gateway may vouch for that host.
 */
export function keyIsUnchanged(grounds: CertificateGrounds, name: Finding, scope: Finding): Finding {
  const { examined, certificate, recollection } = grounds;
  const { facts, path } = examined;
  const common = {
    axis: 'continuity',
    question: 'key-unchanged',
    binding: certificate.binding,
    restsOn: ['certificate', 'memory'],
  } as const;
  if (recollection === null) return { ...common, answer: 'cannot tell', code: 'memory-unavailable' };
  const { device, firstVisit } = recollection;
  const same = device?.spkiSha256 === facts.spkiSha256;
  // A pin that this very visit brought is no earlier sight; one for another key is, whenever it came.
  const broughtNow = firstVisit && (device?.pinned === null || (device?.pinned === 'gateway' && same));
  if (device === null || broughtNow) return { ...common, answer: 'cannot tell', code: 'key-first-seen' };
  if (same) return { ...common, answer: 'proved', code: 'key-unchanged' };
  const issued = path.kind === 'to-gateway' && name.answer === 'proved';
  if (issued && scope.answer === 'proved') return { ...common, answer: 'proved', code: 'key-renewed-by-gateway' };
  if (device.pinned === null) return { ...common, answer: 'cannot tell', code: 'key-differs-unpinned' };
  // The same gateway pinned the old key, before its word was limited: what changed is the limit.
  if (issued && device.pinnedBy === path.gateway.id && scope.code === 'outside-scope')
    return { ...common, answer: 'cannot tell', code: 'outside-scope' };
  // It was the gateway that pinned the old key, and it may vouch for this one too: what is missing is its new
  // intermediate.
  if (device.pinned === 'gateway' && path.kind === 'rotated')
    return { ...common, answer: 'cannot tell', code: 'issuer-rotated' };
  return { ...common, answer: 'refuted', code: 'key-changed' };
}
