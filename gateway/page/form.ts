import type { RouteRequest } from '../common/routes.ts';

/** What was sent with a form. Everything in it is hostile. */
export interface Form {
  /** Empty where there is no such field. */
  text(name: string): string;
  /** Null where no file was chosen. */
  file(name: string): Uint8Array | null;
}

export const NO_FORM: Form = { text: () => '', file: () => null };

const MAX_TEXT = 20_000;
/** More than any form of the page has. */
const MAX_FIELDS = 20;
/** Octets of what stands before one part of a form. */
const MAX_HEAD = 1000;

/**
 * Reads a form as browsers send it (HTML, section 4.10.21.8).
 * @returns null where it is none, or cannot be read.
 */
export function readForm({ headers, body }: Pick<RouteRequest, 'headers' | 'body'>): Form | null {
  const type = headers['content-type'] ?? '';
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    const fields = new URLSearchParams(body.toString('utf8'));
    return { text: (name) => (fields.get(name) ?? '').slice(0, MAX_TEXT), file: () => null };
  }
  const parts = readParts(type, body);
  return parts?.isWhole ? formOf(parts.found) : null;
}

/**
 * The fields that a form with a file begins with, as far as they are there in whole; files are none of them.
 * @param start the first octets of the form.
 * @returns null where it is no such form.
 */
export function readFormStart({ headers, body }: Pick<RouteRequest, 'headers' | 'body'>): Pick<Form, 'text'> | null {
  const parts = readParts(headers['content-type'] ?? '', body);
  return parts && formOf(parts.found);
}

interface Part {
  readonly isFile: boolean;
  readonly content: Buffer;
}

const formOf = (parts: ReadonlyMap<string, Part>): Form => ({
  text: (name) => {
    const part = parts.get(name);
    // A character has four octets at most.
    return part && !part.isFile
      ? part.content
          .subarray(0, 4 * MAX_TEXT)
          .toString('utf8')
          .slice(0, MAX_TEXT)
      : '';
  },
  file: (name) => {
    const part = parts.get(name);
    return part?.isFile && part.content.length > 0 ? part.content : null;
  },
});

/**
 * The parts of a form with a file (RFC 7578), the first of each name. None is copied, and no more are looked at than a
 * form of the page has, so that much that is sent costs no more than little.
 * @returns null where it is no such form; otherwise whether its end was there, too.
 */
function readParts(
  type: string,
  body: Buffer,
): { readonly found: ReadonlyMap<string, Part>; readonly isWhole: boolean } | null {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;\s*boundary=(?:"([^"]{1,70})"|([^\s";]{1,70}))\s*$/i.exec(type) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return null;
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const found = new Map<string, Part>();
  if (!body.subarray(0, delimiter.length - 2).equals(delimiter.subarray(2))) return null;
  let at = delimiter.length - 2;
  for (let count = 0; count <= MAX_FIELDS; count++) {
    const next = body.subarray(at, at + 2).toString('latin1');
    if (next === '--') return { found, isWhole: true };
    if (next.length < 2) return { found, isWhole: false };
    if (next !== '\r\n') return null;
    const head = body.subarray(at, at + MAX_HEAD);
    const headEnd = head.indexOf('\r\n\r\n');
    if (headEnd < 0) return head.length < MAX_HEAD ? { found, isWhole: false } : null;
    const disposition =
      /\r\ncontent-disposition:([^\r\n]*)/i.exec(head.subarray(0, headEnd).toString('utf8'))?.[1] ?? '';
    const [, name] = /;\s*name="([^"]*)"/i.exec(disposition) ?? [];
    const begin = at + headEnd + 4;
    const end = body.indexOf(delimiter, begin);
    if (end < 0) return { found, isWhole: false };
    if (name === undefined) return null;
    const isFile = /;\s*filename\*?=/i.test(disposition);
    if (!found.has(name)) found.set(name, { isFile, content: body.subarray(begin, end) });
    at = end + delimiter.length;
  }
  return null;
}
