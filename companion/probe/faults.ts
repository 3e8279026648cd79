import type { AddressFault } from '../protocol/index.ts';

/** Ends the probe of one address: why it shows no certificate. */
export class ProbeError extends Error {
  readonly fault: AddressFault;

  constructor(fault: AddressFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Gives stable names to what Node and OpenSSL report. */

const CONNECT: Readonly<Record<string, AddressFault>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  ETIMEDOUT: 'connect-timeout',
};

/** Why no TCP connection was made. */
export const connectFault = (error: Error): AddressFault => CONNECT[codeOf(error)] ?? 'unreachable';

const HANDSHAKE: Readonly<Record<string, AddressFault>> = {
  // The bytes do not begin like a TLS record.
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
 * How OpenSSL fails if a device shows a certificate without signing as its owner: the signature is wrong or missing.
 */
const UNPROVED: readonly string[] = [
  'ERR_SSL_BAD_SIGNATURE',
  'ERR_SSL_WRONG_SIGNATURE_TYPE',
  'ERR_SSL_WRONG_SIGNATURE_SIZE',
  'ERR_SSL_UNEXPECTED_MESSAGE',
];

/**
 * Why a TLS handshake failed.
 * @param hasCertificate whether OpenSSL had received a certificate by then.
 */
export function handshakeFault(error: Error, hasCertificate: boolean): AddressFault {
  const code = codeOf(error);
  // Node uses the same code for an orderly end; only an error of the system names the call that failed.
  if (code === 'ECONNRESET') return 'syscall' in error ? 'reset' : 'closed';
  const library = 'library' in error ? error.library : null;
  // Signatures are ASN.1 as well, but they come after the certificate has been read.
  if (library === 'asn1 encoding routines') return hasCertificate ? 'unproved-key' : 'unreadable-certificate';
  if (hasCertificate && UNPROVED.includes(code)) return 'unproved-key';
  // OpenSSL does not know this kind of public key.
  if (library === 'digital envelope routines' && code === 'ERR_SSL_DECODE_ERROR') return 'unreadable-certificate';
  return HANDSHAKE[code] ?? 'handshake-failed';
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');
