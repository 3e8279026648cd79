import type { Host } from '../core/common.ts';
import { api } from './api.ts';

/** The match patterns that let us look at one host, on any port. */
export function originsOf(host: Host): string[] {
  const name = host.kind === 'ip' && host.value.includes(':') ? `[${host.value}]` : host.value;
  return [`*://${name}/*`];
}

/** Whether we may look at a host. */
export function mayLookAt(host: Host): Promise<boolean> {
  return api.permissions.contains({ origins: originsOf(host) });
}
