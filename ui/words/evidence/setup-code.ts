import type { SetupCodeSaid } from '../../../src/protocol/index.ts';
import setupCode from '../../locales/en/setup-code.ftl';
import { message, phrase, texts } from '../message.ts';
import { type Phrase, tame } from '../phrase.ts';

/** What the page about makers says of setup codes. */
export const SETUP_CODE = texts(setupCode, ['title', 'lead', 'code', 'hint', 'read']);

type Said = Extract<SetupCodeSaid, { ok: true }>;

/** Why a code says nothing. */
export const SETUP_CODE_PROBLEMS: Readonly<Record<Extract<SetupCodeSaid, { ok: false }>['problem'], string>> = texts(
  setupCode,
  ['setup-code-form', 'setup-code-check-digit', 'setup-code-version', 'setup-code-value'],
  'problem',
);

/** How a device is set up, by the number that its code has for it. */
const FLOWS = ['flow-power', 'flow-button', 'flow-maker'] as const;

/** What it says of the device, as labelled lines. */
export function setupCodeLines({ vendor, product, serial, flow }: Said): readonly (readonly [string, Phrase])[] {
  const first = flow === null ? undefined : FLOWS[flow];
  return [
    ...(vendor ? [[message(setupCode, 'vendor'), named(vendor)] as const] : []),
    ...(product ? [[message(setupCode, 'product'), named(product)] as const] : []),
    ...(serial === null ? [] : [[message(setupCode, 'serial'), [{ foreign: tame(serial) }]] as const]),
    ...(first === undefined ? [] : [[message(setupCode, 'start'), phrase(setupCode, first)] as const]),
  ];
}

const named = ({ id, name }: NonNullable<Said['vendor']>): Phrase =>
  name === null ? phrase(setupCode, 'numbered', { id }) : phrase(setupCode, 'named', { name, id });

/** What is missing in it, if anything. */
export const setupCodeNote = ({ vendor, product }: Said): Phrase | null =>
  vendor === null
    ? phrase(setupCode, 'short')
    : vendor.name === null || (product !== null && product.name === null)
      ? phrase(setupCode, 'nameless')
      : null;
