import { fromBase64, toBase64 } from '../../core/common.ts';

/**
 * JSON that carries byte arrays, in base64: session storage takes JSON only in Chromium, and holds no more than 10 MB.
 */
export function encodeJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item instanceof Uint8Array ? { base64: toBase64(item) } : item,
  );
}

/** What `encodeJson` wrote. */
export function decodeJson(text: string): unknown {
  return JSON.parse(text, (_key, item: { readonly base64?: unknown } | null) => {
    const base64 = item?.base64;
    // No bytes are an empty text, which is no base64 of anything.
    return typeof base64 === 'string' ? (fromBase64(base64) ?? new Uint8Array()) : item;
  });
}
