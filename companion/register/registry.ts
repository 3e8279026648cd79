import { execFile } from 'node:child_process';
import { win32 } from 'node:path';
import { promisify } from 'node:util';

/** The arguments of `reg.exe`; it gets them as they are, no shell reads them. */
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
export const regQuery = (key: string): readonly string[] => ['query', key, '/ve'];
export const regDelete = (key: string): readonly string[] => ['delete', key, '/f'];

/** The value in what `reg query` prints; the word for "default" before it depends on the language of Windows. */
export const regValue = (printed: string): string | null => /\sREG_SZ\s+(.*?)\s*$/m.exec(printed)?.[1] ?? null;

/** What a key of the registry names. */
export interface Registry {
  read(key: string): Promise<string | null>;
  write(key: string, manifest: string): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The registry of this person, by Windows' own program and not by what else may bear its name. */
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
