import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOST_NAME } from '../../../companion/protocol/limits.ts';
import type { BrowserName, Place } from './types.ts';

const MAIN = fileURLToPath(new URL('../../../companion/main.ts', import.meta.url));

/**
 * Makes the companion known to one profile, and tells it the names of the embedded home, which only the browser knows otherwise.
 * Chromium looks beneath the profile, Firefox in the person's home folder.
 */
export async function registerCompanion(name: BrowserName, { home, profile }: Pick<Place, 'home' | 'profile'>, names: readonly string[]): Promise<void> {
  const hosts = join(home, 'hosts');
  await writeFile(hosts, names.map((host) => `127.0.0.1 ${host}\n`).join(''));
  const launcher = join(home, 'companion');
  await writeFile(launcher, `#!/bin/sh\nexec '${process.execPath}' --import '${import.meta.resolve('tsx')}' '${MAIN}' host --hosts '${hosts}' "$@"\n`);
  await chmod(launcher, 0o700);
  const folder = name === 'chrome' ? join(profile, 'NativeMessagingHosts') : join(home, '.mozilla', 'native-messaging-hosts');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${HOST_NAME}.json`), JSON.stringify({ name: HOST_NAME, description: 'Latchkey companion', path: launcher, type: 'stdio', ...(name === 'chrome' ? { allowed_origins: ['chrome-extension://dhgodbgniejidahlkdjocadmcohobfnn/'] } : { allowed_extensions: ['latchkey@local-device.org'] }) }));
}

/** A copy of the extension as if its person had said yes to native messaging. */
export async function withCompanion(extension: string, home: string): Promise<string> {
  const copy = join(home, 'extension');
  await cp(extension, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[]; optional_permissions: string[] };
  const granted = { ...manifest, permissions: [...manifest.permissions, ...manifest.optional_permissions], optional_permissions: [] };
  await writeFile(path, JSON.stringify(granted));
  return copy;
}
