import { fabricName } from '../signed/matter-tlv/fabric-name.ts';
import { type Certificate, decodeCertificate } from '../x509/certificate/certificate.ts';

/**
 * Who runs a gateway's authority: something in the home, or an application that issues certificates to the devices it
 * set up. As far as the root tells: by its subject, which whoever made it chose.
 */
export type GatewayKind =
  | { readonly kind: 'home' }
  | {
      readonly kind: 'application-issued';
      readonly by: 'matter-fabric';
      /** Sixteen upper-case hexadecimal digits. */
      readonly rootId: string;
      /** The same; null where the root does not name its fabric. */
      readonly fabricId: string | null;
    };

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
