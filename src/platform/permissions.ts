import type { Host } from '../core/common.ts';
import { api } from './api.ts';

/** The match patterns that let us look at one host, on any port. */
export function originsOf(host: Host): string[] {
  const name = host.kind === 'ip' && host.value.includes(':') ? `[${host.value}]` : host.value;
  return [`*://${name}/*`];
}

/**
 * Whether we are told of all that fills the part of Firefox's cache in which the pages of a host lie. It is parted by
 * the site of the page on top, and Firefox tells of no request of a page that we may not look at, whomever that asks
 * (docs/platform-facts.md#unheard-askers). A site has at least the last two labels of a name.
 */
export async function hearsSiteOf(host: Host): Promise<boolean> {
  const site = host.kind === 'dns' ? host.value.split('.').slice(-2) : [];
  return site.length < 2 || api.permissions.contains({ origins: [`*://*.${site.join('.')}/*`] });
}

/** Whether we may look at a host. */
export function mayLookAt(host: Host): Promise<boolean> {
  return api.permissions.contains({ origins: originsOf(host) });
}

/** Whether the person let Latchkey talk to the companion; says nothing of whether there is one. */
export function companionAllowed(): Promise<boolean> {
  return api.permissions.contains({ permissions: ['nativeMessaging'] });
}
