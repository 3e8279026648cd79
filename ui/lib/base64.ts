const CHUNK = 0x8000;

/** Base64 of bytes, in pieces so that large files do not overflow the argument list. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
