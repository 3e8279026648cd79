import { sameBytes, toHex } from '../encoding/bytes.ts';
import { attributeValues, type Name, OID_COMMON_NAME, sanitizeText } from '../x509/basics/index.ts';
import { encodeName } from '../x509/write/name.ts';

const OID_ORGANIZATION = '2.5.4.10';
/** ub-common-name and ub-organization-name (RFC 5280 appendix A.1). */
const MAX_CHARACTERS = 64;

/** What a browser's list files the pair under. */
const ORGANIZATION = 'Latchkey: only for devices at home';

/** The gateway's name, the day (UTC) and eight random digits, so that an old pair and a new one can be told apart. */
export function anchorLabel(name: string, now: number): string {
  const rest = ` ${new Date(now).toISOString().slice(0, 10)} ${toHex(crypto.getRandomValues(new Uint8Array(4)))}`;
  return (
    Array.from(name)
      .slice(0, MAX_CHARACTERS - rest.length)
      .join('') + rest
  );
}

/** A Name (RFC 5280 section 4.1.2.4) of our organisation with this common name, DER. */
export function anchorName(label: string): Uint8Array {
  return encodeName([OID_ORGANIZATION, ORGANIZATION], [OID_COMMON_NAME, label]);
}

/** What `anchorLabel` puts behind a name. */
const TAIL = / \d{4}-\d{2}-\d{2} [0-9a-f]{8}$/;

/** The label in a name that `anchorName` wrote, byte for byte; null for every other name. */
export function labelOfName(name: Name): string | null {
  const [label = ''] = attributeValues(name, OID_COMMON_NAME);
  const written = TAIL.test(label) && Array.from(label).length <= MAX_CHARACTERS && sanitizeText(label) === label;
  return written && sameBytes(name.der, anchorName(label)) ? label : null;
}
