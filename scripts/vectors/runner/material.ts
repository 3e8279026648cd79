import { readPem } from '../../../src/core/encoding/pem.ts';

/** The first object of a file that is PEM, or the file itself. */
export function derOf(bytes: Uint8Array): Uint8Array {
  const [first] = readPem(new TextDecoder().decode(bytes));
  return first?.bytes ?? bytes;
}

/** The date that the vectors call now, 2026-11-20, at its end: some were made in the evening of that day. */
export const REFERENCE_TIME = Date.UTC(2026, 10, 20, 23, 59, 59);
