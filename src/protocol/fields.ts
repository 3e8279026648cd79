import * as v from 'valibot';

/** Schemas of what stands in many requests. Text is bounded everywhere: a page may send no more than makes sense. */

export const id = v.pipe(v.string(), v.maxLength(300));

/** A name that the person gave. */
export const label = v.pipe(v.string(), v.maxLength(80));

/** No browser opens a longer address (Chromium's limit), so none is too long to be told about, or to be left. */
export const url = v.pipe(v.string(), v.maxLength(2 * 1024 * 1024));

export const tabId = v.pipe(v.number(), v.integer());

/** SHA-256 as lower-case hexadecimal. */
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** What a person types into a field of one line, or pastes there by mistake. */
export const typed = v.pipe(v.string(), v.maxLength(1000));

/** Base64 of DER, as long as no certificate is. */
export const der = v.pipe(v.string(), v.base64(), v.maxLength(100_000));

/** Names or addresses of a scope. */
export const parts = v.pipe(v.array(id), v.maxLength(200), v.readonly());

export const nothing = v.object({});
