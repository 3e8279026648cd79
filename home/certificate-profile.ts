import { isIP } from 'node:net';
import type { Oid } from '../src/core/x509/types.ts';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  type Extension,
  type JsonGeneralName,
} from './x509.ts';

/** What an end-entity certificate says besides its key (RFC 5280 section 4.2.1). `usages` null leaves the list out. */
export function leafExtensions(names: readonly string[], usages: readonly Oid[] | null): Extension[] {
  const extensions: Extension[] = [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
  ];
  if (usages) extensions.push(new ExtendedKeyUsageExtension([...usages]));
  if (names.length > 0) {
    extensions.push(new SubjectAlternativeNameExtension(names.map(generalName)));
  }
  return extensions;
}

/** `pathLength`: how many further CAs may follow; undefined means no limit. */
export function authorityExtensions(pathLength?: number): Extension[] {
  return [
    new BasicConstraintsExtension(true, pathLength, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
  ];
}

function generalName(value: string): JsonGeneralName {
  return { type: isIP(value) ? 'ip' : 'dns', value };
}
