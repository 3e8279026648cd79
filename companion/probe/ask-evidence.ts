import { createHash } from 'node:crypto';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { parseHost } from '../../src/core/net/host.ts';
import type { Host } from '../../src/core/net/types.ts';
import { makeConcurrencyLimiter } from '../async/limiters.ts';
import {
  type CompanionAnswers,
  type CompanionRequest,
  EVIDENCE_MS,
  MAX_EVIDENCE_BYTES,
  PROBES_AT_ONCE,
} from '../protocol/index.ts';
import { ProbeError } from './faults.ts';
import { openTls, type TlsStrength } from './handshake.ts';
import { connectNearby } from './probe-address.ts';

type Asked = CompanionRequest<'evidence'>;
type Answer = CompanionAnswers['evidence'];

/**
 * Makes the handler that asks a device for its evidence (docs/device-evidence.md), on a connection like a probe's: to a
 * literal address nearby. It asks once, follows no redirect, and sends the nonce and nothing that a person has. Whoever
 * shows another certificate than the one that the nonce is meant for gets no request at all.
 * @returns a handler that rejects only with the reason of an aborted signal.
 */
export function makeAskEvidence(): (request: Asked, signal: AbortSignal) => Promise<Answer> {
  const turn = makeConcurrencyLimiter(PROBES_AT_ONCE);
  return async (asked, signal) => {
    const host = parseHost(asked.host);
    if (!host) return { problem: 'bad-host' };
    try {
      return await turn(signal, () => ask(host, asked, signal));
    } catch (error) {
      if (!(error instanceof ProbeError)) throw error;
      return { problem: error.fault };
    }
  };
}

async function ask(host: Host, asked: Asked, signal: AbortSignal): Promise<Answer> {
  const socket = await connectNearby(asked.address, asked.port, signal);
  const servername = host.kind === 'dns' ? host.value : null;
  const terms = { servername, protocols: ['http/1.1'], strength: strengthFor(asked) };
  const { tls, shown } = await openTls(socket, terms, signal);
  try {
    // It holds the key of what it showed, and yet does not talk to us.
    if (!shown.completed) return { problem: 'closed' };
    if (sha256(shown.chain[0] ?? '') !== asked.certificate) return { problem: 'other-certificate' };
    return await get(tls, host, asked, signal);
  } finally {
    tls.destroy();
  }
}

/** Evidence that answers a nonce is signed; without one, the connection alone vouches for what is said. */
const strengthFor = ({ nonce }: Asked): TlsStrength => (nonce === undefined ? 'current' : 'any');

/** RFC 9110 sections 15.5.5 and 15.5.11. */
const NOTHING_THERE: readonly number[] = [404, 410];

/** A referee that cannot name one key (docs/device-evidence.md). */
const UNDECIDED = 409;

const sha256 = (base64: string): string => createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex');

/** One request (RFC 9112), whose answer is there in time or does not count. Rejects only if `signal` aborts. */
const get = (tls: TLSSocket, host: Host, { port, path, nonce }: Asked, signal: AbortSignal): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = httpRequest({
      createConnection: () => tls,
      path: nonce === undefined ? path : `${path}?nonce=${nonce}`,
      setHost: false,
      headers: {
        host: authorityOf(host, port),
        accept: 'application/cmw+json',
        'accept-encoding': 'identity',
        connection: 'close',
      },
    });
    const timer = setTimeout(() => {
      finish({ problem: 'no-answer' });
    }, EVIDENCE_MS);
    const calledOff = (): void => {
      reject(signal.reason as Error);
      finish({ problem: 'no-answer' });
    };
    const finish = (answer: Answer): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', calledOff);
      tls.destroy();
      resolve(answer);
    };
    const broken = (): void => {
      finish({ problem: 'no-answer' });
    };
    if (signal.aborted) calledOff();
    signal.addEventListener('abort', calledOff, { once: true });
    // Stays attached: an error once no one listens any more must not end the process.
    request.on('error', broken);
    let whole: IncomingMessage | null = null;
    // A body may end with the connection, and is told to have ended a moment later.
    request.on('close', () => {
      if (whole?.complete !== true) broken();
    });
    request.on('response', (response) => {
      whole = response;
      const isUndecided = response.statusCode === UNDECIDED && nonce === undefined;
      if (response.statusCode === 200 || isUndecided)
        readBody(
          response,
          (body) => finish(isUndecided && 'body' in body ? { ...body, undecided: true } : body),
          broken,
        );
      else finish({ problem: NOTHING_THERE.includes(response.statusCode ?? 0) ? 'not-found' : 'bad-status' });
    });
    request.end();
  });

function readBody(response: IncomingMessage, finish: (answer: Answer) => void, broken: () => void): void {
  const parts: Buffer[] = [];
  let length = 0;
  response.on('data', (part: Buffer) => {
    length += part.length;
    if (length > MAX_EVIDENCE_BYTES) finish({ problem: 'too-large' });
    else parts.push(part);
  });
  response.on('end', () => {
    if (response.complete) finish({ body: Buffer.concat(parts).toString('base64') });
    else broken();
  });
  response.on('error', broken);
}

/** As an address bar has it (RFC 9110 section 7.2). */
const authorityOf = ({ kind, value }: Host, port: number): string => {
  const host = kind === 'ip' && value.includes(':') ? `[${value}]` : value;
  return port === 443 ? host : `${host}:${String(port)}`;
};
