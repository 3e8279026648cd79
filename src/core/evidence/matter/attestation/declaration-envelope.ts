import {
  type AlgorithmIdentifier,
  attempt,
  constructed,
  DerError,
  type DerFault,
  type DerReader,
  integerBytes,
  primitive,
  readAlgorithm,
  readOid,
  readWhole,
  smallInteger,
  TAG,
} from '../../../x509/basics/index.ts';
import type { TlvFault } from '../../../signed/matter-tlv/tlv.ts';
import { type CertificationDeclaration, readDeclarationContent } from './declaration.ts';

const OID_SIGNED_DATA = '1.2.840.113549.1.7.2';
const OID_DATA = '1.2.840.113549.1.7.1';
const OID_SHA256 = '2.16.840.1.101.3.4.2.1';
const OID_ECDSA_SHA256 = '1.2.840.10045.4.3.2';
const KEY_IDENTIFIER_BYTES = 20;
const MAX_BYTES = 8192;

/** A Certification Declaration with its signature, which is not verified yet. */
export interface SignedDeclaration {
  readonly content: CertificationDeclaration;
  /** What is signed. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
  readonly algorithm: AlgorithmIdentifier;
  /** Subject key identifier of the signer. */
  readonly signer: Uint8Array;
}

export type DeclarationRead =
  | { readonly ok: true; readonly value: SignedDeclaration }
  | { readonly ok: false; readonly fault: DerFault | TlvFault };

/**
 * Reads a Certification Declaration. Its envelope is the one form of CMS SignedData that the Core Specification,
 * section 6.3.1, leaves: DER, content of type data, one signer of version 3 named by key identifier, SHA-256 with
 * ECDSA, neither attributes nor certificates. Any other form is refused.
 */
export function readDeclaration(bytes: Uint8Array): DeclarationRead {
  if (bytes.length > MAX_BYTES) return { ok: false, fault: 'length-too-long' };
  const envelope = attempt(() =>
    readWhole(bytes, TAG.sequence, (info) => {
      if (readOid(info) !== OID_SIGNED_DATA) throw new DerError('bad-structure');
      return readWhole(info.expect(constructed(0)).content, TAG.sequence, readSignedData);
    }),
  );
  if (!envelope.ok) return envelope;
  const content = readDeclarationContent(envelope.value.signed);
  return content.ok ? { ok: true, value: { ...envelope.value, content: content.value } } : content;
}

function readSignedData(data: DerReader): Omit<SignedDeclaration, 'content'> {
  expectVersion3(data);
  readWhole(data.expect(TAG.set).der, TAG.set, expectSha256);
  const signed = readWhole(data.expect(TAG.sequence).der, TAG.sequence, (content) => {
    if (readOid(content) !== OID_DATA) throw new DerError('bad-structure');
    const wrapper = content.inside(content.expect(constructed(0)));
    const octets = wrapper.expect(TAG.octetString).content;
    wrapper.finish();
    return octets;
  });
  const signers = data.enter(TAG.set);
  const signer = readSigner(signers.enter());
  signers.finish();
  return { signed, ...signer };
}

function readSigner(info: DerReader): Omit<SignedDeclaration, 'content' | 'signed'> {
  expectVersion3(info);
  const signer = info.expect(primitive(0)).content;
  expectSha256(info);
  const algorithm = readAlgorithm(info);
  const signature = info.expect(TAG.octetString).content;
  info.finish();
  if (signer.length !== KEY_IDENTIFIER_BYTES || algorithm.oid !== OID_ECDSA_SHA256) throw new DerError('bad-structure');
  return { signer, algorithm, signature };
}

function expectVersion3(fields: DerReader): void {
  if (smallInteger(integerBytes(fields)) !== 3) throw new DerError('bad-structure');
}

function expectSha256(fields: DerReader): void {
  const { oid, parameters } = readAlgorithm(fields);
  if (oid !== OID_SHA256 || (parameters !== null && parameters[0] !== TAG.null)) throw new DerError('bad-structure');
}
