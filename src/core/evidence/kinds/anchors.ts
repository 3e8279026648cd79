import type { TokenAnchor } from '../token/types.ts';
import type { SignerAnchor } from '../signers/types.ts';
import type { ConnectionGrounds } from '../artefacts/types.ts';

/** Makers' roots, as anchors of those who sign what a maker says. */
export const makerAnchors = ({ makers, known }: ConnectionGrounds): readonly SignerAnchor[] =>
  makers.map(({ id, name, certificate, organisations = [], intermediates = [] }) => ({
    id,
    name,
    key: certificate.spki,
    certificate,
    organisations,
    intermediates: known.decodeAll(intermediates),
  }));

/** Everyone whose word about a device is known. */
export function anchorsOf(grounds: ConnectionGrounds): readonly TokenAnchor[] {
  return [
    ...makerAnchors(grounds).map((anchor) => ({ ...anchor, purpose: 'maker' as const })),
    ...grounds.gateways.map(({ id, name, certificate, below }) => ({
      id,
      name,
      purpose: 'gateway' as const,
      key: certificate.spki,
      certificate,
      intermediates: below,
    })),
    ...grounds.verifiers.map(({ id, name, spki, certificate }) => ({
      id,
      name,
      purpose: 'verifier' as const,
      key: spki,
      certificate,
    })),
  ];
}
