import { isJsonObject, type Json, type JsonObject, member } from '../../encoding/json.ts';
import { MudError } from './fault.ts';
import type { MudFlow, MudPeer } from './types.ts';

type Lists = ReadonlyMap<string, readonly JsonObject[]>;

const MAX_ENTRIES = 4096;

/** The access lists of a file by name, each with its entries (RFC 8519 section 4.1). @throws MudError */
export function listsIn(file: JsonObject): Lists {
  const lists = new Map<string, readonly JsonObject[]>();
  const acls = member(file, 'ietf-access-control-list:acls');
  if (acls === undefined) return lists;
  let entries = 0;
  for (const list of objectsIn(acls, 'acl')) {
    const name = member(list, 'name');
    if (typeof name !== 'string' || name === '' || lists.has(name)) throw new MudError('mud-list-malformed');
    const aces = member(list, 'aces');
    const found = aces === undefined ? [] : objectsIn(aces, 'ace');
    entries += found.length;
    if (entries > MAX_ENTRIES) throw new MudError('mud-too-many');
    lists.set(name, found);
  }
  return lists;
}

/** What a policy lets through: the entries of the lists that it names, in order. @throws MudError */
export function flowsOf(policy: Json | undefined, lists: Lists, direction: MudFlow['direction']): MudFlow[] {
  if (policy === undefined) return [];
  const inner = isJsonObject(policy) ? member(policy, 'access-lists') : undefined;
  if (inner === undefined) return [];
  return objectsIn(inner, 'access-list').flatMap((reference) => {
    const name = member(reference, 'name');
    const entries = typeof name === 'string' ? lists.get(name) : undefined;
    if (!entries) throw new MudError('mud-list-missing');
    return entries.flatMap((entry) => flowIn(entry, direction));
  });
}

function objectsIn(container: Json, name: string): readonly JsonObject[] {
  const list = isJsonObject(container) ? (member(container, name) ?? []) : undefined;
  if (!Array.isArray(list) || !list.every((each: Json) => isJsonObject(each))) throw new MudError('mud-list-malformed');
  return list as readonly JsonObject[];
}

/** RFC 8520 section 2: what is not let through is not listed; entries that drop say nothing of whom it talks to. */
function flowIn(entry: JsonObject, direction: MudFlow['direction']): MudFlow[] {
  const [matches, actions] = [member(entry, 'matches') ?? {}, member(entry, 'actions') ?? {}];
  if (!isJsonObject(matches) || !isJsonObject(actions)) throw new MudError('mud-list-malformed');
  const forwarding = member(actions, 'forwarding');
  if (typeof forwarding !== 'string') throw new MudError('mud-list-malformed');
  if (!/^(?:ietf-access-control-list:)?accept$/.test(forwarding)) return [];
  const layer = transportOf(matches);
  return [{ direction, peers: peersIn(matches, direction), ...layer }];
}

/** What a device's own abstractions are called (RFC 8520 section 8), and what they come to here. */
const NAMED = { controller: 'controller', manufacturer: 'maker', model: 'model' } as const;
const UNNAMED = {
  'my-controller': 'own-controller',
  'same-manufacturer': 'same-maker',
  'local-networks': 'local-networks',
} as const;

function peersIn(matches: JsonObject, direction: MudFlow['direction']): readonly MudPeer[] {
  const side = direction === 'from-device' ? 'dst' : 'src';
  const long = side === 'dst' ? 'destination' : 'source';
  const peers: MudPeer[] = [];
  const mud = objectOf(matches, 'ietf-mud:mud');
  for (const [name, kind] of Object.entries(NAMED)) {
    const value = member(mud, name);
    if (value !== undefined) peers.push({ kind, name: textIn(value) });
  }
  for (const [name, kind] of Object.entries(UNNAMED)) if (member(mud, name) !== undefined) peers.push({ kind });
  for (const family of ['ipv4', 'ipv6']) {
    const layer = objectOf(matches, family);
    const host = member(layer, `ietf-acldns:${side}-dnsname`);
    const network = member(layer, `${long}-${family}-network`);
    if (host !== undefined) peers.push({ kind: 'name', name: textIn(host) });
    if (network !== undefined) peers.push({ kind: 'network', name: textIn(network) });
  }
  return peers.length > 0 ? peers : [{ kind: 'anyone' }];
}

function transportOf(matches: JsonObject): Pick<MudFlow, 'protocol' | 'port' | 'openedBy'> {
  const protocol = (['tcp', 'udp', 'icmp'] as const).find((name) => member(matches, name) !== undefined);
  const layer = protocol ? objectOf(matches, protocol) : {};
  const opened = member(layer, 'ietf-mud:direction-initiated');
  const port = portIn(layer, 'destination-port') ?? portIn(layer, 'source-port');
  return {
    protocol: protocol ?? byNumber(matches),
    port,
    openedBy: opened === 'from-device' ? 'device' : opened === 'to-device' ? 'peer' : null,
  };
}

const PROTOCOLS: Readonly<Record<number, MudFlow['protocol']>> = { 1: 'icmp', 6: 'tcp', 17: 'udp', 58: 'icmp' };

function byNumber(matches: JsonObject): MudFlow['protocol'] {
  const number = member(objectOf(matches, 'ipv4'), 'protocol') ?? member(objectOf(matches, 'ipv6'), 'protocol');
  return typeof number === 'number' ? (PROTOCOLS[number] ?? 'other') : 'any';
}

function portIn(layer: JsonObject, name: string): number | null {
  const range = objectOf(layer, name);
  const port = member(range, 'port');
  const operator = member(range, 'operator') ?? 'eq';
  return typeof port === 'number' && operator === 'eq' ? port : null;
}

const NONE: JsonObject = {};

function objectOf(object: JsonObject, name: string): JsonObject {
  const value = member(object, name);
  if (value === undefined) return NONE;
  if (!isJsonObject(value)) throw new MudError('mud-list-malformed');
  return value;
}

const MAX_NAME = 512;

function textIn(value: Json): string {
  if (typeof value !== 'string' || value.length > MAX_NAME) throw new MudError('mud-list-malformed');
  return value;
}
