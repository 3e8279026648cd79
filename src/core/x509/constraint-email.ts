import { isHostName } from './dns-syntax.ts';

/**
 * rfc822Name constraints (RFC 5280 section 4.2.1.10): one mailbox, all mailboxes of a host, or (leading dot) of a
 * domain's hosts.
 */
export function isEmailConstraint(base: string): boolean {
  return base.includes('@') ? mailbox(base) !== null : isHostName(base.replace(/^\./, ''));
}

/** What is no mailbox is never within. The local part counts by case, the host does not (section 7.5). */
export function emailWithin(name: string, base: string): boolean {
  const box = mailbox(name);
  if (box === null) return false;
  const wanted = mailbox(base);
  if (wanted !== null) return box.local === wanted.local && box.host === wanted.host;
  const domain = base.toLowerCase();
  return domain.startsWith('.') ? box.host.endsWith(domain) && box.host.length > domain.length : box.host === domain;
}

export const emailTouches = (name: string, base: string): boolean => mailbox(name) === null || emailWithin(name, base);

/** Local-part and host of an addr-spec; quoted local parts are not read (nothing that names a device has one). */
function mailbox(text: string): { local: string; host: string } | null {
  const [local, host, ...more] = text.split('@');
  if (!local || host === undefined || more.length > 0 || !isHostName(host) || !/^[\x21-\x7e]+$/.test(local))
    return null;
  return { local, host: host.toLowerCase() };
}
