import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { privateKeyPem } from '../../home/keys.ts';
import { endProgram } from '../e2e/support/end-program.ts';
import type { Minted } from './mint.ts';
import { openssl } from './openssl.ts';

/** What the openssl program, as a responder, knows of one certificate. */
export interface Known {
  /** Hexadecimal, as in its certificate. */
  readonly serial: string;
  /** CRLReason as openssl writes it, e.g. `keyCompromise`; not revoked where left out. */
  readonly revoked?: string;
}

export interface Responder {
  readonly issuer: Minted;
  /** Signs the answers; the issuer itself where left out. */
  readonly signer?: Minted;
  readonly known: readonly Known[];
}

/** Arguments of `openssl ocsp` that make it this responder, and the files that they name. */
export function asResponder({ issuer, signer = issuer, known }: Responder): {
  args: string[];
  files: Record<string, string>;
} {
  return {
    args: ['-index', 'index', '-CA', 'issuer.pem', '-rsigner', 'signer.pem', '-rkey', 'signer.key'],
    files: {
      index: known.map(indexLine).join(''),
      'index.attr': 'unique_subject = no\n',
      'issuer.pem': issuer.pem,
      'signer.pem': signer.pem,
      'signer.key': privateKeyPem(signer.keys),
    },
  };
}

/** The answer of this responder about a certificate, DER. `more` holds further arguments of `openssl ocsp`. */
export function answerBy(responder: Responder, about: Minted, ...more: readonly string[]): Uint8Array {
  const { args, files } = asResponder(responder);
  const question = ['-issuer', 'issuer.pem', '-cert', 'about.pem', '-noverify', '-respout', 'out'];
  return openssl(['ocsp', ...args, ...question, ...more], { ...files, 'about.pem': about.pem });
}

/** A line of the database that openssl keeps of the certificates it issued (`openssl ca`). */
function indexLine({ serial, revoked }: Known): string {
  const [since, until] = ['260101000000Z', '491231235959Z'];
  const status = revoked === undefined ? ['V', until, ''] : ['R', until, `${since},${revoked}`];
  return `${[...status, serial.toUpperCase(), 'unknown', '/CN=Device'].join('\t')}\n`;
}

export interface RunningResponder {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts the openssl program as a responder, answers good for a day. It listens on all addresses, as it knows no other
 * way.
 */
export async function startResponder(responder: Responder): Promise<RunningResponder> {
  const { args, files } = asResponder(responder);
  const cwd = await mkdtemp(join(tmpdir(), 'latchkey-responder-'));
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(cwd, name), content)));
  const child = spawn('openssl', ['ocsp', '-port', '0', '-ndays', '1', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /^ACCEPT \S*:(\d+) /m.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`openssl ocsp ended: ${said}`)));
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      await endProgram(child);
      await rm(cwd, { recursive: true, force: true });
    },
  };
}
