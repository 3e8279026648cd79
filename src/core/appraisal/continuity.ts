import { speaksFor } from '../gateways/succession.ts';
import type { DeviceMemory } from '../observation/types.ts';
import { cannotTell, type CertificateGrounds, knownBefore, proves, refutes } from './grounds.ts';
import { browserTrusts } from './naming.ts';
import { issuerUnseen } from './ownership.ts';
import type { Finding } from './types.ts';
import { type Host, isUnder } from '../net/host.ts';
import type { Certificate } from '../x509/basics/index.ts';

/** How many places are named where a key was seen; more do not help a person. */
const MOST_PLACES = 5;

/**
 * Is the key this device's alone? It can only ever be refuted: by the list of keys found in firmware, or by having met
 * it on what is shown to be another device. Never having met it elsewhere proves nothing, and having met it at what may
 * be this device all the same is only told. So is that a service gives such keys to anyone: which one it gave out was
 * not looked at.
 */
export function keyIsUnshared(grounds: CertificateGrounds): Finding {
  const {
    examined: { facts, certificate, path },
    certificate: { binding },
    connection,
    recollection,
  } = grounds;
  const common = { axis: 'continuity', question: 'key-unshared', binding } as const;
  if (facts.staticKey)
    return {
      ...common,
      answer: 'refuted',
      code: 'key-on-static-list',
      params: { vendors: facts.staticKey.vendors },
      restsOn: ['certificate'],
    };
  // A certificate that a paired gateway issued, or that no browser takes, is not the one that the service gives out.
  const isBelieved = path.kind !== 'to-gateway' && browserTrusts(grounds).answer === 'proved';
  const service = certificate && isBelieved ? keyPublisher(connection.host, certificate) : null;
  if (service !== null)
    return {
      ...common,
      answer: 'cannot tell',
      code: 'key-published-by-service',
      params: { service },
      restsOn: ['certificate', 'connection', 'browser'],
    };
  const restsOn = ['certificate', 'memory'] as const;
  const at = (places: readonly string[] = []) => ({ params: { places: places.slice(0, MOST_PLACES) }, restsOn });
  const { keySeenAt = [], keyRelayedAt = [], keyPerhapsAt = [], keyAlsoAt = [] } = recollection ?? {};
  const perhapsAt = [...keyRelayedAt, ...keyPerhapsAt];
  if (keySeenAt.length > 0)
    return { ...common, answer: 'refuted', code: 'key-on-other-device', ...at([...keySeenAt, ...perhapsAt]) };
  if (perhapsAt.length > 0) return { ...common, answer: 'cannot tell', code: 'key-perhaps-shared', ...at(perhapsAt) };
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
  if (recollection === null) return cannotTell(common, 'memory-unavailable');
  const device = knownBefore(recollection, key);
  if (device === null) return cannotTell(common, 'key-first-seen');
  if (keysOf(device).includes(key)) return proves(common, 'key-unchanged');
  const { personPin, gatewayPin } = device;
  const { path } = examined;
  const vouched = path.kind === 'to-gateway' && name.answer === 'proved' && scope.answer === 'proved';
  const byPinner = 'gateway' in path && gatewayPin !== null && speaksFor(path.gateway, gatewayPin.gateway);
  if (vouched && name.code === 'name-matches-wildcard') return cannotTell(common, 'key-differs-wildcard');
  if (personPin === null && gatewayPin === null) return cannotTell(common, 'key-differs-unpinned');
  if (vouched) return byPinner ? proves(common, 'key-renewed-by-gateway') : cannotTell(common, 'key-differs-vouched');
  if (byPinner) {
    // It pinned the old key before its word was limited: what changed is the limit.
    if (path.kind === 'to-gateway' && name.answer === 'proved' && scope.code === 'outside-scope')
      return cannotTell(common, 'outside-scope');
    // It may vouch for this key too: what is missing is its new intermediate.
    if (path.kind === 'rotated') return cannotTell(common, 'issuer-rotated');
    // It did vouch for this key, below an issuer that has expired, or is not valid yet.
    if (path.kind === 'broken' && name.answer === 'proved') return cannotTell(common, `path-${path.failure.reason}`);
  }
  if (device.unpaired && key === device.spkiSha256) return cannotTell(common, 'key-differs-unpaired');
  if (issuerUnseen(grounds)) return cannotTell(common, 'issuer-unseen');
  return refutes(common, 'key-changed');
}

/**
 * The keys that are the device's own by what was known. The person's pin never excludes what is held beside it: there,
 * only whoever may move a pin has put a key since. What a gateway put there counts no longer once it is unpaired.
 */
function keysOf({ spkiSha256, personPin, gatewayPin, unpaired }: DeviceMemory): readonly (string | undefined)[] {
  const held = personPin === null ? gatewayPin === null : !unpaired;
  return [personPin?.spkiSha256, gatewayPin?.spkiSha256, held ? spkiSha256 : undefined];
}

/**
 * Services that give names to any local address, with a certificate of a public authority for all of them, and hand its
 * private key to whoever asks. Beside each, where it does so; looked at in November 2026.
 */
const SERVICES = [
  'traefik.me', // https://traefik.me/privkey.pem
  'my.local-ip.co', // http://local-ip.co/cert/server.key
  'local-ip.sh', // https://local-ip.sh/server.key
  'local-ip.medicmobile.org', // https://local-ip.medicmobile.org/key
  'localhost.direct', // https://github.com/Upinel/localhost.direct
] as const;

/**
 * The service that gave out the private key of the certificate for this name.
 * @returns the domain of the service; null where the name is of none of them, or where the certificate is not for all
 *     names of the service: that key may be the device's own.
 */
function keyPublisher(host: Host, { known }: Certificate): string | null {
  if (host.kind !== 'dns') return null;
  const service = SERVICES.find((domain) => isUnder(host.value, domain));
  if (service === undefined) return null;
  const isForAll = (known.subjectAltName ?? []).some(
    (san) => san.kind === 'dns' && san.value.toLowerCase() === `*.${service}`,
  );
  return isForAll ? service : null;
}
