import { createHash } from 'node:crypto';
import { request } from 'node:http';
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
  /** The body that `post` would send. */
  sign(url: string, payload: unknown, bend?: Bend): Promise<string>;
  /** Sends this body as it is. */
  send(url: string, body: string, type?: string): Promise<AcmeAnswer>;
  nonce(): Promise<string>;
  keyAuthorization(token: string): Promise<string>;
  /** Asks from another address of this computer from now on. */
  moveTo(address: string): void;
}

const ES256 = 'ES256';

/** Who a client is to the gateway. */
export interface From {
  /** The address of this computer that it asks from. */
  readonly address?: string | undefined;
  /** What the request says it was sent to, as where a name was pointed at the gateway. */
  readonly host?: string;
}

/** One request over http, its answer read to the end. */
export function httpRequest(
  url: string,
  { address, host }: From = {},
  options: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string } = {},
): Promise<{ readonly status: number; readonly headers: Headers; readonly text: string }> {
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { method, localAddress: address, headers: { ...headers, ...(host !== undefined && { host }) }, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: new Headers(response.headers as Record<string, string>),
            text,
          }),
        );
        response.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** @param base where the gateway answers. */
export async function acmeClient(base: string, from: From = {}): Promise<AcmeClient> {
  let { address } = from;
  const { privateKey, publicKey } = await generateKeyPair(ES256, { extractable: true });
  const jwk = await exportJWK(publicKey);
  const directory = JSON.parse((await httpRequest(`${base}/acme/directory`, from)).text) as Record<string, string>;
  let kid = '';
  /** Where a URL of the directory leads, whatever name it is under. */
  const at = (url: string): string => (from.host === undefined ? url : url.replace(`http://${from.host}`, base));

  const send: AcmeClient['send'] = async (url, body, type = 'application/jose+json') => {
    const { status, headers, text } = await httpRequest(
      at(url),
      { ...from, address },
      {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      },
    );
    const isJson = headers.get('content-type')?.includes('json') === true;
    return {
      status,
      headers,
      body: isJson ? (JSON.parse(text) as Record<string, unknown>) : { text },
    };
  };
  const nonce = async (): Promise<string> =>
    (await httpRequest(at(directory.newNonce ?? ''), { ...from, address }, { method: 'HEAD' })).headers.get(
      'replay-nonce',
    ) ?? '';
  const sign: AcmeClient['sign'] = async (url, payload, bend = {}) => {
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
    return JSON.stringify(jws);
  };
  const post: AcmeClient['post'] = async (url, payload, bend = {}) => {
    const answer = await send(url, await sign(url, payload, bend));
    if (url === directory.newAccount) kid = answer.headers.get('location') ?? kid;
    return answer;
  };
  return {
    jwk,
    kid: () => kid,
    directory,
    post,
    sign,
    send,
    nonce,
    moveTo: (to) => {
      address = to;
    },
    keyAuthorization: async (token) => `${token}.${await calculateJwkThumbprint(jwk)}`,
  };
}

/** The identifier of RFC 9773 section 4.1. */
export const renewalId = (keyIdentifier: Uint8Array, serial: Uint8Array): string =>
  `${Buffer.from(keyIdentifier).toString('base64url')}.${Buffer.from(serial).toString('base64url')}`;

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
