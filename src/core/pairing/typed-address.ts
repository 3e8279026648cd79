import { type Host, hostPort, isUnder, parseHost } from '../net/host.ts';
import { localityOf } from '../net/locality.ts';
import type { TypedAddress } from './types.ts';

/** What AVM's boxes answer to in their own networks. It is a name on the Internet as well, and was another's once. */
const FRITZ_BOX = 'fritz.box';

/**
 * The address of a gateway as a person types it: a host, a host and a port, or a URL. It is judged without any request,
 * so that nothing has to be allowed for an address that is of no use. Without a scheme http is meant, as nothing else
 * is asked.
 * @returns the URL to ask with its host, or the problem (docs/pairing.md, "Which addresses are asked"; the text is
 *     parsed as the WHATWG URL standard says).
 */
export function readTypedAddress(typed: string): TypedAddress {
  const text = typed.trim();
  const written = writtenHost(text);
  if (/^\d+(\.\d+){0,2}\.?$|^[\d.]+\.[x*]$/i.test(written)) return { ok: false, problem: 'incomplete-address' };
  // The URL parser would take http:/nas for a host called http, and 192.168.010.1 for 192.168.8.1.
  if (/^[a-z][a-z0-9+.-]*:\/(?!\/)/i.test(text) || /(^|\.)0\d+(\.|$)/.test(/^[\d.]+$/.test(written) ? written : ''))
    return { ok: false, problem: 'bad-url' };
  const url = readUrl(text);
  const host = url && parseHost(url.hostname);
  if (!url || !host || url.username !== '' || url.password !== '' || !isSound(host))
    return { ok: false, problem: 'bad-url' };
  if (!localityOf(host, null).local)
    return { ok: false, problem: host.kind === 'dns' && isUnder(host.value, FRITZ_BOX) ? 'fritz-box' : 'not-local' };
  if (url.protocol === 'https:')
    return { ok: false, problem: 'not-http', instead: url.href.replace(/^https:/, 'http:') };
  return { ok: true, url: url.href, host };
}

/** The URL parser would take 192.168.1 for 192.168.0.1. */
function writtenHost(text: string): string {
  return text
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/:\d*$/, '');
}

const isSound = ({ kind, value }: Host): boolean =>
  kind === 'ip' || value.split('.').every((label) => /^[a-z0-9_-]+$/.test(label));

/** A host alone is no URL, and one with a port looks like a URL of a scheme of its own. */
function readUrl(text: string): URL | null {
  const bare = parseHost(text);
  const absolute = bare
    ? `http://${hostPort(bare, 80)}`
    : /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
      ? text
      : `http://${text}`;
  if (!URL.canParse(absolute)) return null;
  const url = new URL(absolute);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}
