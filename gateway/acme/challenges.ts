import { request } from 'node:http';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { createHash } from 'node:crypto';
import { type Certificate, decodeCertificate, encode, TAG } from '../../src/core/x509/basics/index.ts';
import { toHex } from '../../src/core/encoding/bytes.ts';
import { formatIp, parseIp } from '../../src/core/net/ip.ts';
import { Problem } from './problem.ts';

/** Milliseconds from the first packet to the whole answer. */
const PATIENCE = 5000;
const MAX_ANSWER = 1024;
const OID_ACME_IDENTIFIER = '1.3.6.1.5.5.7.1.31';
const ACME_TLS = 'acme-tls/1';

/** How a device proves a name (RFC 8555 section 8.3, RFC 8737). */
export type ChallengeType = 'http-01' | 'tls-alpn-01';
export const CHALLENGES: readonly ChallengeType[] = ['http-01', 'tls-alpn-01'];

/** The ports are the standards'; tests may have others. */
export interface ChallengePorts {
  readonly http: number;
  readonly tls: number;
}
export const STANDARD_PORTS: ChallengePorts = { http: 80, tls: 443 };

/** What the device must show, and where it is asked. */
export interface Challenge {
  /**
   * An IP address, the one that placed the order, with the link of a link-local one (RFC 4007 section 11): no name is
   * looked up, so that none can lead elsewhere.
   */
  readonly address: string;
  readonly host: string;
  readonly token: string;
  /** RFC 8555 section 8.1. */
  readonly keyAuthorization: string;
}

/**
 * Asks for the file of http-01 (RFC 8555 section 8.3). A redirect is not followed: it could lead away from the device.
 * @throws Problem
 */
export function proveByHttp({ address, host, token, keyAuthorization }: Challenge, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (problem: Problem): void => {
      asked.destroy();
      reject(problem);
    };
    const asked = request(
      {
        host: address,
        port,
        path: `/.well-known/acme-challenge/${token}`,
        headers: { host: isIP(host) === 6 ? `[${host}]` : host, connection: 'close' },
        agent: false,
        signal: AbortSignal.timeout(PATIENCE),
      },
      (response) => {
        const { statusCode = 0 } = response;
        if (statusCode >= 300 && statusCode < 400)
          return fail(new Problem('unauthorized', 'The device answered with a redirect, which is not followed'));
        if (statusCode !== 200) return fail(new Problem('unauthorized', `The device answered ${statusCode}`));
        let body = '';
        response.setEncoding('latin1');
        response.on('data', (text: string) => {
          body += text;
          if (body.length > MAX_ANSWER) fail(new Problem('incorrectResponse', 'The device answered with too much'));
        });
        response.on('end', () =>
          body.trim() === keyAuthorization
            ? resolve()
            : fail(new Problem('incorrectResponse', 'The device answered with something else')),
        );
        response.on('error', (error) => fail(unreachable(address, port, error)));
      },
    );
    asked.on('error', (error) => reject(unreachable(address, port, error)));
    // So ends what switches to another protocol, without an error.
    asked.on('close', () => reject(new Problem('connection', `The device at ${address} port ${port} hung up`)));
    asked.end();
  });
}

/**
 * Looks at the certificate of tls-alpn-01 (RFC 8737 section 3; addresses: RFC 8738 section 6).
 * @throws Problem
 */
export function proveByTls({ address, host, keyAuthorization }: Challenge, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: address,
      port,
      servername: serverName(host),
      ALPNProtocols: [ACME_TLS],
      // It is self-signed by design: what counts is what stands in it.
      rejectUnauthorized: false,
      minVersion: 'TLSv1.2',
    });
    const timer = setTimeout(() => socket.destroy(new Error('no answer in time')), PATIENCE);
    socket.once('secureConnect', () => {
      const refused = refusal(socket.alpnProtocol, socket.getPeerCertificate().raw, host, keyAuthorization);
      socket.destroy();
      if (refused === null) resolve();
      else reject(new Problem(refused.type, refused.detail));
    });
    socket.once('error', (error) => reject(unreachable(address, port, error)));
    socket.once('close', () => {
      clearTimeout(timer);
      reject(new Problem('connection', `The device at ${address} port ${port} hung up`));
    });
  });
}

interface Refusal {
  readonly type: 'tls' | 'unauthorized' | 'incorrectResponse';
  readonly detail: string;
}

function refusal(alpn: string | false | null, der: Buffer | undefined, host: string, proof: string): Refusal | null {
  if (alpn !== ACME_TLS) return { type: 'tls', detail: `The device did not agree on ${ACME_TLS}` };
  const decoded = der && decodeCertificate(new Uint8Array(der));
  if (!decoded?.ok) return { type: 'tls', detail: 'The device showed a certificate that cannot be read' };
  if (!isFor(decoded.value, host))
    return { type: 'unauthorized', detail: `The certificate is not for ${host}, and ${host} alone` };
  const found = decoded.value.extensions.get(OID_ACME_IDENTIFIER);
  const wanted = encode(TAG.octetString, createHash('sha256').update(proof).digest());
  return found?.critical === true && Buffer.compare(found.value, wanted) === 0
    ? null
    : { type: 'incorrectResponse', detail: 'The certificate does not hold what was asked for' };
}

function isFor({ known }: Certificate, host: string): boolean {
  const [only, ...more] = known.subjectAltName ?? [];
  if (!only || more.length > 0) return false;
  if (only.kind === 'ip') return formatIp(only.bytes) === host;
  return only.kind === 'dns' && only.value.toLowerCase() === host;
}

/** An address is asked for by its name for reverse look-ups. */
function serverName(host: string): string {
  const bytes = parseIp(host);
  if (!bytes) return host;
  return bytes.length === 4
    ? `${[...bytes].reverse().join('.')}.in-addr.arpa`
    : `${[...toHex(bytes)].reverse().join('.')}.ip6.arpa`;
}

const unreachable = (address: string, port: number, error: Error): Problem =>
  new Problem('connection', `The device at ${address} port ${port} could not be asked: ${error.message}`);
