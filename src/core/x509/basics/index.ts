/**
 * What the rest of the core needs of the rooms below: reading and writing DER, certificates, names and keys, and
 * checking signatures. How a path of certificates is judged stands in the rooms beside this one.
 */
export {
  type Certificate,
  decodeCertificate,
  decodeTolerantly,
  hasNoExpiry,
  NO_EXPIRY,
  UNREADABLE_PART,
} from '../certificate/certificate.ts';
export {
  type Extension,
  type NameConstraints,
  readAuthorityKeyIdentifier,
  readBasicConstraints,
  readExtendedKeyUsage,
  readExtensions,
  readKeyUsage,
  readNameConstraints,
  unknownCritical,
} from '../certificate/extensions.ts';
export { attributeValues, describeGeneralName, nameText } from '../certificate/name-text.ts';
export {
  type DecodedName,
  type Name,
  type NameAttribute,
  readGeneralNames,
  readIa5,
  readName,
  readString,
  sameName,
} from '../certificate/name.ts';
export { allowsUsage, OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../certificate/usage.ts';
export { berChildren, type BerElement, berOctets, wholeBer } from '../der/ber.ts';
export { integerBytes, octetAlignedBits, readTime, smallInteger } from '../der/der-values.ts';
export {
  encode,
  encodeBits,
  encodeObjectIdentifier,
  encodeSequence,
  encodeTime,
  encodeTrue,
  encodeUnsigned,
} from '../der/der-write.ts';
export {
  attempt,
  constructed,
  type Decoded,
  decodeOid,
  DerError,
  type DerFault,
  DerReader,
  onlyElement,
  primitive,
  readOid,
  readWhole,
  refuseOddities,
  TAG,
} from '../der/der.ts';
export { sanitizeText } from '../der/sanitize.ts';
export {
  EXTENSION,
  KEY_USAGE,
  type MlDsaName,
  OID_COMMON_NAME,
  OID_EC,
  OID_ED25519,
  OID_ORGANISATION,
  OID_RSA,
  OID_RSA_PSS,
  OID_SERIAL_NUMBER,
} from '../identifiers.ts';
export { ImportedKeys } from '../keys/key-import.ts';
export { md5 } from '../keys/md5.ts';
export { type Hash, keyRefusal, signatureScheme, type SignatureScheme } from '../keys/signature-scheme.ts';
export {
  checkWith,
  derEcdsaSignature,
  mayHaveSigned,
  rawEcdsaSignature,
  type SignatureResult,
  verifySignature,
} from '../keys/signature.ts';
export {
  type AlgorithmIdentifier,
  canonicalSpki,
  type CurveName,
  ecSpki,
  ed25519Spki,
  type PublicKey,
  readAlgorithm,
  readSpki,
  rsaSpki,
  type Spki,
} from '../keys/spki.ts';
export { bufferSource, digest, sha256, sha256Hex } from '../keys/webcrypto.ts';
export { checkNameConstraints, dnsWithin, isReadable } from '../names/name-constraints.ts';
export { matchName, namesExactly, type ReferenceName } from '../names/name-match.ts';
export type {
  AnchorPurpose,
  CertificateFacts,
  GeneralName,
  Oid,
  PathFailure,
  PathReason,
  RevocationData,
  RevocationReason,
  RevokedCertificate,
} from '../types.ts';
