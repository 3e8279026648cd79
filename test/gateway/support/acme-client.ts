import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, FlattenedSign, generateKeyPair, type JWK } from 'jose';

/** An answer, read to the end. */
export interface AcmeAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** What a test changes in a request. */
export interface Bend {
  readonly alg?: string;
  readonly url?: string;
  readonly nonce?: string;
  readonly header?: Record<string, unknown>;
  /** Sign with another key than that of the account. */
  readonly key?: CryptoKey;
  readonly as?: 'jwk' | 'kid';
}

/** An ACME client that can also misbehave. It speaks http, as what TLS does is not its business. */
export interface AcmeClient {
  readonly jwk: JWK;
  readonly kid: () => string;
  readonly directory: Record<string, string>;
  post(url: string, payload: unknown, bend?: Bend): Promise<AcmeAnswer>;
  /** Sends this body as it is. */
  send(url: string, body: string, type?: string): Promise<AcmeAnswer>;
  nonce(): Promise<string>;
  keyAuthorization(token: string): Promise<string>;
}

const ES256 = 'ES256';

/** @param base where the gateway answers. */
export async function acmeClient(base: string): Promise<AcmeClient> {
  const { privateKey, publicKey } = await generateKeyPair(ES256, { extractable: true });
  const jwk = await exportJWK(publicKey);
  const directory = (await (await fetch(`${base}/acme/directory`)).json()) as Record<string, string>;
  let kid = '';

  const send: AcmeClient['send'] = async (url, body, type = 'application/jose+json') => {
    const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': type } });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    return {
      status: answer.status,
      headers: answer.headers,
      body: isJson ? (JSON.parse(text) as Record<string, unknown>) : { text },
    };
  };
  const nonce = async (): Promise<string> =>
    (await fetch(directory.newNonce ?? '', { method: 'HEAD' })).headers.get('replay-nonce') ?? '';
  const post: AcmeClient['post'] = async (url, payload, bend = {}) => {
    const as = bend.as ?? (kid === '' ? 'jwk' : 'kid');
    const jws = await new FlattenedSign(new TextEncoder().encode(payload === null ? '' : JSON.stringify(payload)))
      .setProtectedHeader({
        alg: bend.alg ?? ES256,
        url: bend.url ?? url,
        nonce: bend.nonce ?? (await nonce()),
        ...(as === 'jwk' ? { jwk } : { kid }),
        ...bend.header,
      })
      .sign(bend.key ?? privateKey);
    const answer = await send(url, JSON.stringify(jws));
    if (url === directory.newAccount) kid = answer.headers.get('location') ?? kid;
    return answer;
  };
  return {
    jwk,
    kid: () => kid,
    directory,
    post,
    send,
    nonce,
    keyAuthorization: async (token) => `${token}.${await calculateJwkThumbprint(jwk)}`,
  };
}

/** The identifier of RFC 9773 section 4.1. */
export const renewalId = (keyIdentifier: Uint8Array, serial: Uint8Array): string =>
  `${Buffer.from(keyIdentifier).toString('base64url')}.${Buffer.from(serial).toString('base64url')}`;

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
