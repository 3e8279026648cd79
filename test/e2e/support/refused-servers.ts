import { createServer } from 'node:https';
import { privateKeyPem } from '../../../home/keys.ts';
import { close, listen } from '../../../home/listen.ts';
import type { Refusal } from '../../../ui/lib/types.ts';
import { DAY, type Gateway, KeyUsageFlags, mint, type Minted, mintLeaf, type MintOptions } from '../../support/mint.ts';
import { answerBy } from '../../support/openssl-ocsp.ts';
import { showInstead } from './other-certificate.ts';
import type { BrowserName } from './types.ts';

/** What a device can show so that a browser refuses it with an error of its own, past which no one may go on. */
export interface Refused {
  readonly kind: string;
  readonly host: string;
  /** What each browser says; the other one takes the certificate, or says something that is not about it. */
  readonly code: Readonly<Partial<Record<BrowserName, string>>>;
  readonly means: Refusal;
  readonly start: (host: string, gateway: Gateway) => Promise<Started>;
}

interface Started {
  readonly url: string;
  /** What the person has to have open by then. */
  readonly before?: string;
  stop(): Promise<void>;
}

const DATES = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };

/** For a TLS server: its certificate with those above it, and its key. */
export const secure = ({ pem, keys }: Minted, ...others: readonly Minted[]) => ({
  cert: [pem, ...others.map((other) => other.pem)].join('\n'),
  key: privateKeyPem(keys),
});

export const REFUSED: readonly Refused[] = [
  {
    kind: 'an RSA key for encipherment alone, where it has to sign',
    host: 'enciphers.lan',
    code: { chrome: 'ERR_SSL_KEY_USAGE_INCOMPATIBLE' },
    means: 'key-usage',
    start: (host, gateway) => serveLeaf(host, gateway, { key: 'RSA-2048', keyUsage: KeyUsageFlags.keyEncipherment }),
  },
  {
    kind: 'a key for nothing that TLS does',
    host: 'unfit-key.lan',
    code: { chrome: 'ERR_SSL_KEY_USAGE_INCOMPATIBLE', firefox: 'SEC_ERROR_INADEQUATE_KEY_USAGE' },
    means: 'key-usage',
    start: (host, gateway) => serveLeaf(host, gateway, { keyUsage: KeyUsageFlags.dataEncipherment }),
  },
  {
    kind: 'the issuer and serial number of another device that is open',
    host: 'twin.lan',
    code: { firefox: 'SEC_ERROR_REUSED_ISSUER_AND_SERIAL' },
    means: 'serial-reused',
    start: async (host) => {
      const make = () => mint({ subject: 'CN=Printer', serial: '01', dns: [host], ...DATES });
      const [first, second] = [await serve(host, secure(await make())), await serve(host, secure(await make()))];
      return { url: second.url, before: first.url, stop: async () => void (await first.stop(), await second.stop()) };
    },
  },
  {
    kind: 'a key of a kind that no one knows',
    host: 'unknown-key.lan',
    code: { firefox: 'SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE' },
    means: 'key-unusable',
    start: startUnknownKey,
  },
  {
    kind: 'an answer about revocation that is about another certificate',
    host: 'stapled.lan',
    code: { firefox: 'MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING' },
    means: 'revocation-unknown',
    start: async (host, gateway) => {
      const { intermediate: issuer } = gateway;
      const other = await mintLeaf(issuer, { serial: '4a01', ...DATES });
      const stapled = Buffer.from(answerBy({ issuer, known: [{ serial: '4a01' }] }, other, '-ndays', '1'));
      const leaf = await mintLeaf(issuer, { dns: [host], ...DATES });
      return serve(host, secure(leaf, issuer), stapled);
    },
  },
];

export const startRefused = ({ start, host }: Refused, gateway: Gateway): Promise<Started> => start(host, gateway);

/** A device whose key is of a kind that was given to no one; Chromium does not say then that the certificate is why. */
export async function startUnknownKey(host: string): Promise<Started> {
  const leaf = await mint({ subject: 'CN=Printer', dns: [host], ...DATES });
  // What shows a certificate in its place needs it to be sent in the clear.
  const device = await serve(host, { ...secure(leaf), maxVersion: 'TLSv1.2' });
  const front = await showInstead(device.port, withUnknownKey(leaf));
  return {
    url: `https://${host}:${String(front.port)}/`,
    stop: async () => void (await front.stop(), await device.stop()),
  };
}

async function serveLeaf(host: string, { intermediate }: Gateway, options: MintOptions): Promise<Started> {
  const leaf = await mintLeaf(intermediate, { dns: [host], ...DATES, ...options });
  return serve(host, secure(leaf, intermediate));
}

async function serve(
  host: string,
  options: ReturnType<typeof secure> & { readonly maxVersion?: 'TLSv1.2' },
  stapled: Buffer | null = null,
): Promise<Started & { readonly port: number }> {
  // A connection that is done with stays open, as a browser's does to a device that it just showed.
  const server = createServer({ ...options, keepAliveTimeout: 0 }, (_, answer) => answer.end('Hello'));
  if (stapled)
    server.on('OCSPRequest', (_certificate: Buffer, _issuer: Buffer, answer: (error: null, response: Buffer) => void) =>
      answer(null, stapled),
    );
  const port = await listen(server, 0);
  return { port, url: `https://${host}:${String(port)}/`, stop: () => close(server) };
}

/** id-ecPublicKey (RFC 5480 section 2.1.1), and an identifier beside it that no one was given. */
const [EC_PUBLIC_KEY, UNKNOWN] = ['06072a8648ce3d0201', '06072a8648ce3d027f'];

function withUnknownKey({ der }: Minted): Uint8Array {
  const hex = Buffer.from(der).toString('hex');
  if (!hex.includes(EC_PUBLIC_KEY)) throw new Error('no key to be changed');
  return Uint8Array.from(Buffer.from(hex.replace(EC_PUBLIC_KEY, UNKNOWN), 'hex'));
}
