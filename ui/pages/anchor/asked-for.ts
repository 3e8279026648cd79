import type { Request } from '../../../src/protocol/index.ts';

/** The gateway or device that the page's address names, null where it names none. */
export function askedFor(search: string): Request<'anchor/material'> | null {
  const query = new URLSearchParams(search);
  const [gateway, device, tab] = [query.get('gateway'), query.get('device'), query.get('tab')];
  if (gateway !== null) return { of: 'gateway', id: gateway };
  return device === null ? null : { of: 'device', id: device, ...(tab === null ? {} : { tabId: Number(tab) }) };
}
