import { speaksFor } from '../gateways/succession.ts';
import type { DeviceMemory, Recollection } from '../observation/types.ts';
import type { CertificateGrounds } from './grounds.ts';
import type { ReasonCode } from './reasons.ts';
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
 * Is it the key this device had before this visit? A new key is a renewal only where the gateway that pinned the one
 * before, or its proved successor, vouches for it by this very name: what it issued to the printer, or by a wildcard to
 * whoever holds that, is no renewal for the NAS. Where someone else who is believed vouches for another key than the
 * pinned one, the person must say which it is.
 * @param name whether the certificate is for the host in the address bar.
 * @param scope whether its gateway may vouch for that host.
 */
export function keyIsUnchanged(grounds: CertificateGrounds, name: Finding, scope: Finding): Finding {
  const { examined, certificate, recollection } = grounds;
  const { spkiSha256: key } = examined.facts;
  const common = {
    axis: 'continuity',
    question: 'key-unchanged',
    binding: certificate.binding,
    restsOn: ['certificate', 'memory'],
  } as const;
  const cannotTell = (code: ReasonCode): Finding => ({ ...common, answer: 'cannot tell', code });
  if (recollection === null) return cannotTell('memory-unavailable');
  const device = knownBefore(recollection, key);
  if (device === null) return cannotTell('key-first-seen');
  if (keysOf(device).includes(key)) return { ...common, answer: 'proved', code: 'key-unchanged' };
  const { personPin, gatewayPin } = device;
  const { path } = examined;
  const vouched = path.kind === 'to-gateway' && name.answer === 'proved' && scope.answer === 'proved';
  const byPinner = 'gateway' in path && gatewayPin !== null && speaksFor(path.gateway, gatewayPin.gateway);
  if (vouched && name.code === 'name-matches-wildcard') return cannotTell('key-differs-wildcard');
  if (personPin === null && gatewayPin === null) return cannotTell('key-differs-unpinned');
  if (vouched)
    return byPinner
      ? { ...common, answer: 'proved', code: 'key-renewed-by-gateway' }
      : cannotTell('key-differs-vouched');
  if (byPinner) {
    // It pinned the old key before its word was limited: what changed is the limit.
    if (path.kind === 'to-gateway' && name.answer === 'proved' && scope.code === 'outside-scope')
      return cannotTell('outside-scope');
    // It may vouch for this key too: what is missing is its new intermediate.
    if (path.kind === 'rotated') return cannotTell('issuer-rotated');
  }
  if (issuerUnseen(grounds)) return cannotTell('issuer-unseen');
  return { ...common, answer: 'refuted', code: 'key-changed' };
}

/**
 * The keys that are the device's own by what was known. The person's pin never excludes what is held beside it: there,
 * only whoever may move a pin has put a key since.
 */
function keysOf({ spkiSha256, personPin, gatewayPin }: DeviceMemory): readonly (string | undefined)[] {
  const held = personPin !== null || gatewayPin === null ? [spkiSha256] : [];
  return [personPin?.spkiSha256, gatewayPin?.spkiSha256, ...held];
}

/**
 * What memory knew before this visit; once the person has said which key is theirs since, what it knows now. A
 * gateway's pin for this very key may be this visit's own, and this visit may have moved one; a pin for another key is
 * an earlier sight, whenever it came.
 */
function knownBefore({ device, before }: Recollection, key: string): DeviceMemory | null {
  if (device === null || before === undefined) return device;
  const other = device.gatewayPin?.spkiSha256 === key ? null : device.gatewayPin;
  if (before?.device !== device.device)
    return device.personPin === null && other === null ? null : { ...device, gatewayPin: other };
  if (before.personPin?.spkiSha256 !== device.personPin?.spkiSha256) return device;
  return { ...device, spkiSha256: before.spkiSha256, gatewayPin: other ?? before.gatewayPin };
}

/**
 * A gateway, and not the person, vouched for the device before this visit, and whoever issued its certificate now was
 * not shown: it may well be a new intermediate of that gateway.
 */
export function issuerUnseen({ examined: { path, facts }, recollection }: CertificateGrounds): boolean {
  if (path.kind !== 'unknown-issuer' || path.issuerSeen || recollection === null) return false;
  const known = knownBefore(recollection, facts.spkiSha256);
  return known !== null && known.gatewayPin !== null && known.personPin === null;
}
