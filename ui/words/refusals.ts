import type { Refusal } from '../lib/types.ts';
import reasons from '../locales/en/reasons.ftl';
import refusals from '../locales/en/refusals.ftl';
import { codesIn, message, texts } from './message.ts';

/** What the browser said when it refused a connection, always told as the browser's word. */
export const REFUSALS: Record<Refusal, string> = texts(
  reasons,
  codesIn<Refusal>(reasons, 'browser-refused'),
  'browser-refused',
);

/** What a person can do about it; null where the ways on at the end of the page say it all. */
export const help = (refusal: Refusal): string | null =>
  refusal === 'authority-invalid' || refusal === 'self-signed' ? null : message(refusals, refusal);

/** Where the companion found no such fault in the certificate that the device showed it. */
export const helpContradicted = (): string => message(refusals, 'contradicted');
