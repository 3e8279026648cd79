import { openssl } from './openssl.ts';

interface Chain {
  readonly leaf: string;
  readonly anchor: string;
  readonly others: readonly string[];
  /** Milliseconds since the epoch. */
  readonly time: number;
}

/** Whether the openssl program takes a leaf for a TLS server's under this one anchor; certificates in PEM. */
export function opensslAccepts({ leaf, anchor, others, time }: Chain): boolean {
  const at = String(Math.floor(time / 1000));
  // It takes an empty file for an error.
  const untrusted = others.length > 0 ? ['-untrusted', 'others.pem'] : [];
  try {
    openssl(
      [
        'verify',
        '-no-CApath',
        '-no-CAstore',
        '-x509_strict',
        '-purpose',
        'sslserver',
        '-attime',
        at,
        '-CAfile',
        'anchor.pem',
        ...untrusted,
        'leaf.pem',
      ],
      { 'leaf.pem': leaf, 'anchor.pem': anchor, 'others.pem': others.join('\n') },
    );
    return true;
  } catch {
    return false;
  }
}

export function toPem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
