import { attributeValues, type Name } from '../../x509/basics/index.ts';

/**
 * Who a certificate of a Matter fabric is about: identifiers of sixteen upper-case hexadecimal digits, null where none.
 */
export interface FabricName {
  readonly node: string | null;
  readonly intermediate: string | null;
  readonly root: string | null;
  readonly fabric: string | null;
}

const OID = {
  node: '1.3.6.1.4.1.37244.1.1',
  intermediate: '1.3.6.1.4.1.37244.1.3',
  root: '1.3.6.1.4.1.37244.1.4',
  fabric: '1.3.6.1.4.1.37244.1.5',
} as const;

/** Reads the identifiers in a subject (Matter Core Specification, section 6.5.6). One that is there twice is none. */
export function fabricName(subject: Name): FabricName {
  const only = (oid: string): string | null => {
    const [value, second] = attributeValues(subject, oid);
    return value !== undefined && second === undefined && /^[0-9A-F]{16}$/.test(value) ? value : null;
  };
  return { node: only(OID.node), intermediate: only(OID.intermediate), root: only(OID.root), fabric: only(OID.fabric) };
}
