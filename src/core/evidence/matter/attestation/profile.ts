import { sameBytes } from '../../../encoding/bytes.ts';
import { type Certificate, EXTENSION, KEY_USAGE } from '../../../x509/basics/index.ts';
import {
  algorithmsAgree,
  issuerHasName,
  issuerIsCa,
  keyIsStrong,
  maySignCertificates,
  namesItsIssuer,
  noUnknownCritical,
  withinDepth,
  withinPathLength,
  withinValidity,
} from '../../../x509/rules/path-rules.ts';
import { DEVICE_IDENTITY } from '../../../x509/rules/profile.ts';
import { type PathProfile, refuse, type Rule } from '../../../x509/rules/rule.ts';
import { productIdOf } from '../product/product-id.ts';

const OID_ECDSA_SHA256 = '1.2.840.10045.4.3.2';
const KEY_IDENTIFIER_BYTES = 20;

/** Device Attestation Certificate, Product Attestation Intermediate, Product Attestation Authority. */
export type AttestationRole = 'device' | 'intermediate' | 'authority';
const ROLES: readonly AttestationRole[] = ['device', 'intermediate', 'authority'];

/** The rules of Matter's Core Specification, section 6.2.2, that a certificate breaks in its role. Never reworded. */
export type AttestationRule =
  | 'matter-algorithm'
  | 'matter-curve'
  | 'matter-basic-constraints'
  | 'matter-key-usage'
  | 'matter-key-identifier'
  | 'matter-vendor-id'
  | 'matter-product-id'
  | 'matter-chain-length'
  | 'matter-issuer-key';

/** @returns the first rule for certificates of this role that the certificate breaks by itself, or null. */
export function brokenRule(certificate: Certificate, role: AttestationRole): AttestationRule | null {
  const { outerAlgorithm, spki } = certificate;
  if (outerAlgorithm.oid !== OID_ECDSA_SHA256) return 'matter-algorithm';
  if (spki.publicKey.type !== 'EC' || spki.publicKey.curve !== 'P-256') return 'matter-curve';
  if (!fitsConstraints(certificate, role)) return 'matter-basic-constraints';
  if (!fitsUsage(certificate, role)) return 'matter-key-usage';
  if (!hasKeyIdentifiers(certificate, role)) return 'matter-key-identifier';
  return brokenIdentifier(certificate, role);
}

/** An intermediate signs devices only; an authority may say that one intermediate may follow. */
function fitsConstraints({ known, extensions }: Certificate, role: AttestationRole): boolean {
  const constraints = known.basicConstraints;
  if (constraints === undefined || extensions.get(EXTENSION.basicConstraints)?.critical !== true) return false;
  const { ca, pathLength } = constraints;
  if (role === 'device') return !ca && pathLength === undefined;
  return ca && (role === 'intermediate' ? pathLength === 0 : pathLength === undefined || pathLength === 1);
}

function fitsUsage({ known, extensions }: Certificate, role: AttestationRole): boolean {
  const { keyUsage } = known;
  if (keyUsage === undefined || extensions.get(EXTENSION.keyUsage)?.critical !== true) return false;
  if (role === 'device') return keyUsage.size === 1 && keyUsage.has(KEY_USAGE.digitalSignature);
  const others = [...keyUsage].filter((bit) => bit !== KEY_USAGE.digitalSignature);
  return others.length === 2 && keyUsage.has(KEY_USAGE.keyCertSign) && keyUsage.has(KEY_USAGE.cRLSign);
}

/** An authority need not name its own key twice. */
function hasKeyIdentifiers({ known }: Certificate, role: AttestationRole): boolean {
  const issuer = known.authorityKeyIdentifier?.keyIdentifier;
  return (
    known.subjectKeyIdentifier?.length === KEY_IDENTIFIER_BYTES &&
    (issuer === undefined ? role === 'authority' : issuer.length === KEY_IDENTIFIER_BYTES)
  );
}

/** A device names vendor and product, an intermediate its vendor, an authority never a product. */
function brokenIdentifier({ subject }: Certificate, role: AttestationRole): AttestationRule | null {
  const { vendor, product } = productIdOf(subject);
  if (vendor === 'malformed' || (vendor === null && role !== 'authority')) return 'matter-vendor-id';
  const productFits = role === 'device' ? product !== null : role === 'intermediate' || product === null;
  return product === 'malformed' || !productFits ? 'matter-product-id' : null;
}

const followsRole: Rule = (certificate, { at, isAnchor }) => {
  const role = ROLES[at];
  if (role === undefined || isAnchor !== (role === 'authority'))
    return refuse(at, 'issuance-rule', { code: 'matter-chain-length' });
  const code = brokenRule(certificate, role);
  return code === null ? null : refuse(at, 'issuance-rule', { code });
};

/** Key identifiers are hints to path building elsewhere; Matter binds each certificate to its issuer by them, too. */
const namesIssuerKey: Rule = ({ known }, { at, path }) => {
  const below = at === 0 ? undefined : path[at - 1]?.known.authorityKeyIdentifier?.keyIdentifier;
  return at === 0 || (below && known.subjectKeyIdentifier && sameBytes(below, known.subjectKeyIdentifier))
    ? null
    : refuse(at, 'issuance-rule', { code: 'matter-issuer-key' });
};

/**
 * The path of a device's attestation: exactly device, intermediate, authority, the last of them an anchor for makers.
 * To be judged at the notBefore of the device's certificate (section 6.2.3.1): a device outlives who attested it.
 */
export const MATTER_ATTESTATION: PathProfile = {
  ...DEVICE_IDENTITY,
  rules: [
    algorithmsAgree,
    namesItsIssuer,
    issuerHasName,
    followsRole,
    issuerIsCa,
    maySignCertificates,
    keyIsStrong,
    noUnknownCritical,
    withinValidity,
    withinPathLength,
    withinDepth,
    namesIssuerKey,
  ],
};
