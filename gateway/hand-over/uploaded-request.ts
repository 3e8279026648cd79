import { readPem } from '../../src/core/encoding/pem.ts';
import { readRequest, type RequestRead } from '../ca/request.ts';

/** A request with its text around it, and with room for what programs print before it. */
const MAX_OCTETS = 64 * 1024;
const LABELS = ['CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST'];
const SEQUENCE = 0x30;

/**
 * Reads the request that a device's own page gave to a person: PKCS#10 in DER, or in PEM (RFC 7468 section 7, and the
 * label of older programs).
 * @param bytes hostile: a file that someone chose.
 * @returns never throws.
 */
export async function readUploadedRequest(bytes: Uint8Array): Promise<RequestRead> {
  if (bytes.length > MAX_OCTETS) return { ok: false, fault: 'malformed' };
  if (bytes[0] === SEQUENCE) return readRequest(bytes);
  const blocks = readPem(new TextDecoder('latin1').decode(bytes)).filter(({ label }) => LABELS.includes(label));
  const [block] = blocks;
  // Of two, the person could have meant either.
  if (blocks.length !== 1 || !block?.bytes) return { ok: false, fault: 'malformed' };
  return readRequest(block.bytes);
}
