import * as v from 'valibot';
import { isInteger, shape, text } from './shape.ts';

/**
 * What stands in many requests: as a check (`is...`) for those that the background answers, as a schema for those that
 * pages answer themselves. Text is bounded everywhere: a page may send no more than makes sense.
 */

export const isId = text(300);
export const id = v.custom<string>(isId);

/** A name that the person gave. */
export const isLabel = text(80);
export const label = v.custom<string>(isLabel);

/** No browser opens a longer address (Chromium's limit), so none is too long to be told about, or to be left. */
export const isUrl = text(2 * 1024 * 1024);
export const url = v.custom<string>(isUrl);

export const tabId = v.custom<number>(isInteger);

/** SHA-256 as lower-case hexadecimal. */
export const isHash = text(64, /^[0-9a-f]{64}$/);
export const hash = v.custom<string>(isHash);

/** Base64 with padding (RFC 4648 section 4) of DER, as long as no certificate is. */
export const isDer = text(100_000, /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/);
export const der = v.custom<string>(isDer);

/** What a person types into a field of one line, or pastes there by mistake. */
export const typed = v.pipe(v.string(), v.maxLength(1000));

/** Names or addresses of a scope. */
export const parts = v.pipe(v.array(id), v.maxLength(200), v.readonly());

/** A request that says nothing but its name. */
export const nothing = shape({});
