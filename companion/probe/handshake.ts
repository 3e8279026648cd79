import { constants, type X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import {
  connect as tlsConnect,
  type ConnectionOptions,
  createSecureContext,
  type SecureContext,
  type SecureContextOptions,
  type TLSSocket,
  type TLSSocketOptions,
} from 'node:tls';
import { HANDSHAKE_MS, MAX_CERTIFICATES, type ShownAnswer } from '../protocol/index.ts';
import { handshakeFault, ProbeError } from './faults.ts';

/**
 * What a connection must be. `any`: as old as OpenSSL speaks, to see what a device shows; nothing secret is ever sent
 * to it. `current`: TLS 1.2 or later at OpenSSL's own security level and with secure renegotiation (RFC 5746), where
 * what is said is believed for the connection alone.
 */
export type TlsStrength = 'any' | 'current';

/** No authority is loaded in either, since no certificate is trusted here. */
const TERMS: Readonly<Record<TlsStrength, SecureContextOptions>> = {
  any: {
    ca: [],
    minVersion: 'TLSv1',
    ciphers: 'DEFAULT:@SECLEVEL=0',
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
  },
  current: { ca: [], minVersion: 'TLSv1.2' },
};

const contexts = new Map<TlsStrength, SecureContext>();
/** Each is made once: it takes some milliseconds. */
function contextOf(strength: TlsStrength): SecureContext {
  const context = contexts.get(strength) ?? createSecureContext(TERMS[strength]);
  contexts.set(strength, context);
  return context;
}

/**
 * The first line of OpenSSL's key log by which the certificates have arrived, for TLS 1.2 and earlier, and for TLS 1.3.
 */
const KEYS_AGREED = /^(?:CLIENT_RANDOM|EXPORTER_SECRET) /;

/** What browsers offer to speak. */
const AS_BROWSERS = ['h2', 'http/1.1'] as const;

/**
 * Performs a TLS handshake, notes what was shown, and hangs up. Nothing is sent beyond the handshake.
 * @param servername the host if it is a name; an address is never sent (RFC 6066 section 3).
 * @throws ProbeError if no certificate was shown by someone who holds its key; the reason of an aborted `signal`.
 */
export async function performHandshake(
  socket: Socket,
  servername: string | null,
  signal: AbortSignal,
): Promise<ShownAnswer> {
  const { tls, shown } = await openTls(socket, { servername, protocols: AS_BROWSERS, strength: 'any' }, signal);
  // A device that did nothing wrong gets an orderly close.
  if (shown.completed) tls.destroySoon();
  return shown;
}

/** How to connect. */
export interface TlsTerms {
  /** The host if it is a name; an address is never sent (RFC 6066 section 3). */
  readonly servername: string | null;
  /** What to offer to speak (RFC 7301). */
  readonly protocols: readonly string[];
  readonly strength: TlsStrength;
}

/** A connection, and what the device showed in its handshake. */
export interface OpenTls {
  /** Open exactly where the handshake was completed. */
  readonly tls: TLSSocket;
  readonly shown: ShownAnswer;
}

/**
 * The same without hanging up; errors after the handshake end nothing but the connection.
 */
export async function openTls(socket: Socket, terms: TlsTerms, signal: AbortSignal): Promise<OpenTls> {
  const tls = tlsConnect(options(socket, terms));
  // Node gives the certificates out once, and only this early are they there even if the device breaks off later.
  let seen: SeenHandshake | null = null;
  tls.on('keylog', (line: Buffer) => {
    if (!seen && KEYS_AGREED.test(line.toString('latin1'))) seen = seeHandshake(tls);
  });
  let ocsp: string | null = null;
  tls.on('OCSPResponse', (response: Buffer | null) => {
    ocsp = response?.toString('base64') ?? null;
  });
  const fault = await outcome(tls, signal);
  if (fault) tls.destroy();
  try {
    return { tls, shown: answer(seen, fault, { alpn: tls.alpnProtocol || null, ocsp }) };
  } catch (error) {
    tls.destroySoon();
    throw error;
  }
}

const options = (
  socket: Socket,
  { servername, protocols, strength }: TlsTerms,
): ConnectionOptions & TLSSocketOptions => ({
  socket,
  secureContext: contextOf(strength),
  rejectUnauthorized: false,
  ALPNProtocols: [...protocols],
  requestOCSP: true,
  ...(servername !== null && { servername }),
});

/** Waits for the end of the handshake. Null: it went well. Rejects only if it is aborted. */
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
    // Stays attached: an error after we have hung up must not end the process.
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
  // Anyone can show someone else's certificate and then break off.
  if (fault && !proved) throw new ProbeError('unproved-key');
  return { outcome: 'shown', chain, tls, cipher, ...rest, completed: fault === null };
}

/** Base64 of DER; 'too-large' if there are more than any device has. */
type PresentedChain = readonly string[] | 'too-large';

/**
 * The certificates as they were presented, in that order. Works once for each connection: the socket gives its list
 * away.
 */
function presentedChain(socket: TLSSocket): PresentedChain {
  const chain: string[] = [];
  // Node links each certificate to the one presented after it, whoever issued it.
  for (let each: X509Certificate | undefined = socket.getPeerX509Certificate(); each; each = each.issuerCertificate) {
    if (chain.length === MAX_CERTIFICATES) return 'too-large';
    chain.push(each.raw.toString('base64'));
  }
  return chain;
}

/** What is known once the keys are agreed on. */
interface SeenHandshake {
  readonly chain: PresentedChain;
  readonly tls: string | null;
  readonly cipher: string | null;
  /**
   * The device has signed something of this very handshake. It has not if the client encrypts to the certificate's own
   * key (static RSA): then it proves to hold the key by finishing.
   */
  readonly proved: boolean;
}

/** Must be called within the key log's event, where the socket must not be destroyed: OpenSSL is still using it. */
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
