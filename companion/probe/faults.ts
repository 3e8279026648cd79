import type { ProbeFault } from '../protocol/types.ts';

/** Why an address shows no certificate. */
export class ProbeError extends Error {
  readonly fault: ProbeFault;

  constructor(fault: ProbeFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Names what Node and OpenSSL report in words that stay. */

const CONNECT: Readonly<Record<string, ProbeFault>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  ETIMEDOUT: 'connect-timeout',
};

/** Why no TCP connection came about. */
export const connectFault = (error: Error): ProbeFault => CONNECT[codeOf(error)] ?? 'unreachable';

const HANDSHAKE: Readonly<Record<string, ProbeFault>> = {
  // What a record of TLS must begin with is not there.
  ERR_SSL_WRONG_VERSION_NUMBER: 'not-tls',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'not-tls',
  ERR_SSL_HTTP_REQUEST: 'not-tls',
  ERR_SSL_BAD_RECORD_TYPE: 'not-tls',
  ERR_SSL_EXCESSIVE_MESSAGE_SIZE: 'too-large',
  ERR_SSL_CERT_LENGTH_MISMATCH: 'unreadable-certificate',
  ERR_SSL_UNKNOWN_CERTIFICATE_TYPE: 'unreadable-certificate',
  EPIPE: 'closed',
};

/**
 * How it ends with those who show a certificate and do not sign as its owner: the signature is wrong, or is not there.
 */
const UNPROVED: readonly string[] = [
  'ERR_SSL_BAD_SIGNATURE',
  'ERR_SSL_WRONG_SIGNATURE_TYPE',
  'ERR_SSL_WRONG_SIGNATURE_SIZE',
  'ERR_SSL_UNEXPECTED_MESSAGE',
];

/**
 * Why a TLS handshake came to nothing.
 * @param hasCertificate whether OpenSSL had got as far as to have one.
 */
export function handshakeFault(error: Error, hasCertificate: boolean): ProbeFault {
  const code = codeOf(error);
  // Node calls an orderly end by the same name; only what the system itself reported names the call that failed.
  if (code === 'ECONNRESET') return 'syscall' in error ? 'reset' : 'closed';
  const library = 'library' in error ? error.library : null;
  // Signatures are ASN.1 as well, but they come when the certificate has been read.
  if (library === 'asn1 encoding routines') return hasCertificate ? 'unproved-key' : 'unreadable-certificate';
  if (hasCertificate && UNPROVED.includes(code)) return 'unproved-key';
  // Its public key is of a kind that OpenSSL does not know.
  if (library === 'digital envelope routines' && code === 'ERR_SSL_DECODE_ERROR') return 'unreadable-certificate';
  return HANDSHAKE[code] ?? 'handshake-failed';
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');
