import { signCms } from './cms.ts';
import type { Signer } from './makers.ts';

/** Types of elements in TLV (Matter Core Specification, appendix A.7), without a tag and with one of a context. */
const TYPE = { uint16: 0x05, structure: 0x15, text: 0x0c, array: 0x16, end: 0x18, tagged: 0x20 } as const;

const uint16 = (value: number): number[] => [value & 0xff, value >> 8];
const tagged = (tag: number, type: number, ...content: readonly number[]): number[] => [
  TYPE.tagged | type,
  tag,
  ...content,
];

/** What is certified: who made it, which product it is, and what kind of device. */
export interface CertifiedProduct {
  readonly vendorId: number;
  readonly productId: number;
  readonly deviceType: number;
  /** Nineteen characters. */
  readonly certificateId: string;
}

/** The certification types of section 6.3.1. */
const OFFICIAL = 2;

/** A Certification Declaration (Matter Core Specification, section 6.3): TLV, in CMS. */
export function declare({ vendorId, productId, deviceType, certificateId }: CertifiedProduct, signer: Signer): Buffer {
  const number = (tag: number, value: number): number[] => tagged(tag, TYPE.uint16, ...uint16(value));
  const text = Buffer.from(certificateId);
  const content = [
    TYPE.structure,
    ...number(0, 1), // the version of this format
    ...number(1, vendorId),
    ...tagged(2, TYPE.array, TYPE.uint16, ...uint16(productId), TYPE.end),
    ...number(3, deviceType),
    ...tagged(4, TYPE.text, text.length, ...text),
    ...number(5, 0), // security level
    ...number(6, 0), // security information
    ...number(7, 1), // the version of the declaration
    ...number(8, OFFICIAL),
    TYPE.end,
  ];
  return signCms(Buffer.from(content), signer, { content: 'inside', certificates: [] });
}
