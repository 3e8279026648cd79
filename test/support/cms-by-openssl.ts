import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Node, parse, write } from '../../scripts/fuzz/tlv.ts';
import type { Minted } from './mint.ts';

/** The openssl program as an independent reader of signed messages (RFC 5652). */
export class CmsByOpenssl {
  readonly #folder = mkdtempSync(join(tmpdir(), 'latchkey-oracle-'));

  /** @param signers whose signatures count; certificates inside a message do not. */
  constructor(signers: readonly Minted[]) {
    writeFileSync(join(this.#folder, 'signers.pem'), signers.map(({ pem }) => pem).join('\n'));
  }

  /** What openssl takes for signed, in hexadecimal; null where it refuses. */
  content(message: Uint8Array): string | null {
    const [cwd, args] = [this.#folder, ['cms', '-verify', '-binary', '-noverify', '-nointern']];
    writeFileSync(join(cwd, 'message'), message);
    try {
      execFileSync(
        'openssl',
        [...args, '-certfile', 'signers.pem', '-inform', 'DER', '-in', 'message', '-out', 'content'],
        { cwd, stdio: 'ignore' },
      );
      return readFileSync(join(cwd, 'content')).toString('hex');
    } catch {
      return null;
    }
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/**
 * The message as openssl wants it where RFC 5652 leaves a choice; anything in BER stays as it is.
 * - Each signer's attributes in the order of DER, in which they are signed wherever they stand in the message (section
 *   5.4): openssl takes them as they stand.
 * - Of `digestAlgorithms`, which no one signs, those that a signer uses: openssl refuses one that it does not know.
 */
export function asOpensslWants(message: Uint8Array): Uint8Array {
  const tree = parse(message);
  const signedData = tree?.children?.[1]?.children?.[0]?.children;
  const signers = (signedData?.at(-1)?.children ?? []).flatMap(({ children }) => (children ? [children] : []));
  for (const children of signers)
    children.find(({ tag }) => tag === 0xa0)?.children?.sort((a, b) => Buffer.compare(write(a), write(b)));
  const used = new Set(signers.flatMap(([, , digest]) => (digest ? [hexOf(digest)] : [])));
  const algorithms = signedData?.[1];
  if (algorithms?.children) algorithms.children = algorithms.children.filter((each) => used.has(hexOf(each)));
  return tree ? write(tree) : message;
}

const hexOf = (node: Node): string => Buffer.from(write(node)).toString('hex');
