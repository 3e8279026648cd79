import type { AnchorView } from '../../../../src/protocol/index.ts';

type Pair = NonNullable<AnchorView['pair']>;

/**
 * The policies of Chrome and Edge: the pair itself (the scope root trusted, the cross certificate as a hint), and the
 * gateway root with constraints of the browser's own. A list that is missing or empty would leave its type open, so the
 * latter is given only where both have something in them.
 */
export function chromePolicy({ scopeRoot, cross, scope }: Pair, root: string | null): string {
  const bounded = root !== null && scope.names.length > 0 && scope.addresses.length > 0;
  return json({
    CACertificates: [scopeRoot],
    CAHintCertificates: [cross],
    ...(bounded
      ? {
          CACertificatesWithConstraints: [
            { certificate: root, constraints: { permitted_dns_names: scope.names, permitted_cidrs: scope.addresses } },
          ],
        }
      : {}),
  });
}

/** Firefox has no constraints of its own, and needs none: both certificates carry theirs. */
export function firefoxPolicy({ scopeRoot, cross }: { readonly scopeRoot: string; readonly cross: string }): string {
  return json({ policies: { Certificates: { Install: [scopeRoot, cross] } } });
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
