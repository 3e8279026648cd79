import { textAnswer, type RouteAnswer, type RouteRequest, type RouteHandler, type Routes } from '../common/routes.ts';
import type { CodePairing, PairingRefusal } from './pairing-code.ts';

const PATH = '/.well-known/latchkey/pair';
const SHARE_LENGTH = 65;
const MAC_LENGTH = 32;

const SENTENCES: Readonly<Record<PairingRefusal, string>> = {
  400: 'That is no message of this protocol, or it was sent before.',
  403: 'That does not fit.',
  409: 'There is no such exchange any more. Begin again.',
  410: 'There is no code in force. Make a new one.',
  429: 'The code was tried too often. Make a new one.',
};

/**
 * Pairing with a code over plain http (docs/pairing-protocol.md).
 * @param isOwn tells the names and addresses of this gateway (IPv6 in brackets): a request under any other may come
 *     from a web page that pointed its own name here.
 */
export function pairingRoutes(codePairing: CodePairing, isOwn: (host: string) => boolean): Routes {
  const here =
    (handle: (address: string, ask: RouteRequest) => RouteAnswer | Promise<RouteAnswer>): RouteHandler =>
    (ask) => {
      const address = addressOf(ask.headers.host, isOwn);
      return address === null ? textAnswer(421, 'This gateway doesn’t go by that name.') : handle(address, ask);
    };
  return {
    [`GET ${PATH}`]: here(() => {
      const offer = codePairing.offer();
      return typeof offer === 'string'
        ? { status: 200, headers: { 'content-type': 'application/json' }, body: offer }
        : refuse(offer);
    }),
    [`POST ${PATH}/share`]: here(async (address, ask) => {
      const message = readMessage(ask);
      const [salt, share] = [octets(message?.salt), octets(message?.share)];
      if (!message || !salt || share?.length !== SHARE_LENGTH) return refuse(400);
      const answer = await codePairing.share(address, salt, share);
      return typeof answer === 'number'
        ? refuse(answer)
        : json({
            session: Buffer.from(answer.session, 'hex').toString('base64'),
            share: base64(answer.share),
            confirmation: base64(answer.confirmation),
          });
    }),
    [`POST ${PATH}/confirm`]: here(async (_address, ask) => {
      const message = readMessage(ask);
      const [session, confirmation] = [octets(message?.session), octets(message?.confirmation)];
      if (!message || !session || confirmation?.length !== MAC_LENGTH) return refuse(400);
      const answer = await codePairing.confirm(session.toString('hex'), confirmation);
      return typeof answer === 'number'
        ? refuse(answer)
        : json({ certificates: base64(answer.certificates), mac: base64(answer.mac) });
    }),
  };
}

/** The host and port under which the gateway was asked, always with the port; null if the host is not ours. */
function addressOf(host: string | undefined, isOwn: (host: string) => boolean): string | null {
  if (host === undefined || !URL.canParse(`http://${host}`)) return null;
  const { hostname, port } = new URL(`http://${host}`);
  return isOwn(hostname) ? `${hostname}:${port || '80'}` : null;
}

/** Reads JSON only if it is labelled so: what a web page may send elsewhere without asking is not. */
function readMessage({ headers, body }: RouteRequest): Record<string, unknown> | null {
  if (headers['content-type'] !== 'application/json') return null;
  try {
    const message: unknown = JSON.parse(body.toString('utf8'));
    return typeof message === 'object' && message !== null && 'version' in message && message.version === 1
      ? { ...message }
      : null;
  } catch {
    return null;
  }
}

function octets(value: unknown): Buffer | null {
  return typeof value === 'string' && /^[A-Za-z0-9+/]+={0,2}$/.test(value) ? Buffer.from(value, 'base64') : null;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const json = (message: Record<string, string>): RouteAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(message),
});
const refuse = (status: PairingRefusal): RouteAnswer => textAnswer(status, SENTENCES[status]);
