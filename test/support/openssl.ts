import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs the openssl program in a folder of its own, with these files in it.
 * @returns the content of the file `out` afterwards, or what was printed where there is none.
 */
export function openssl(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-openssl-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const printed = execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    return new Uint8Array(args.includes('out') ? readFileSync(join(folder, 'out')) : printed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
