/** JSON that carries byte arrays: session storage takes JSON only in Chromium. */
export function encodeJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item instanceof Uint8Array ? { bytes: Array.from(item) } : item,
  );
}

export function decodeJson(text: string): unknown {
  return JSON.parse(text, (_key, item: unknown) => (isBytes(item) ? Uint8Array.from(item.bytes) : item));
}

function isBytes(value: unknown): value is { bytes: number[] } {
  return typeof value === 'object' && value !== null && 'bytes' in value && Array.isArray(value.bytes);
}
