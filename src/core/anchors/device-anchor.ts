import { parseRange } from '../net/ranges.ts';
import type { Host } from '../net/types.ts';
import type { Scope } from '../scope/types.ts';
import {
  type Certificate,
  checkNameConstraints,
  decodeCertificate,
  readNameConstraints,
  readWhole,
  TAG,
} from '../x509/basics/index.ts';
import { scopeConstraints } from './constraints.ts';
import { issuePair } from './issue-pair.ts';
import { isLocalRange, isLocalSuffix } from '../scope/scope.ts';
import type { AnchorResult } from './types.ts';
import { deviceProblem } from './anchor-problem.ts';

/**
 * Makes a scoped anchor for one device that signed its own certificate: believed under the name or address given, and
 * no other. Chromium then accepts that certificate; Firefox calls it self-signed before it looks any further.
 * @param leaf DER of the device's certificate.
 * @param name what the person calls the device.
 * @param now milliseconds since the epoch.
 * @param others what else the certificate calls the device, where the person wants it believed under that, too: a
 *     browser refuses a certificate as a whole for one name outside.
 * @returns the scope root in DER with what it is believed for, or the problem. Its key is forgotten at once
 *     (docs/decisions/0002-scoped-anchors.md; name constraints: RFC 5280 section 4.2.1.10).
 */
export async function makeDeviceAnchor(
  leaf: Uint8Array,
  host: Host,
  name: string,
  now: number,
  others: readonly Host[] = [],
): Promise<AnchorResult> {
  const decoded = decodeCertificate(leaf);
  if (!decoded.ok) return { ok: false, problem: 'unreadable' };
  const device = decoded.value;
  const problem = await deviceProblem(device, host);
  if (problem) return { ok: false, problem };
  const asked = scopeOf([host, ...others], device.notAfter.time);
  if (!asked.names.every(isLocalSuffix) || !asked.addresses.every(isLocalRange))
    return { ok: false, problem: 'not-local' };
  if (!allNamesIn(asked, device)) return { ok: false, problem: 'other-names' };
  // The key signs for the device itself, and for no certificate below it.
  return issuePair({ certified: device, asked, pathLength: 0, name, now });
}

function scopeOf(hosts: readonly Host[], until: number): Scope {
  const of = (kind: Host['kind']): string[] => [
    ...new Set(hosts.filter((host) => host.kind === kind).map(({ value }) => value)),
  ];
  return { names: of('dns'), addresses: of('ip').map((address) => parseRange(address) ?? address), until };
}

function allNamesIn(scope: Scope, device: Certificate): boolean {
  const constraints = readWhole(scopeConstraints(scope, device), TAG.sequence, readNameConstraints);
  return checkNameConstraints(constraints, device, { left: Infinity }) === null;
}
