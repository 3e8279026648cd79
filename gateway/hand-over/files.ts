import type { KeyObject } from 'node:crypto';
import { readPem } from '../../src/core/encoding/pem.ts';
import { spawn } from 'node:child_process';

/** What a device's certificate can be handed over as; the pages of devices differ in what they take. */
export type HandOverFormat = OpenFormat | SecretFormat;

/** Nothing in these is secret, and they can be had as often as anyone likes. */
export type OpenFormat = 'certificate' | 'chain' | 'issuer' | 'der' | 'root';

/** These hold the private key, and one of them can be had, once. */
export type SecretFormat = 'key' | 'old-key' | 'pair' | 'pkcs12' | 'old-pkcs12';

export interface HandedFile {
  readonly name: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** Certificates of a device, PEM. */
export interface DeviceChain {
  /** The device's own, then its issuer's. */
  readonly chain: string;
  readonly root: string;
}

const PEM = 'application/x-pem-file';
const PKCS12 = 'application/x-pkcs12';
const text = (body: string): Uint8Array => new TextEncoder().encode(body);

const OPEN: Readonly<
  Record<OpenFormat, { ending: string; contentType: string; body: (chain: DeviceChain) => Uint8Array }>
> = {
  certificate: { ending: '.crt', contentType: PEM, body: ({ chain }) => text(blocks(chain)[0] ?? '') },
  chain: { ending: '-chain.pem', contentType: PEM, body: ({ chain }) => text(chain) },
  issuer: { ending: '-issuer.crt', contentType: PEM, body: ({ chain }) => text(blocks(chain).slice(1).join('')) },
  der: {
    ending: '.cer',
    contentType: 'application/pkix-cert',
    body: ({ chain }) => readPem(chain)[0]?.bytes ?? new Uint8Array(),
  },
  root: { ending: '-root.crt', contentType: PEM, body: ({ root }) => text(root) },
};

export const OPEN_FORMATS = Object.keys(OPEN) as readonly OpenFormat[];
export const SECRET_FORMATS: readonly SecretFormat[] = ['key', 'old-key', 'pair', 'pkcs12', 'old-pkcs12'];

/** A file without the key. @param name the device's, as it begins the file's name. */
export function openFile(format: OpenFormat, name: string, chain: DeviceChain): HandedFile {
  const { ending, contentType, body } = OPEN[format];
  return { name: `${fileName(name)}${ending}`, contentType, body: body(chain) };
}

/**
 * A file with the key.
 * @param password of a PKCS#12 file; the others are not encrypted, as the pages that take them cannot decrypt.
 * @throws Error where openssl cannot be run.
 */
export async function secretFile(
  format: SecretFormat,
  name: string,
  { chain }: DeviceChain,
  key: KeyObject,
  password: string,
): Promise<HandedFile> {
  const pkcs8 = key.export({ type: 'pkcs8', format: 'pem' }).toString();
  const file = fileName(name);
  switch (format) {
    case 'key':
      return { name: `${file}.key`, contentType: PEM, body: text(pkcs8) };
    case 'old-key': {
      const type = key.asymmetricKeyType === 'rsa' ? 'pkcs1' : 'sec1';
      return { name: `${file}.key`, contentType: PEM, body: text(key.export({ type, format: 'pem' }).toString()) };
    }
    case 'pair':
      return { name: `${file}.pem`, contentType: PEM, body: text(pkcs8 + chain) };
    case 'pkcs12':
    case 'old-pkcs12': {
      const form = format === 'pkcs12' ? 'modern' : 'old';
      return {
        name: `${file}.p12`,
        contentType: PKCS12,
        body: await packPkcs12(form, pkcs8 + chain, name, password),
      };
    }
  }
}

/** An address in a file's name: colons are not allowed everywhere. */
const fileName = (name: string): string => name.replace(/[^a-z0-9.-]/g, '-');

const blocks = (pem: string): string[] => pem.match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----\n/g) ?? [];

/**
 * How a PKCS#12 file is protected. `modern`: AES-256-CBC by PBES2 and a MAC of SHA-256, as OpenSSL 3 and today's
 * systems make it. `old`: triple DES and SHA-1, which is all that many printers and older systems read (RFC 7292
 * appendix C). Both are as strong as their password, which the gateway therefore makes itself.
 */
type Pkcs12Form = 'modern' | 'old';

const OPTIONS: Readonly<Record<Pkcs12Form, readonly string[]>> = {
  modern: ['-keypbe', 'AES-256-CBC', '-certpbe', 'AES-256-CBC', '-macalg', 'SHA256', '-iter', '100000'],
  old: ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'SHA1', '-iter', '2048'],
};
const PASSWORD = 'LATCHKEY_PKCS12_PASSWORD';

/**
 * Packs a key and its certificates into a PKCS#12 file (RFC 7292), with the program openssl. The key goes to it through
 * a pipe and is on no disk.
 * @param pem the private key, its certificate and those above it.
 * @param name what the device's page shows for it.
 * @throws Error where openssl cannot be run or refuses.
 */
function packPkcs12(form: Pkcs12Form, pem: string, name: string, password: string): Promise<Uint8Array> {
  const openssl = spawn(
    'openssl',
    ['pkcs12', '-export', ...OPTIONS[form], '-name', name, '-passout', `env:${PASSWORD}`],
    {
      // Other users of this computer see the arguments of programs, and not their environment.
      env: { ...process.env, [PASSWORD]: password },
    },
  );
  return new Promise((resolve, reject) => {
    const packed: Buffer[] = [];
    let complaint = '';
    openssl.stdout.on('data', (part: Buffer) => void packed.push(part));
    openssl.stderr.on('data', (text) => void (complaint += String(text)));
    openssl.on('error', (error) => reject(new Error(`The program openssl is needed: ${error.message}`)));
    openssl.on('close', (code) =>
      code === 0 ? resolve(new Uint8Array(Buffer.concat(packed))) : reject(new Error(`openssl: ${complaint.trim()}`)),
    );
    openssl.stdin.on('error', () => undefined);
    openssl.stdin.end(pem);
  });
}
