import type { HeardAnswer } from '../mdns/mdns.ts';
import { areValidLabels, type MdnsRecord, type MdnsQuestion } from '../mdns/message.ts';
import { announcedAddress } from '../net/links.ts';

/** Kinds of service that are asked for at once; what else there is, the network is asked (RFC 6763 section 9). */
const KINDS = [
  '_http._tcp',
  '_https._tcp',
  '_ipp._tcp',
  '_ipps._tcp',
  '_printer._tcp',
  '_matter._tcp',
  '_matterc._udp',
  '_hap._tcp',
  '_smb._tcp',
  '_googlecast._tcp',
  '_airplay._tcp',
  '_workstation._tcp',
] as const;

/** What everybody who offers anything answers to, with the kinds. */
const ALL_KINDS = '_services._dns-sd._udp.local';

/** Those asked for at once, and as many again that we did not think of. */
const MAX_KINDS = 64;

/** The kind that a name such as `_ipps._tcp.local` stands for; null: none (RFC 6763 section 7). */
export function serviceKindOf(name: string): string | null {
  return /^(_[a-z0-9](?:[a-z0-9-]{0,13}[a-z0-9])?\._(?:tcp|udp))\.local$/i.exec(name)?.[1]?.toLowerCase() ?? null;
}

const MAX_INSTANCES = 400;
/** Of one sender, so that a chatterbox leaves room for others; what repeats for other networks has many. */
const MAX_OF_ONE_SENDER = 100;
const MAX_HEARD_ADDRESSES = 8;

export interface ServiceInstance {
  readonly name: string;
  readonly kind: string;
  host: string | null;
  port: number;
  texts: readonly Uint8Array[] | null;
}

/** What has been heard so far; only what was asked for is kept, and of each thing what was said first. */
export interface NetworkDiscovery {
  hear(heard: HeardAnswer): void;
  /** What is not known yet. `again`: also who offers a kind of service, which may always be more. */
  questions(again: boolean): readonly MdnsQuestion[];
  instances(): readonly ServiceInstance[];
  addresses(host: string): readonly string[];
}

/** Starts with nothing but the kinds of service that are asked for. */
export function makeDiscovery(): NetworkDiscovery {
  const kinds = new Set<string>(KINDS);
  const instances = new Map<string, ServiceInstance>();
  const bySender = new Map<string, number>();
  const hosts = new Map<string, Set<string>>();

  const addInstance = (full: string, kind: string, sender: string): void => {
    const suffix = `.${kind}.local`;
    const key = full.toLowerCase();
    const count = bySender.get(sender) ?? 0;
    if (instances.has(key) || !key.endsWith(suffix) || key.length === suffix.length) return;
    if (instances.size >= MAX_INSTANCES || count >= MAX_OF_ONE_SENDER) return;
    const name = full.slice(0, -suffix.length);
    if (!areValidLabels(labelsOf(name, kind))) return;
    bySender.set(sender, count + 1);
    instances.set(key, { name, kind, host: null, port: 0, texts: null });
  };

  const take = (record: MdnsRecord, { sender, link }: HeardAnswer): void => {
    const key = record.name.toLowerCase();
    switch (record.type) {
      case 'PTR': {
        const kind = serviceKindOf(key === ALL_KINDS ? record.data : key);
        if (kind === null) return;
        if (key !== ALL_KINDS) {
          if (kinds.has(kind)) addInstance(record.data, kind, sender);
        } else if (kinds.size < MAX_KINDS) kinds.add(kind);
        return;
      }
      case 'SRV': {
        const instance = instances.get(key);
        const host = record.data.target.toLowerCase();
        // A name elsewhere than on this network would make a link to anywhere.
        if (!instance || instance.host !== null || !host.endsWith('.local') || !areValidLabels(host.split('.'))) return;
        instance.host = host;
        instance.port = record.data.port;
        if (!hosts.has(host)) hosts.set(host, new Set());
        return;
      }
      case 'TXT': {
        const instance = instances.get(key);
        if (instance) instance.texts ??= record.data;
        return;
      }
      case 'A':
      case 'AAAA': {
        const known = hosts.get(key);
        const address = known && known.size < MAX_HEARD_ADDRESSES ? announcedAddress(record.data, link) : null;
        if (address !== null) known?.add(address);
      }
    }
  };

  return {
    hear: (heard) => {
      // A record may stand before the one that makes us want it.
      for (const types of [['PTR'], ['SRV', 'TXT'], ['A', 'AAAA']]) {
        for (const record of heard.records) if (types.includes(record.type)) take(record, heard);
      }
    },
    questions: (again) => [
      ...(again
        ? [ALL_KINDS, ...[...kinds].map((kind) => `${kind}.local`)].map((name): MdnsQuestion => ({
            labels: name.split('.'),
            type: 'PTR',
          }))
        : []),
      ...[...instances.values()].flatMap(({ name, kind, host, texts }): MdnsQuestion[] => {
        const labels = labelsOf(name, kind);
        return [
          ...(host === null ? [{ labels, type: 'SRV' } as const] : []),
          ...(texts === null ? [{ labels, type: 'TXT' } as const] : []),
        ];
      }),
      ...[...hosts].flatMap(([host, known]): MdnsQuestion[] => {
        const labels = host.split('.');
        return known.size > 0
          ? []
          : [
              { labels, type: 'A' },
              { labels, type: 'AAAA' },
            ];
      }),
    ],
    instances: () => [...instances.values()],
    addresses: (host) => [...(hosts.get(host) ?? [])],
  };
}

function labelsOf(name: string, kind: string): readonly string[] {
  return [name, ...kind.split('.'), 'local'];
}
