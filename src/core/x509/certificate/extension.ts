import { type DerReader, TAG } from '../der/der.ts';
import { boolean } from '../der/der-values.ts';
import { readOid } from '../der/oid.ts';
import type { Oid } from '../types.ts';

export interface Extension {
  readonly oid: Oid;
  readonly critical: boolean;
  /** Content of extnValue. */
  readonly value: Uint8Array;
}

/** Extensions ::= SEQUENCE OF Extension, the next element of `wrapper` and the last. */
export function readExtensions(wrapper: DerReader): Map<Oid, Extension> {
  const extensions = new Map<Oid, Extension>();
  const list = wrapper.enter();
  wrapper.finish();
  if (list.atEnd) list.onOddity('bad-structure');
  while (!list.atEnd) {
    const extension = readExtension(list.enter());
    // "A certificate MUST NOT include more than one instance of a particular extension."
    if (extensions.has(extension.oid)) list.onOddity('bad-structure');
    else extensions.set(extension.oid, extension);
  }
  return extensions;
}

function readExtension(fields: DerReader): Extension {
  const oid = readOid(fields);
  const flag = fields.optional(TAG.boolean);
  const critical = flag !== undefined && boolean(flag, fields.onOddity);
  if (flag !== undefined && !critical) fields.onOddity('encoded-default');
  const value = fields.expect(TAG.octetString).content;
  fields.finish();
  return { oid, critical, value };
}
