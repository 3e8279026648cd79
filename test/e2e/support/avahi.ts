import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Announced {
  readonly host: string;
  /** Service files by name; see avahi.service(5). */
  readonly services: Readonly<Record<string, string>>;
}

/**
 * The shell command that runs a real avahi-daemon with a configuration of its own, in a mount namespace where the
 * system's is hidden.
 * @param folder where the configuration is written
 */
export async function avahi(folder: string, { host, services }: Announced): Promise<string> {
  await mkdir(join(folder, 'services'), { recursive: true });
  await writeFile(join(folder, 'hosts'), '');
  await writeFile(
    join(folder, 'avahi-daemon.conf'),
    `[server]\nhost-name=${host}\nenable-dbus=no\nallow-interfaces=far\n` +
      '[publish]\npublish-hinfo=yes\npublish-workstation=yes\n',
  );
  for (const [name, text] of Object.entries(services))
    await writeFile(join(folder, 'services', `${name}.service`), text);
  return `mount --bind '${folder}' /etc/avahi\nexec avahi-daemon --no-drop-root --no-chroot --no-rlimits`;
}

/** A service file for one service. */
export function service(name: string, type: string, port: number, facts: readonly string[]): string {
  const records = facts.map((fact) => `<txt-record>${fact}</txt-record>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE service-group SYSTEM "avahi-service.dtd">
<service-group><name>${name}</name><service>
<type>${type}</type><port>${String(port)}</port>${records}
</service></service-group>`;
}
