import { execFile } from 'node:child_process';
import { win32 } from 'node:path';
import { promisify } from 'node:util';

/** The arguments of `reg.exe` that set a key's value. No shell reads them. */
export const regAdd = (key: string, manifest: string): readonly string[] => [
  'add',
  key,
  '/ve',
  '/t',
  'REG_SZ',
  '/d',
  manifest,
  '/f',
];
/** The arguments of `reg.exe` that print a key's value. */
export const regQuery = (key: string): readonly string[] => ['query', key, '/ve'];
/** The arguments of `reg.exe` that delete a key. */
export const regDelete = (key: string): readonly string[] => ['delete', key, '/f'];

/**
 * The value in the output of `reg query`; null if there is none. The word for "default" in front of it depends on the
 * language of Windows.
 */
export const regValue = (printed: string): string | null => /\sREG_SZ\s+(.*?)\s*$/m.exec(printed)?.[1] ?? null;

/** The default values of registry keys. */
export interface Registry {
  read(key: string): Promise<string | null>;
  write(key: string, manifest: string): Promise<void>;
  remove(key: string): Promise<void>;
}

/**
 * This person's registry, through the `reg.exe` of Windows itself and not another program of that name.
 * @returns an object whose `read` gives null if there is no such value; `write` and `remove` reject if `reg.exe` fails.
 */
export function windowsRegistry(env: Readonly<Record<string, string | undefined>>): Registry {
  const reg = win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'reg.exe');
  const run = async (args: readonly string[]): Promise<string> =>
    (await promisify(execFile)(reg, args, { windowsHide: true })).stdout;
  return {
    read: (key) => run(regQuery(key)).then(regValue, () => null),
    write: async (key, manifest) => void (await run(regAdd(key, manifest))),
    remove: async (key) => void (await run(regDelete(key))),
  };
}
