const TIMEOUT_MS = 15_000;

/**
 * Gets a file that a maker publishes, from wherever on the Internet that is. Only a person's own act leads here: whoever
 * runs the address learns that someone asked (docs/decisions/0014-maker-files-on-request.md). No cookie, no referrer, no
 * redirect; what comes back proves nothing until its hash or its signature was checked.
 * @param limit most bytes; a longer answer counts as none.
 * @returns null where nothing was had.
 */
export async function fetchPublic(url: string, limit: number): Promise<Uint8Array | null> {
  if (!URL.canParse(url) || !['https:', 'http:'].includes(new URL(url).protocol)) return null;
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok || !response.body) return null;
    return await readUpTo(response.body, limit);
  } catch {
    return null;
  }
}

async function readUpTo(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
