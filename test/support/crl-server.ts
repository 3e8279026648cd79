import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A gateway's http server on loopback that hands out one revocation list, and counts how often it was asked. */
export interface CrlServer {
  readonly url: string;
  asked: number;
  list: Uint8Array;
  readonly close: () => Promise<void>;
}

export async function startCrlServer(): Promise<CrlServer> {
  const server = createServer((_, response) => {
    state.asked++;
    response.writeHead(200, { 'content-type': 'application/pkix-crl' }).end(state.list);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const state: CrlServer = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/gateway.crl`,
    asked: 0,
    list: new Uint8Array(),
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  return state;
}
