import { isIP } from 'node:net';
import { LOOPBACK } from './listen.ts';

function names(hosts: readonly string[]): string[] {
  return [...new Set(hosts)].filter((host) => !isIP(host));
}

/** Chromium: `--host-resolver-rules=<this>`. Each name leads to loopback, ports stay as they are in the address. */
export function resolverRules(hosts: readonly string[]): string {
  return names(hosts)
    .map((name) => `MAP ${name} ${LOOPBACK}`)
    .join(', ');
}

/** Firefox: the pref network.dns.localDomains, names that resolve like localhost. */
export function localDomains(hosts: readonly string[]): string {
  return names(hosts).join(',');
}
