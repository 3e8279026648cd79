import { X509Certificate } from 'node:crypto';
import { connect, type DetailedPeerCertificate } from 'node:tls';
import { isIP } from 'node:net';

export interface Seen {
  /** As sent by the server, leaf first. */
  readonly chain: readonly X509Certificate[];
  /** Whether Node accepts it with `ca` as its only root, and if not, why. */
  readonly refusal: string | null;
}

/** A real handshake with the server on loopback, under the name `host`. */
export function handshake(host: string, port: number, ca: string, address = '127.0.0.1'): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const servername = isIP(host) ? undefined : host;
    const socket = connect(
      { host: address, port, ca, rejectUnauthorized: false, ...(servername ? { servername } : {}) },
      () => {
        const refusal = socket.authorized ? null : String(socket.authorizationError);
        resolve({ chain: chainOf(socket.getPeerCertificate(true)), refusal });
        socket.destroy();
      },
    );
    socket.on('error', reject);
  });
}

function chainOf(certificate: DetailedPeerCertificate, known: readonly string[] = []): X509Certificate[] {
  if (known.includes(certificate.fingerprint256)) return [];
  const rest = certificate.issuerCertificate
    ? chainOf(certificate.issuerCertificate, [...known, certificate.fingerprint256])
    : [];
  return [new X509Certificate(certificate.raw), ...rest];
}
