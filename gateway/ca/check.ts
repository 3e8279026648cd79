import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { type Oid } from '../../src/core/x509/basics/index.ts';
import { toPem } from '../../src/core/encoding/pem.ts';
import type { Host } from '../../src/core/net/types.ts';
import type { KnownIssuers } from '../../src/core/x509/path/known-issuers.ts';
import { validatePath } from '../../src/core/x509/path/validate-path.ts';

/** Why a certificate that was just signed must not leave. */
export class CheckError extends Error {}

/** There is no openssl, or it cannot be run; the message is a sentence for the person who started the gateway. */
export class OpensslError extends Error {
  constructor(cause: Error) {
    super(
      'The gateway needs the program openssl, by which it checks what it issues, and cannot run it' +
        (isMissing(cause) ? '. ' : ` (${cause.message}). `) +
        `Install it, then start the gateway again: ${WHERE_IT_IS[process.platform] ?? 'its package is openssl'}.`,
      { cause },
    );
  }
}

const isMissing = (error: Error): boolean => 'code' in error && error.code === 'ENOENT';

const WHERE_IT_IS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'it comes with Git for Windows, whose “Git Bash” finds it; elsewhere its folder must be in PATH',
  darwin: 'brew install openssl',
  linux: 'sudo apt install openssl, or the same with the package manager of your system',
};

/** What a new certificate is checked under. */
export interface Chain {
  readonly issuer: Uint8Array;
  readonly root: Uint8Array;
  /** The same two in PEM, as files for openssl. */
  readonly files: { readonly issuer: string; readonly root: string };
}

/**
 * Checks a certificate before it leaves: by this project's own path validation, which knows all that it should be, and
 * by OpenSSL, which shares no code with it, for every name.
 * @param usages all of which it must have.
 * @param known what earlier checks learnt of the issuers.
 * @param now milliseconds since the epoch.
 * @throws CheckError where either refuses it; OpensslError.
 */
export async function checkIssued(
  leaf: Uint8Array,
  hosts: readonly Host[],
  usages: readonly Oid[],
  chain: Chain,
  known: KnownIssuers,
  now: number,
): Promise<void> {
  const bySelf = hosts.map(async (name) => {
    const result = await validatePath(
      {
        leaf,
        intermediates: [chain.issuer],
        anchors: [chain.root],
        time: now,
        name,
        usages,
        profile: 'strict',
      },
      known,
    );
    if (!result.ok) throw new CheckError(`own validation: ${result.rule} ${JSON.stringify(result.params)}`);
  });
  await Promise.all([...bySelf, inTurn(() => checkByOpenssl(leaf, chain, now))]);
  const parsed = new X509Certificate(leaf);
  for (const { kind, value } of hosts)
    if ((kind === 'dns' ? parsed.checkHost(value) : parsed.checkIP(value)) === undefined)
      throw new CheckError(`OpenSSL does not find ${value} in it`);
}

/** So many programs at once keep two processors busy; a flood of orders must not start hundreds. */
const MAX_PROGRAMS = 4;
const waiting: (() => void)[] = [];
let running = 0;

/** Runs the work as soon as fewer than that many run. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < MAX_PROGRAMS) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    // Handed on, or given back.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The path, by the program, as strictly as it can. */
function checkByOpenssl(leaf: Uint8Array, { files }: Chain, now: number): Promise<void> {
  const options = ['-x509_strict', '-purpose', 'sslserver', '-no-CApath', '-no-CAstore'];
  const at = ['-attime', String(Math.floor(now / 1000))];
  const openssl = spawn('openssl', ['verify', ...options, ...at, '-CAfile', files.root, '-untrusted', files.issuer]);
  return new Promise((resolve, reject) => {
    let said = '';
    openssl.stdout.on('data', (text) => void (said += String(text)));
    openssl.stderr.on('data', (text) => void (said += String(text)));
    openssl.on('error', (error) => reject(new OpensslError(error)));
    openssl.on('close', (code) => (code === 0 ? resolve() : reject(new CheckError(`openssl: ${said.trim()}`))));
    openssl.stdin.on('error', () => undefined);
    openssl.stdin.end(toPem([leaf]));
  });
}
