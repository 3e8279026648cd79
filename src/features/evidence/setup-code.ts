import type { MatterNames } from '../../core/evidence/matter/product/names.ts';
import { readSetupCode } from '../../core/evidence/matter/setup-code/setup-code.ts';
import type { Request, SetupCodeSaid } from '../../protocol/index.ts';
import { matterLists } from './matter-lists.ts';

/**
 * Says what the setup code of a Matter device tells of it, with the names that the person loaded. The passcode in it
 * goes nowhere, and nothing is kept.
 */
export async function sayOfSetupCode({ text }: Request<'matter/setup-code'>): Promise<SetupCodeSaid> {
  const read = readSetupCode(text);
  if (!read.ok) return { ok: false, problem: read.fault };
  const { form, vendorId, productId, flow, serial } = read.value;
  const { names } = await matterLists();
  return {
    ok: true,
    form,
    vendor: vendorId === null ? null : { id: idText(vendorId), name: vendorName(names, vendorId) },
    product:
      vendorId === null || productId === null
        ? null
        : { id: idText(productId), name: productName(names, vendorId, productId) },
    flow,
    serial,
  };
}

/** As they are written everywhere, and as the names are filed: four upper-case hexadecimal digits. */
const idText = (id: number): string => id.toString(16).toUpperCase().padStart(4, '0');

const vendorName = (names: MatterNames | null, vendor: number): string | null => names?.vendors[idText(vendor)] ?? null;

const productName = (names: MatterNames | null, vendor: number, product: number): string | null =>
  names?.products[`${idText(vendor)}-${idText(product)}`] ?? null;
