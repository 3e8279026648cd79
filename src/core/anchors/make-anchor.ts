import { parseRange } from '../net/ip.ts';
import type { Host } from '../net/types.ts';
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
import { isLocalRange, isLocalSuffix, type Scope, SINGLE_LABEL } from '../scope/scope.ts';
import type { AnchorResult } from './types.ts';
import { deviceProblem, gatewayProblem } from './anchor-problem.ts';
import { constrainedScope } from '../scope/constrained-scope.ts';

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

/**
 * Makes a scoped anchor for a gateway root: a fresh scope root, and a cross certificate for the gateway root's own
 * name, key and key identifier under it, both bounded by the scope as critical name constraints, both for TLS servers
 * only, neither outlasting the gateway root or the scope.
 * @param root DER of the paired root.
 * @param name what the person calls the gateway.
 * @param now milliseconds since the epoch.
 * @returns both certificates in DER with what they are believed for, or the problem. The key of the scope root is
 *     forgotten at once (docs/decisions/0002-scoped-anchors.md; name constraints: RFC 5280 section 4.2.1.10).
 */
export async function makeGatewayAnchor(
  root: Uint8Array,
  scope: Scope,
  name: string,
  now: number,
): Promise<AnchorResult> {
  const decoded = decodeCertificate(root);
  if (!decoded.ok) return { ok: false, problem: 'unreadable' };
  const gateway = decoded.value;
  const problem = await gatewayProblem(gateway);
  if (problem) return { ok: false, problem };
  // Asked before the root's own constraints narrow the scope: they must not hide that something public was asked for.
  if (
    !scope.names.every((name) => name === SINGLE_LABEL || isLocalSuffix(name)) ||
    !scope.addresses.every(isLocalRange)
  )
    return { ok: false, problem: 'not-local' };
  const made = await issuePair({
    certified: gateway,
    asked: constrainedScope(scope, gateway),
    pathLength: gateway.known.basicConstraints?.pathLength,
    name,
    now,
  });
  return made.ok
    ? {
        ok: true,
        pair: {
          ...made.pair,
          leftOut: [
            ...without(scope.names, made.pair.scope.names),
            ...without(scope.addresses, made.pair.scope.addresses),
          ],
        },
      }
    : made;
}

const without = (all: readonly string[], some: readonly string[]): string[] =>
  all.filter((each) => !some.includes(each));
