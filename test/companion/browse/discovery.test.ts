import { describe, expect, it } from 'vitest';
import { serviceKindOf, makeDiscovery } from '../../../companion/browse/discovery.ts';
import { describeServices } from '../../../companion/browse/services.ts';
import type { MdnsRecord } from '../../../companion/mdns/message.ts';
import { MAX_REPLY_BYTES } from '../../../companion/protocol/limits.ts';
import { LOOPBACK_LINK } from '../../support/mdns-responder.ts';

const ptr = (name: string, data: string): MdnsRecord => ({ type: 'PTR', name, data });
const srv = (name: string, target: string, port = 631): MdnsRecord => ({ type: 'SRV', name, data: { target, port } });
const txt = (name: string, ...data: string[]): MdnsRecord => ({
  type: 'TXT',
  name,
  data: data.map((each) => Buffer.from(each)),
});
const a = (name: string, data: string): MdnsRecord => ({ type: 'A', name, data });

function hearing(...said: (readonly MdnsRecord[] | { sender: string; records: readonly MdnsRecord[] })[]) {
  const finds = makeDiscovery();
  for (const each of said)
    finds.hear({
      sender: '192.168.1.7',
      link: LOOPBACK_LINK,
      ...('records' in each ? each : { records: each as readonly MdnsRecord[] }),
    });
  return finds;
}
const asked = (finds: ReturnType<typeof makeDiscovery>, again = false) =>
  finds.questions(again).map(({ labels, type }) => `${type} ${labels.join('|')}`);

const PRINTER = 'Office (2.1)._ipps._tcp.local';

describe('discovery of an announced service', () => {
  it('takes the service from one message in any order, or from several', () => {
    const service = {
      name: 'Office (2.1)',
      type: '_ipps._tcp',
      host: 'printer.local',
      port: 631,
      addresses: ['192.168.1.7'],
      facts: { ty: 'Laser' },
    };
    const records = [
      a('Printer.local', '192.168.1.7'),
      txt(PRINTER, 'ty=Laser'),
      srv(PRINTER, 'Printer.Local'),
      ptr('_ipps._tcp.local', PRINTER),
    ];
    expect(describeServices(hearing(records))).toEqual([service]);
    expect(describeServices(hearing(...records.toReversed().map((each) => [each])))).toEqual([service]);
  });
  it('asks for what is missing, and keeps the dots of a name in their label', () => {
    expect(asked(hearing([ptr('_ipps._tcp.local', PRINTER)]))).toEqual([
      'SRV Office (2.1)|_ipps|_tcp|local',
      'TXT Office (2.1)|_ipps|_tcp|local',
    ]);
    expect(asked(hearing([ptr('_ipps._tcp.local', PRINTER), srv(PRINTER, 'printer.local'), txt(PRINTER)]))).toEqual([
      'A printer|local',
      'AAAA printer|local',
    ]);
    expect(
      asked(
        hearing([
          ptr('_ipps._tcp.local', PRINTER),
          srv(PRINTER, 'printer.local'),
          txt(PRINTER),
          a('printer.local', '192.168.1.7'),
        ]),
      ),
    ).toEqual([]);
  });
  it('reports a service when its address is unknown, but not when its host is', () => {
    expect(describeServices(hearing([ptr('_ipps._tcp.local', PRINTER)]))).toEqual([]);
    expect(describeServices(hearing([ptr('_ipps._tcp.local', PRINTER), srv(PRINTER, 'printer.local')]))).toMatchObject([
      { addresses: [], facts: {} },
    ]);
  });
});

describe('discovery of further kinds of service', () => {
  it('asks who offers a kind when the network names it', () => {
    expect(asked(hearing([ptr('_services._dns-sd._udp.local', '_scanner._tcp.local')]), true)).toContain(
      'PTR _scanner|_tcp|local',
    );
  });
  it('asks for a bounded number of kinds when the network names more', () => {
    const kinds = Array.from({ length: 500 }, (_, at) =>
      ptr('_services._dns-sd._udp.local', `_k${String(at)}._tcp.local`),
    );
    expect(asked(hearing(kinds), true)).toHaveLength(1 + 64);
  });
});

describe('discovery among hostile announcements', () => {
  it.each<[string, MdnsRecord[]]>([
    ['a kind no one asked for', [ptr('_evil._tcp.local', 'A._evil._tcp.local'), srv('A._evil._tcp.local', 'a.local')]],
    ['an instance of another kind', [ptr('_http._tcp.local', PRINTER), srv(PRINTER, 'printer.local')]],
    ['a service without a name', [ptr('_http._tcp.local', '_http._tcp.local'), srv('_http._tcp.local', 'a.local')]],
    ['a host elsewhere', [ptr('_ipps._tcp.local', PRINTER), srv(PRINTER, 'www.example.com')]],
    ['a host that is no name', [ptr('_ipps._tcp.local', PRINTER), srv(PRINTER, 'a b/@c.local')]],
    ['an address for a name', [ptr('_ipps._tcp.local', PRINTER), srv(PRINTER, '192.168.1.7')]],
    ['no port', [ptr('_ipps._tcp.local', PRINTER), srv(PRINTER, 'printer.local', 0)]],
    [
      'records of what was never announced',
      [srv(PRINTER, 'printer.local'), txt(PRINTER, 'ty=x'), a('printer.local', '192.168.1.7')],
    ],
  ])('does not report %s', (_, records) => {
    expect(describeServices(hearing(records))).toEqual([]);
  });
  it('goes by the first answer when later ones differ', () => {
    const finds = hearing(
      [ptr('_ipps._tcp.local', PRINTER), srv(PRINTER, 'printer.local'), txt(PRINTER, 'ty=Laser')],
      [srv(PRINTER, 'evil.local', 1), txt(PRINTER, 'ty=Evil')],
    );
    expect(describeServices(finds)).toMatchObject([{ host: 'printer.local', port: 631, facts: { ty: 'Laser' } }]);
  });
  it('shows no character that turns text around when a name contains one', () => {
    const name = 'A\u202eB._http._tcp.local';
    expect(describeServices(hearing([ptr('_http._tcp.local', name), srv(name, 'a.local')]))).toMatchObject([
      { name: 'A\ufffdB' },
    ]);
  });
  it('keeps a bounded number of services, and room for others, when one sender announces many', () => {
    const flood = (sender: string) => ({
      sender,
      records: Array.from({ length: 500 }, (_, at) =>
        ptr('_http._tcp.local', `${sender} ${String(at)}._http._tcp.local`),
      ),
    });
    expect(hearing(flood('192.168.1.66'), flood('192.168.1.67')).instances()).toHaveLength(200);
    expect(hearing(...Array.from({ length: 9 }, (_, at) => flood(`192.168.1.${String(at)}`))).instances()).toHaveLength(
      400,
    );
  });
  it('keeps few addresses when a host announces many', () => {
    const finds = hearing([
      ptr('_ipps._tcp.local', PRINTER),
      srv(PRINTER, 'printer.local'),
      ...Array.from({ length: 200 }, (_, at) => a('printer.local', `192.168.1.${String(at)}`)),
    ]);
    expect(finds.addresses('printer.local')).toHaveLength(8);
    expect(describeServices(finds)[0]?.addresses).toHaveLength(4);
  });
  it('stays below what a browser accepts when every service says much', () => {
    const texts = Array.from({ length: 40 }, (_, at) => `k${String(at)}=${'\u202e'.repeat(80)}`);
    const said = Array.from({ length: 4 }, (_, from) => ({
      sender: `192.168.1.${String(from)}`,
      records: Array.from({ length: 100 }, (__, at) => `${String(from)} ${String(at)}._http._tcp.local`).flatMap(
        (name) => [ptr('_http._tcp.local', name), srv(name, 'a.local'), txt(name, ...texts)],
      ),
    }));
    const services = describeServices(hearing(...said));
    expect(services.length).toBeGreaterThan(10);
    expect(services.length).toBeLessThan(400);
    expect(Buffer.byteLength(JSON.stringify(services))).toBeLessThan(MAX_REPLY_BYTES);
  });
});

describe('the kind of service in a name', () => {
  it.each([
    ['_ipps._tcp.local', '_ipps._tcp'],
    ['_MATTERC._UDP.Local', '_matterc._udp'],
    ['_a._tcp.local', '_a._tcp'],
  ])('reads %s', (name, kind) => {
    expect(serviceKindOf(name)).toBe(kind);
  });
  it.each([
    '_ipps._tcp',
    'ipps._tcp.local',
    '_ipps._sctp.local',
    '_printer._sub._http._tcp.local',
    `_${'x'.repeat(16)}._tcp.local`,
    '_-x._tcp.local',
    '_http._tcp.example.com',
    'A._http._tcp.local',
    '',
  ])('reads no kind in %j', (name) => {
    expect(serviceKindOf(name)).toBeNull();
  });
});
