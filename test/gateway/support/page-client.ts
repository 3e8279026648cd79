import { randomBytes, scryptSync } from 'node:crypto';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Gateway } from '../../../gateway/gateway.ts';
import { toPem } from '../../../src/core/encoding/pem.ts';

export const GATEWAY_NAME = 'gateway.home.arpa';

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly text: string;
}

/** What a test changes in a request; undefined leaves a header out. */
type Bend = Readonly<Record<string, string | undefined>>;

/** A browser as the gateway sees one: it keeps the cookie, and sends forms as they stand on the page. */
export interface PageClient {
  get(path: string, bend?: Bend, scheme?: 'http' | 'https'): Promise<PageAnswer>;
  /** Sends a form with the token of the page that was read last. */
  post(path: string, fields: Readonly<Record<string, string>>, bend?: Bend): Promise<PageAnswer>;
  /** Sends this body as it is, as if it came from the page. */
  send(path: string, type: string, body: Buffer): Promise<PageAnswer>;
  /** The same as several parts, as forms with a file are sent. */
  upload(
    path: string,
    fields: Readonly<Record<string, string>>,
    file: { name: string; body: Buffer },
  ): Promise<PageAnswer>;
  /** Ends what was asked last at once, without waiting for its answer. */
  hangUp(): void;
  /** `name=value` of the session's cookie; empty where there is none. */
  cookie: string;
  token: string;
}

/**
 * TLS as it should be: the gateway's own root is the only one that counts.
 * @param gateway in this process, or the port and the root (PEM) of one that runs elsewhere, with its name.
 */
export function pageClient(
  gateway: Gateway | { readonly port: number; readonly root: string; readonly name?: string },
): PageClient {
  const { port } = gateway;
  const ca = 'root' in gateway ? gateway.root : toPem([gateway.authority.root.certificate.der]);
  const name = ('name' in gateway ? gateway.name : undefined) ?? GATEWAY_NAME;
  const host = `${name}:${port}`;

  let hangUp = (): void => undefined;
  const send = (
    method: string,
    path: string,
    headers: Bend,
    body: Buffer | string = '',
    scheme: 'http' | 'https' = 'https',
  ): Promise<PageAnswer> => {
    const all = { host, ...(client.cookie !== '' && { cookie: client.cookie }), ...headers };
    const given = Object.fromEntries(Object.entries(all).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));
    const options = { host: '127.0.0.1', port, method, path, headers: given, agent: false as const };
    return new Promise((resolve, reject) => {
      const asked = scheme === 'http' ? requestHttp(options) : requestHttps({ ...options, ca, servername: name });
      hangUp = () => void asked.destroy();
      asked.on('error', reject);
      asked.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const whole = Buffer.concat(chunks);
          const answer = {
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: whole,
            text: whole.toString('utf8'),
          };
          keep(answer);
          resolve(answer);
        });
      });
      asked.end(body);
    });
  };
  const keep = ({ headers, text }: PageAnswer): void => {
    const [set] = headers['set-cookie'] ?? [];
    if (set !== undefined) client.cookie = set.split(';')[0] ?? '';
    const token = /name="token" value="([^"]+)"/.exec(text)?.[1];
    if (token !== undefined) client.token = token;
  };
  const ofForm = { origin: `https://${host}`, 'sec-fetch-site': 'same-origin' };

  const client: PageClient = {
    hangUp: () => hangUp(),
    cookie: '',
    token: '',
    get: (path, bend = {}, scheme) => send('GET', path, bend, '', scheme),
    post: (path, fields, bend = {}) =>
      send(
        'POST',
        path,
        { ...ofForm, 'content-type': 'application/x-www-form-urlencoded', ...bend },
        new URLSearchParams({ token: client.token, ...fields }).toString(),
      ),
    send: (path, type, body) => send('POST', path, { ...ofForm, 'content-type': type }, body),
    async upload(path, fields, { name, body }) {
      const form = new FormData();
      for (const [key, value] of Object.entries({ token: client.token, ...fields })) form.set(key, value);
      form.set('file', new Blob([new Uint8Array(body)]), name);
      const message = new Response(form);
      const type = message.headers.get('content-type') ?? '';
      return send('POST', path, { ...ofForm, 'content-type': type }, Buffer.from(await message.arrayBuffer()));
    },
  };
  return client;
}

/** Says yes on the page to one that waits, as it is shown there. @returns where that leads. */
export async function allowOnPage(client: PageClient, id: string): Promise<string> {
  const { text } = await client.get('/waiting');
  const [, shown = ''] =
    new RegExp(`name="id" value="${id}"/?>\\s*<input type="hidden" name="shown" value="([^"]*)"`).exec(text) ?? [];
  return String((await client.post('/waiting/allow', { id, shown })).headers.location);
}

export const PASSWORD = 'four words make it';

/** A client that set the gateway up and is signed in. */
export async function signedInClient(gateway: Gateway): Promise<PageClient> {
  const client = pageClient(gateway);
  await client.post('/set-up', { code: gateway.access.newSetUpCode(), password: PASSWORD, again: PASSWORD });
  await keepPasswordCheaply(gateway.records);
  await client.get('/access');
  return client;
}

/** As a gateway kept it that asked for less work: what is kept says how hard it is, and tests try passwords often. */
async function keepPasswordCheaply(records: Gateway['records']): Promise<void> {
  const [kept] = await records.all('passwords');
  if (kept === undefined) throw new Error('no one has a password');
  const [key, before] = kept;
  const salt = randomBytes(16);
  const work = { cost: 2 ** 10, blockSize: 8, parallelization: 1 };
  const hash = scryptSync(PASSWORD, salt, 32, work).toString('base64');
  await records.commit({ table: 'passwords', key, value: { ...before, ...work, salt: salt.toString('base64'), hash } });
}
