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
