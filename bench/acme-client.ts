import { Agent, request } from 'node:https';
import { exportJWK, FlattenedSign, generateKeyPair, type JWK } from 'jose';

interface Answer {
  readonly location: string;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

/** An ACME client for measuring: one account, one connection, and no more requests than there must be. */
export interface BenchClient {
  /** What it answers challenges with, after the token and a dot. */
  readonly thumbprint: string;
  /** Until the certificate is there. @param csr base64url. @returns PEM. */
  issue(name: string, csr: string): Promise<string>;
  /** Ends its connection; the next request makes another. */
  close(): void;
}

/**
 * @param directory of the server, whose certificate is not looked at.
 * @param from the address that it asks from.
 * @throws where the server refuses anything.
 */
export async function benchClient(
  directory: string,
  from: string,
  thumbprintOf: (key: JWK) => Promise<string>,
): Promise<BenchClient> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const agent = new Agent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false, localAddress: from });
  let nonce = '';
  let kid = '';

  const send = (method: string, url: string, body = ''): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers = body === '' ? {} : { 'content-type': 'application/jose+json' };
      const asked = request(url, { method, agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => {
          nonce = String(response.headers['replay-nonce'] ?? nonce);
          if ((response.statusCode ?? 500) >= 400) return reject(new Error(`${url}: ${text}`));
          const isJson = response.headers['content-type']?.includes('json') === true;
          resolve({
            location: response.headers.location ?? '',
            text,
            body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
          });
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });
  const post = async (url: string, payload: unknown): Promise<Answer> => {
    const jws = await new FlattenedSign(new TextEncoder().encode(payload === null ? '' : JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'ES256', url, nonce, ...(kid === '' ? { jwk } : { kid }) })
      .sign(privateKey);
    return send('POST', url, JSON.stringify(jws));
  };
  /** Asks again at once: what is measured is the server and not the waiting. */
  const until = async (url: string, status: string): Promise<Record<string, unknown>> => {
    for (;;) {
      const { body } = await post(url, null);
      if (body.status === status) return body;
      if (body.status === 'invalid') throw new Error(JSON.stringify(body));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  const { body: places } = await send('GET', directory);
  await send('HEAD', String(places.newNonce));
  kid = (await post(String(places.newAccount), { termsOfServiceAgreed: true })).location;
  return {
    thumbprint: await thumbprintOf(jwk),
    async issue(name, csr) {
      const order = await post(String(places.newOrder), { identifiers: [{ type: 'dns', value: name }] });
      const [authorization] = order.body.authorizations as string[];
      const { body } = await post(authorization ?? '', null);
      const challenge = (body.challenges as { type: string; url: string }[]).find(({ type }) => type === 'http-01');
      if (body.status === 'pending') {
        await post(challenge?.url ?? '', {});
        await until(authorization ?? '', 'valid');
      }
      await until(order.location, 'ready');
      await post(String(order.body.finalize), { csr });
      const done = await until(order.location, 'valid');
      return (await post(String(done.certificate), null)).text;
    },
    close: () => agent.destroy(),
  };
}
