import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface InternetCheck {
  /** For Chromium's --host-resolver-rules. */
  readonly resolverRules: readonly string[];
  stop(): void;
}

/**
 * What one Chromium would ask Google for, answered on this computer or not at all.
 *
 * Chromium, when it has refused a certificate, asks `/generate_204` whether the login page of a hotel stands in
 * between. It shows its warning when it has the answer, and after three seconds without one. After two answers alike it
 * does not ask for ten minutes, so that every warning takes those three seconds; where an answer differs from the one
 * before, it asks the next time at once. Hence every other answer is an error, which stands for "no internet, and no
 * login page". (Chromium's components/captive_portal and components/security_interstitials.)
 */
export async function startInternetCheck(): Promise<InternetCheck> {
  let connected = false;
  const server = createServer((_, answer) => {
    connected = !connected;
    answer.writeHead(connected ? 204 : 503).end();
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    resolverRules: [
      `MAP *.gstatic.com 127.0.0.1:${port}`,
      'MAP *.google.com ~NOTFOUND',
      'MAP *.googleapis.com ~NOTFOUND',
    ],
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
