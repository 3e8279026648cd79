import type { SetupCodeSaid } from '../../../src/protocol/index.ts';
import { join, type Phrase, say } from '../phrase.ts';

/** What the page about makers says of setup codes. */
export const SETUP_CODE = {
  title: 'Read a setup code',
  lead:
    'The QR code or the number on a Matter device says which product it is. It proves nothing: anyone can print ' +
    'one. Keep it to yourself, for it lets whoever has it set up the device. Latchkey keeps nothing of it.',
  code: 'Setup code',
  hint: 'The text of the QR code, beginning with MT:, or the number of 11 or 21 digits.',
  read: 'Read the code',
  vendor: 'Maker, as it says',
  product: 'Product, as it says',
  serial: 'Serial number, as it says',
  start: 'How it is set up',
  short: 'This short number names no maker and no product. The QR code of the device does.',
  nameless: 'Latchkey knows names for these numbers once you add “Names of vendors and products”.',
} as const;

type Said = Extract<SetupCodeSaid, { ok: true }>;

/** Why a code says nothing. */
export const SETUP_CODE_PROBLEMS: Record<Extract<SetupCodeSaid, { ok: false }>['problem'], string> = {
  'setup-code-form': 'This is not a setup code. It begins with MT:, or is a number of 11 or 21 digits.',
  'setup-code-check-digit': 'One of the digits is wrong. Compare them with the device.',
  'setup-code-version': 'This code is of a newer kind than Latchkey reads.',
  'setup-code-value': 'This code contains what no device has. Compare it with the device.',
};

const FLOWS: Readonly<Record<number, string>> = {
  0: 'It can be set up as soon as it has power.',
  1: 'Someone has to press a button on it first.',
  2: 'Its maker says how.',
};

/** What it says of the device, as labelled lines. */
export function setupCodeLines({ vendor, product, serial, flow }: Said): readonly (readonly [string, Phrase])[] {
  return [
    ...(vendor ? [[SETUP_CODE.vendor, named(vendor)] as const] : []),
    ...(product ? [[SETUP_CODE.product, named(product)] as const] : []),
    ...(serial === null ? [] : [[SETUP_CODE.serial, say`${serial}`] as const]),
    ...(flow === null ? [] : [[SETUP_CODE.start, [FLOWS[flow] ?? '']] as const]),
  ];
}

const named = ({ id, name }: NonNullable<Said['vendor']>): Phrase =>
  name === null ? [`number ${id}`] : [...say`${name}`, ` (number ${id})`];

/** What is missing in it, if anything. */
export const setupCodeNote = ({ vendor, product }: Said): Phrase | null =>
  vendor === null
    ? [SETUP_CODE.short]
    : vendor.name === null || (product !== null && product.name === null)
      ? join([SETUP_CODE.nameless])
      : null;
