import { allowOrigins } from '../../parts/browser.ts';
import type { Problem } from '../../parts/types.ts';

/**
 * The address that a person typed, once Latchkey may ask it; or why not. Without a scheme http is meant, as nothing else is asked; https in
 * front of a gateway's name is overlooked, but not in front of a file's.
 * Call it first thing after the click: later the browser would not take the request for permission for the person's wish.
 */
export async function allowedAddress(typed: string): Promise<{ readonly ok: true; readonly url: string } | { readonly ok: false; readonly problem: Problem }> {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (text === '' || !URL.canParse(whole)) return { ok: false, problem: 'bad-url' };
  const { protocol, hostname, pathname, search, href } = new URL(whole);
  if (protocol !== 'http:' && !(protocol === 'https:' && pathname + search === '/')) return { ok: false, problem: 'not-http' };
  return (await allowOrigins([`*://${hostname}/*`])) ? { ok: true, url: href.replace(/^https:\/\/[^/]*/, `http://${hostname}`) } : { ok: false, problem: 'no-permission' };
}
