import type { HeardAnswer } from '../mdns/mdns.ts';
import { areValidLabels, type MdnsRecord, type MdnsQuestion } from '../mdns/message.ts';
import { announcedAddress } from '../net/links.ts';

/**
 * Kinds of service that are asked for at once; the network is asked for what other kinds there are (RFC 6763 section
 * 9).
 */
const KINDS = [
  '_latchkey-gw._tcp',
  '_acme-server._tcp',
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

/** The name that every service answers with its kind (RFC 6763 section 9). */
const ALL_KINDS = '_services._dns-sd._udp.local';

/** Room for kinds that we did not think of. */
const MAX_KINDS = 64;

/**
 * The kind that a name such as `_ipps._tcp.local` stands for (RFC 6763 section 7).
 * @returns it in lower case; null if the name stands for none.
 */
export function serviceKindOf(name: string): string | null {
  return /^(_[a-z0-9](?:[a-z0-9-]{0,13}[a-z0-9])?\._(?:tcp|udp))\.local$/i.exec(name)?.[1]?.toLowerCase() ?? null;
}

const MAX_INSTANCES = 400;
/** Per sender, so that one cannot crowd out the others; a proxy that repeats for other networks has many. */
const MAX_OF_ONE_SENDER = 100;
const MAX_HEARD_ADDRESSES = 8;

/** An announced service, as far as it is known. */
export interface ServiceInstance {
  readonly name: string;
  readonly kind: string;
  host: string | null;
  port: number;
  texts: readonly Uint8Array[] | null;
}

/** What has been heard so far. Only answers to our questions are kept, and the first answer counts. */
export interface NetworkDiscovery {
  hear(heard: HeardAnswer): void;
  /** What is not known yet. `again`: also who offers each kind of service, as there may always be more. */
  questions(again: boolean): readonly MdnsQuestion[];
  instances(): readonly ServiceInstance[];
  addresses(host: string): readonly string[];
}

/** Starts with nothing but the well-known kinds of service. */
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
        // A name outside this network would make a link to anywhere.
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
      // A record may come before the one that makes it relevant.
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
