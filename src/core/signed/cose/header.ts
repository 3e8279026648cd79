import { asArray, asBytes, asLabel, asMap, type CborItem } from '../cbor/index.ts';
import type { CertificateHash, CoseFault, CoseHeader, CoseSign1 } from './types.ts';

/** Thrown while reading COSE, and caught where the reading began. */
export class CoseError extends Error {
  readonly code: CoseFault;

  constructor(code: CoseFault) {
    super(code);
    this.name = 'CoseError';
    this.code = code;
  }
}

/** Labels of RFC 9052 section 3.1 and RFC 9360 section 2. */
export const LABEL = { alg: 1, crit: 2, contentType: 3, keyId: 4, x5bag: 32, x5chain: 33, x5t: 34 } as const;

const MAX_CERTIFICATES = 16;

/** @throws CoseError where the item is no map of labels. */
export function readHeaderMap(item: CborItem | undefined): CoseHeader {
  const entries = asMap(item);
  if (!entries) throw new CoseError('cose-header');
  return new Map(
    entries.map(([key, value]) => {
      const label = asLabel(key);
      if (label === null) throw new CoseError('cose-header');
      return [label, value];
    }),
  );
}

/** What both headers say together. */
export type HeaderFields = Pick<CoseSign1, 'alg' | 'keyId' | 'x5chain' | 'x5bag' | 'x5t'>;

/**
 * Reads the parameters that are looked at here.
 * @throws CoseError where one has the wrong type, or where the headers contradict each other or RFC 9052 section 3.1.
 */
export function readFields(covered: CoseHeader, open: CoseHeader): HeaderFields {
  if ([...open.keys()].some((label) => covered.has(label))) throw new CoseError('cose-header-twice');
  checkCritical(covered, open);
  const get = (label: number): CborItem | undefined => covered.get(label) ?? open.get(label);
  return {
    alg: optional(get(LABEL.alg), asLabel),
    keyId: optional(get(LABEL.keyId), asBytes),
    x5chain: readCertificates(get(LABEL.x5chain)),
    x5bag: readCertificates(get(LABEL.x5bag)),
    x5t: optional(get(LABEL.x5t), readHash),
  };
}

function optional<T>(item: CborItem | undefined, read: (item: CborItem) => T | null): T | null {
  const value = item === undefined ? null : read(item);
  if (item !== undefined && value === null) throw new CoseError('cose-header');
  return value;
}

/** Protected, not empty, nothing twice, nothing that is not protected itself. */
function checkCritical(covered: CoseHeader, open: CoseHeader): void {
  if (open.has(LABEL.crit)) throw new CoseError('cose-crit');
  const item = covered.get(LABEL.crit);
  if (item === undefined) return;
  const labels = asArray(item)?.map(asLabel) ?? [];
  const isSound = labels.every((label) => label !== null && covered.has(label));
  if (labels.length === 0 || !isSound || new Set(labels).size !== labels.length) throw new CoseError('cose-crit');
}

/** COSE_X509: one certificate as it is, or a list (RFC 9360 section 2). Lists of one are met in practice. */
export function readCertificates(item: CborItem | undefined): readonly Uint8Array[] {
  if (item === undefined) return [];
  const certificates = (asArray(item) ?? [item]).map(asBytes);
  const isSound = certificates.length > 0 && certificates.length <= MAX_CERTIFICATES;
  if (!isSound || !certificates.every((each) => each !== null)) throw new CoseError('cose-certificates');
  return certificates;
}

/** COSE_CertHash (RFC 9360 section 2). */
function readHash(item: CborItem): CertificateHash | null {
  const [first, second, ...more] = asArray(item) ?? [];
  const algorithm = asLabel(first);
  const hash = asBytes(second);
  return algorithm === null || hash === null || more.length > 0 ? null : { algorithm, hash };
}
