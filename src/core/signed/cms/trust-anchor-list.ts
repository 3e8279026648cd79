import {
  attempt,
  berChildren,
  constructed,
  decodeCertificate,
  type Decoded,
  decodeOid,
  DerError,
  DerReader,
  type Oid,
  readSpki,
  type Spki,
  TAG,
  wholeBer,
} from '../../x509/basics/index.ts';
import { readSignedData } from './read.ts';

/** id-ct-trustAnchorList (RFC 5914 section 3). */
const OID_TRUST_ANCHOR_LIST = '1.2.840.113549.1.9.16.1.34';

/** One of a list of trust anchors (RFC 5914 section 2): a certificate, one that no one signed, or a bare key. */
export type ListedAnchor =
  | { readonly kind: 'certificate'; /** DER. */ readonly der: Uint8Array }
  | { readonly kind: 'unsigned-certificate'; /** DER of the TBSCertificate. */ readonly tbs: Uint8Array }
  | { readonly kind: 'key'; readonly key: Spki };

export interface TrustAnchorList {
  readonly contentType: Oid;
  readonly anchors: readonly ListedAnchor[];
}

const MAX_ANCHORS = 1000;

/**
 * Reads a list of trust anchors (RFC 5914) as it stands in a ContentInfo, or in a SignedData, whose signers are not
 * looked at. That something stands in such a list makes no one trust it.
 * @returns what it holds, or the code of the fault; never throws.
 */
export function readTrustAnchorList(bytes: Uint8Array): Decoded<TrustAnchorList> {
  const signed = readSignedData(bytes);
  return attempt(() => {
    const { contentType, content } = signed.ok ? signed.value : bareList(bytes);
    if (contentType !== OID_TRUST_ANCHOR_LIST || content === null) throw new DerError('bad-structure');
    return { contentType, anchors: anchorsIn(content) };
  });
}

function bareList(bytes: Uint8Array): { contentType: Oid; content: Uint8Array } {
  const whole = wholeBer(bytes);
  const [type, wrapped, ...more] = whole.tag === TAG.sequence ? berChildren(bytes, whole) : [];
  if (type?.tag !== TAG.oid || wrapped?.tag !== constructed(0) || more.length > 0) throw new DerError('bad-structure');
  return {
    contentType: decodeOid(bytes, type.contentStart, type.contentEnd),
    content: bytes.subarray(wrapped.contentStart, wrapped.contentEnd),
  };
}

function anchorsIn(list: Uint8Array): ListedAnchor[] {
  const reader = new DerReader(list);
  const anchors: ListedAnchor[] = [];
  for (const inner = reader.enter(); !inner.atEnd;) {
    if (anchors.length === MAX_ANCHORS) throw new DerError('length-too-long');
    anchors.push(anchorIn(inner));
  }
  reader.finish();
  if (anchors.length === 0) throw new DerError('bad-structure');
  return anchors;
}

function anchorIn(list: DerReader): ListedAnchor {
  const element = list.element();
  switch (element.tag) {
    case TAG.sequence: {
      const decoded = decodeCertificate(element.der);
      if (!decoded.ok) throw new DerError(decoded.fault);
      return { kind: 'certificate', der: element.der };
    }
    case constructed(1):
      return { kind: 'unsigned-certificate', tbs: only(list, element).der };
    case constructed(2):
      return { kind: 'key', key: keyOf(list.inside(only(list, element))) };
    default:
      throw new DerError('unexpected-tag');
  }
}

function only(list: DerReader, element: Parameters<DerReader['inside']>[0]): ReturnType<DerReader['expect']> {
  const inner = list.inside(element);
  const found = inner.expect(TAG.sequence);
  inner.finish();
  return found;
}

/** TrustAnchorInfo: version DEFAULT v1, pubKey, keyId; what constrains it is left to whoever takes it as an anchor. */
function keyOf(info: DerReader): Spki {
  info.optional(TAG.integer);
  const key = readSpki(info);
  info.expect(TAG.octetString);
  return key;
}
