import { type Certificate, decodeCertificate, type DerFault } from '../../../x509/basics/index.ts';
import { type DeclarationRead, readDeclaration } from './declaration-envelope.ts';

/** What a device shows of its attestation, each as the bytes that it handed over. */
export interface AttestationParts {
  /** Device Attestation Certificate, DER. */
  readonly dac: Uint8Array;
  /** Product Attestation Intermediate, DER. */
  readonly pai: Uint8Array;
  /** Certification Declaration, CMS. */
  readonly cd?: Uint8Array;
}

/** A device's attestation, decoded. */
export interface MatterAttestation {
  readonly device: Certificate;
  readonly intermediate: Certificate;
  /** Null where the device shows none. One that cannot be read does not hide the certificates. */
  readonly declaration: DeclarationRead | null;
}

export type AttestationRead =
  | { readonly ok: true; readonly value: MatterAttestation }
  | { readonly ok: false; readonly part: 'dac' | 'pai'; readonly fault: DerFault };

/**
 * Reads what a device shows of its attestation (Core Specification, section 6.2), strictly. Nothing is verified.
 * @returns the certificates and the declaration decoded, or a stable fault code; never throws on bad input.
 */
export function readMatterAttestation({ dac, pai, cd }: AttestationParts): AttestationRead {
  const device = decodeCertificate(dac);
  if (!device.ok) return { ok: false, part: 'dac', fault: device.fault };
  const intermediate = decodeCertificate(pai);
  if (!intermediate.ok) return { ok: false, part: 'pai', fault: intermediate.fault };
  const declaration = cd === undefined ? null : readDeclaration(cd);
  return { ok: true, value: { device: device.value, intermediate: intermediate.value, declaration } };
}
