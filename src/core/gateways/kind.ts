import { fabricName } from '../signed/matter-tlv/fabric-name.ts';
import { type Certificate, decodeCertificate } from '../x509/basics/index.ts';
import type { GatewayKind } from './types.ts';

/** The kind of a gateway by its root. */
export function gatewayKind({ subject }: Pick<Certificate, 'subject'>): GatewayKind {
  const { root, fabric } = fabricName(subject);
  return root === null
    ? { kind: 'home' }
    : { kind: 'application-issued', by: 'matter-fabric', rootId: root, fabricId: fabric };
}

/**
 * The kind of a paired gateway by its root, DER.
 * @returns `home` where it cannot be decoded; never throws on bad input (docs/glossary.md).
 */
export function kindOfRoot(root: Uint8Array): GatewayKind {
  const decoded = decodeCertificate(root);
  return decoded.ok ? gatewayKind(decoded.value) : { kind: 'home' };
}
