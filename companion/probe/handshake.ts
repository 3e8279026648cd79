import { constants, type X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import {
  connect as tlsConnect,
  type ConnectionOptions,
  createSecureContext,
  type SecureContext,
  type TLSSocket,
  type TLSSocketOptions,
} from 'node:tls';
import { HANDSHAKE_MS, MAX_CERTIFICATES } from '../protocol/limits.ts';
import type { ShownAnswer } from '../protocol/types.ts';
import { handshakeFault, ProbeError } from './faults.ts';

let context: SecureContext | undefined;
/**
 * The floor is as low as OpenSSL goes: to see what an old device shows is the point, and nothing is ever said to it. No
 * authority is loaded, since nobody is believed here.
 */
const lenient = (): SecureContext =>
  (context ??= createSecureContext({
    ca: [],
    minVersion: 'TLSv1',
    ciphers: 'DEFAULT:@SECLEVEL=0',
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
  }));

/**
 * The first of the lines that OpenSSL writes for a key log at which the certificates are there, in TLS 1.2 and earlier
 * and in TLS 1.3.
 */
const KEYS_AGREED = /^(?:CLIENT_RANDOM|EXPORTER_SECRET) /;

/**
 * Shakes hands, looks, and hangs up. Nothing is sent beyond the handshake.
 * @param servername the host where it is a name; an address is never sent (RFC 6066 section 3).
 */
export async function performHandshake(
  socket: Socket,
  servername: string | null,
  signal: AbortSignal,
): Promise<ShownAnswer> {
  const tls = tlsConnect(options(socket, servername));
  // Certificates are given out once, and only this early are they there even where the device breaks off afterwards.
  let seen: SeenHandshake | null = null;
  tls.on('keylog', (line: Buffer) => {
    if (!seen && KEYS_AGREED.test(line.toString('latin1'))) seen = seeHandshake(tls);
  });
  let ocsp: string | null = null;
  tls.on('OCSPResponse', (response: Buffer | null) => {
    ocsp = response?.toString('base64') ?? null;
  });
  const fault = await outcome(tls, signal);
  // A device that did nothing wrong is told that we go.
  if (fault) tls.destroy();
  else tls.destroySoon();
  return answer(seen, fault, { alpn: tls.alpnProtocol || null, ocsp });
}

const options = (socket: Socket, servername: string | null): ConnectionOptions & TLSSocketOptions => ({
  socket,
  secureContext: lenient(),
  rejectUnauthorized: false,
  ALPNProtocols: ['h2', 'http/1.1'],
  requestOCSP: true,
  ...(servername !== null && { servername }),
});

/** Waits for the end of the handshake. Rejects only when it is called off; null: all went well. */
const outcome = (tls: TLSSocket, signal: AbortSignal): Promise<ProbeError | null> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      finish(new ProbeError('handshake-timeout'));
    }, HANDSHAKE_MS);
    const calledOff = (): void => {
      tls.destroy();
      reject(signal.reason as Error);
      finish(null);
    };
    const finish = (fault: ProbeError | null): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', calledOff);
      resolve(fault);
    };
    signal.addEventListener('abort', calledOff, { once: true });
    tls.once('secureConnect', () => {
      finish(null);
    });
    // Stays for good: what goes wrong after we have hung up must not end the host.
    tls.on('error', (error) => {
      finish(new ProbeError(handshakeFault(error, tls.getPeerX509Certificate() !== undefined)));
    });
    tls.once('close', () => {
      finish(new ProbeError('closed'));
    });
  });

function answer(
  seen: SeenHandshake | null,
  fault: ProbeError | null,
  rest: Pick<ShownAnswer, 'alpn' | 'ocsp'>,
): ShownAnswer {
  if (!seen) throw fault ?? new ProbeError('no-certificate');
  const { chain, proved, tls, cipher } = seen;
  if (chain === 'too-large') throw new ProbeError('too-large');
  if (chain.length === 0) throw new ProbeError('no-certificate');
  // Anybody can show somebody else's certificate and then break off.
  if (fault && !proved) throw new ProbeError('unproved-key');
  return { outcome: 'shown', chain, tls, cipher, ...rest, completed: fault === null };
}

/** Base64 of DER; 'too-large' where there are more than any device has. */
type PresentedChain = readonly string[] | 'too-large';

/**
 * Certificates as they were presented, in that order. It works once for each connection: the socket gives its list
 * away.
 */
function presentedChain(socket: TLSSocket): PresentedChain {
  const chain: string[] = [];
  // Node links each to the one that was presented after it, whoever issued it.
  for (let each: X509Certificate | undefined = socket.getPeerX509Certificate(); each; each = each.issuerCertificate) {
    if (chain.length === MAX_CERTIFICATES) return 'too-large';
    chain.push(each.raw.toString('base64'));
  }
  return chain;
}

/** What can be told once the keys are agreed on. */
interface SeenHandshake {
  readonly chain: PresentedChain;
  readonly tls: string | null;
  readonly cipher: string | null;
  /**
   * The device has signed something of this very handshake. Only where the client encrypts to the certificate's own key
   * (static RSA) has it not: there it proves to hold the key by finishing.
   */
  readonly proved: boolean;
}

/** To be called within the key log's event, where the socket must not be destroyed: OpenSSL is at work on it. */
function seeHandshake(socket: TLSSocket): SeenHandshake {
  const tls = socket.getProtocol();
  const agreement = socket.getEphemeralKeyInfo() as { readonly type?: string } | null;
  const cipher = socket.getCipher() as { readonly standardName?: string } | null;
  return {
    chain: presentedChain(socket),
    tls,
    cipher: cipher?.standardName ?? null,
    proved: tls === 'TLSv1.3' || agreement?.type !== undefined,
  };
}
