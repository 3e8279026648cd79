import { sanitizeText } from '../../../x509/basics/index.ts';
import { idText } from './product-id.ts';

/** What vendors and products are called. Text is hostile, sanitised. */
export interface MatterNames {
  /** By vendor identifier: four upper-case hexadecimal digits. */
  readonly vendors: Readonly<Record<string, string>>;
  /** By vendor and product: `FFF1-8000`. */
  readonly products: Readonly<Record<string, string>>;
}

/** More than the ledger holds: some 500 vendors and 10,000 products. */
const MAX_BYTES = 33_554_432;
const MAX_DEPTH = 6;
const MAX_NAMES = 100_000;
const MAX_NAME = 80;

/**
 * Names out of JSON of the Distributed Compliance Ledger, as its REST interface gives it: `/dcl/vendorinfo/vendors`
 * (`vendorID`, `vendorName`), `/dcl/model/models` (`vid`, `pid`, `productName`), `/dcl/model/models/{vid}` (`vid`,
 * `products` of `pid` and `name`), or several of them in one array.
 * @returns null where the bytes are no JSON, or hold no name.
 * @see the interface of the Distributed Compliance Ledger.
 */
export function readMatterNames(bytes: Uint8Array): MatterNames | null {
  const json = bytes.length > MAX_BYTES ? undefined : parse(bytes);
  const names = new Names();
  names.visit(json, null, 0);
  return names.count === 0 ? null : { vendors: names.vendors, products: names.products };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

class Names {
  readonly vendors: Record<string, string> = {};
  readonly products: Record<string, string> = {};
  count = 0;

  /** @param vendor the one that the products of an array belong to. */
  visit(value: unknown, vendor: number | null, depth: number): void {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
    if (Array.isArray(value)) {
      for (const each of value) this.visit(each, vendor, depth + 1);
      return;
    }
    const fields = value as Readonly<Record<string, unknown>>;
    const vendorId = idIn(fields.vendorID) ?? idIn(fields.vid) ?? vendor;
    const productId = idIn(fields.pid);
    const productName = nameIn(fields.productName) ?? nameIn(fields.name);
    const vendorName = nameIn(fields.vendorName);
    if (vendorId !== null && vendorName !== null) this.#add(this.vendors, idText(vendorId), vendorName);
    if (vendorId !== null && productId !== null && productName !== null)
      this.#add(this.products, `${idText(vendorId)}-${idText(productId)}`, productName);
    for (const each of Object.values(fields)) this.visit(each, vendorId, depth + 1);
  }

  #add(names: Record<string, string>, id: string, name: string): void {
    if (this.count++ < MAX_NAMES) names[id] = name;
  }
}

const idIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 0xffff ? value : null;

const nameIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? sanitizeText(value.trim(), MAX_NAME) : null;
