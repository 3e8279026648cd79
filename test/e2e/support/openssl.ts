import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Pems {
  readonly cert: string;
  readonly key: string;
}

/** A self-signed certificate that we had no hand in: the openssl program makes it. Needs openssl on PATH. */
export async function makeSelfSigned({
  name,
  ca,
  subject = `/CN=${name}`,
}: {
  readonly name: string;
  readonly ca: boolean;
  readonly subject?: string;
}): Promise<Pems> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-openssl-'));
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  try {
    await run('openssl', [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '30',
      '-subj',
      subject,
      '-addext',
      `subjectAltName=DNS:${name}`,
      '-addext',
      `basicConstraints=critical,CA:${ca ? 'TRUE' : 'FALSE'}`,
      '-keyout',
      key,
      '-out',
      cert,
    ]);
    return { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
