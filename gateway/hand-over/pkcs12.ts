import { spawn } from 'node:child_process';

/**
 * How a PKCS#12 file is protected. `modern`: AES-256-CBC by PBES2 and a MAC of SHA-256, as OpenSSL 3 and today's
 * systems make it. `old`: triple DES and SHA-1, which is all that many printers and older systems read (RFC 7292
 * appendix C). Both are as strong as their password, which the gateway therefore makes itself.
 */
export type Pkcs12Form = 'modern' | 'old';

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
export function packPkcs12(form: Pkcs12Form, pem: string, name: string, password: string): Promise<Uint8Array> {
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
