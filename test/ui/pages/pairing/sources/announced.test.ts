import { describe, expect, it } from 'vitest';
import type { Service } from '../../../../../src/protocol/index.ts';
import { announcedGateways } from '../../../../../ui/pages/pairing/sources/announced.ts';

const service = (name: string, host: string, port = 8443, type = '_latchkey-gw._tcp'): Service => ({
  name,
  type,
  host,
  port,
  addresses: [],
  facts: { path: '//www.example.com/', spki: '00' },
});

describe('gateways among the services that were heard', () => {
  it('are those of their kind, by name, with where they publish their certificates', () => {
    const heard = [
      service('B', 'b.local', 443),
      service('Printer', 'printer.local', 631, '_ipps._tcp'),
      service('A', 'latchkey-0fbcba42.local'),
    ];
    expect(announcedGateways(heard)).toEqual([
      {
        name: 'A',
        place: 'latchkey-0fbcba42.local:8443',
        url: 'http://latchkey-0fbcba42.local:8443/.well-known/est/cacerts',
      },
      { name: 'B', place: 'b.local:443', url: 'http://b.local:443/.well-known/est/cacerts' },
    ]);
  });

  it('lead nowhere but to names of this network, whatever was announced', () => {
    for (const host of ['www.example.com', 'a.local/x', 'user@a.local', 'a.local:80', '93.184.216.34', '', 'local'])
      expect([host, announcedGateways([service('A', host)])]).toEqual([host, []]);
    for (const port of [0, -1, 1.5, NaN]) expect(announcedGateways([service('A', 'a.local', port)])).toEqual([]);
  });

  it('are shown once for each place, and ten at most', () => {
    expect(announcedGateways([service('A', 'a.local'), service('A (2)', 'a.local')])).toHaveLength(1);
    expect(announcedGateways(Array.from({ length: 50 }, (_, at) => service(`${at}`, `a${at}.local`)))).toHaveLength(10);
  });
});
