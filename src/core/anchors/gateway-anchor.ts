import { constrainedScope } from '../scope/constrained-scope.ts';
import { isLocalRange, isLocalSuffix, SINGLE_LABEL } from '../scope/scope.ts';
import type { Scope } from '../scope/types.ts';
import { decodeCertificate } from '../x509/basics/index.ts';
import { issuePair } from './issue-pair.ts';
import type { AnchorResult } from './types.ts';
import { gatewayProblem } from './anchor-problem.ts';

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
