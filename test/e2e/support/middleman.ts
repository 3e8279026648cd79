import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { close, listen, LOOPBACK } from '../../../home/listen.ts';

export interface Passing {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Stands between the browser and a gateway, as anyone on the home network could: what the browser says is passed on as
 * it came, Host header included, and what the gateway answers goes through `change`.
 */
export async function startMiddleman(
  gatewayUrl: string,
  change: (path: string, answer: Passing) => Passing,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const server: Server = createServer(async (asked, response) => {
    const answer = await passOn(asked, Number(new URL(gatewayUrl).port));
    // Whoever asks without content wants to know who answers, and there is nothing to change.
    const { status, headers, body } = asked.method === 'HEAD' ? answer : change(asked.url ?? '/', answer);
    response.writeHead(status, headers).end(body);
  });
  return { port: await listen(server, 0), stop: () => close(server) };
}

async function passOn(asked: IncomingMessage, port: number): Promise<Passing> {
  const body = await read(asked);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: LOOPBACK, port, method: asked.method, path: asked.url, headers: asked.headers }, resolve)
      .on('error', reject)
      .end(body);
  });
  return {
    status: answer.statusCode ?? 0,
    headers: { 'content-type': answer.headers['content-type'] ?? 'text/plain' },
    body: await read(answer),
  };
}

async function read(message: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of message.setEncoding('utf8') as AsyncIterable<string>) text += chunk;
  return text;
}
