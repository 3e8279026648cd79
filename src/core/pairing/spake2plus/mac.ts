import { bufferSource } from '../../x509/basics/index.ts';

const HMAC = { name: 'HMAC', hash: 'SHA-256' };

/**
 * HMAC-SHA256. A side confirms that it has the keys by the MAC over the share it received: confirmP = mac(K_confirmP,
 * shareV), confirmV = mac(K_confirmV, shareP) (RFC 9383 section 3.4).
 */
export async function mac(key: Uint8Array, message: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign(HMAC, await imported(key, 'sign'), bufferSource(message)));
}

/** Whether a MAC is the right one, compared by WebCrypto, which takes the same time for every wrong one. */
export async function macFits(key: Uint8Array, message: Uint8Array, received: Uint8Array): Promise<boolean> {
  return crypto.subtle.verify(HMAC, await imported(key, 'verify'), bufferSource(received), bufferSource(message));
}

function imported(key: Uint8Array, use: 'sign' | 'verify'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bufferSource(key), HMAC, false, [use]);
}
