import { addressSpace } from '../../net/address-space.ts';
import { localNameReason } from '../../net/local-names.ts';
import type { Host } from '../../net/types.ts';
import { parseHost } from '../../net/host.ts';
import { inScope } from '../../scope/scope.ts';
import type { Certificate } from '../../x509/certificate/certificate.ts';
import { describeGeneralName } from '../../x509/certificate/general-name.ts';
import type { GeneralName, Oid } from '../../x509/types.ts';
import type { PathFinding } from '../../examination/types.ts';
import type { Check } from '../types.ts';

/**
 * Is the certificate used where it may be? A Local Device certificate may name local hosts only and answer at a
 * local address only; a gateway's certificate counts inside the scope shown at pairing only.
 */
export function checkScope(
  certificate: Certificate | null,
  host: Host,
  connected: string | null,
  path: PathFinding,
  now: number,
  localDevice: Oid,
): Check {
  const common = { code: 'scope', evidence: ['certificate', 'connection'] } as const;
  if (certificate?.known.extendedKeyUsage?.includes(localDevice)) {
    if (connected !== null && addressSpace(connected) === 'public')
      return { ...common, answer: 'refuted', reason: 'local-device-public-address' };
    if (certificate.known.subjectAltName?.map(describeGeneralName).some(isPublicName))
      return { ...common, answer: 'refuted', reason: 'local-device-public-name' };
  }
  if (path.kind !== 'to-gateway') return { ...common, answer: 'cannot tell', reason: 'issuer-not-paired' };
  const within = inScope(path.gateway.scope, host) && now <= path.gateway.scope.until;
  return { ...common, answer: within ? 'proved' : 'refuted', reason: within ? 'in-scope' : 'outside-scope' };
}

function isPublicName(name: GeneralName): boolean {
  if (name.kind === 'ip') return addressSpace(name.value) === 'public';
  if (name.kind !== 'dns') return false;
  const host = parseHost(name.value.replace(/^\*\./, ''));
  return host?.kind === 'dns' && localNameReason(host.value) === null;
}
