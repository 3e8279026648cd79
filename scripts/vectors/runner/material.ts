import { readPem } from '../../../src/core/encoding/pem.ts';

/** The first object of a file that is PEM, or the file itself. */
export function derOf(bytes: Uint8Array): Uint8Array {
  const [first] = readPem(new TextDecoder().decode(bytes));
  return first?.bytes ?? bytes;
}
