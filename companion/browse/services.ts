import { parseHost } from '../../src/core/net/host.ts';
import { sanitizeText } from '../../src/core/x509/der/sanitize.ts';
import { orderAddresses } from '../net/addresses.ts';
import { MAX_REPLY_BYTES, type Service } from '../protocol/index.ts';
import type { NetworkDiscovery, ServiceInstance } from './discovery.ts';

/** Leaves room for the rest of the answer. */
const MAX_BYTES = MAX_REPLY_BYTES * 0.9;
const MAX_NAME = 63;

/**
 * Services fit to be sent: only those whose host and port are known, and as many as fit into one answer. Their text is
 * sanitised.
 */
export function describeServices(finds: NetworkDiscovery): readonly Service[] {
  const services: Service[] = [];
  let bytes = 0;
  for (const instance of finds.instances()) {
    const service = serviceOf(instance, finds);
    if (!service) continue;
    bytes += Buffer.byteLength(JSON.stringify(service)) + 1;
    if (bytes > MAX_BYTES) break;
    services.push(service);
  }
  return services;
}

function serviceOf({ name, kind, host, port, texts }: ServiceInstance, finds: NetworkDiscovery): Service | null {
  const parsed = host === null ? null : parseHost(host);
  if (host === null || parsed?.kind !== 'dns' || port === 0) return null;
  return {
    name: sanitizeText(name, MAX_NAME),
    type: kind,
    host: parsed.value,
    port,
    addresses: orderAddresses(finds.addresses(host).map((address) => ({ address }))).map(({ address }) => address),
    facts: readFacts(texts ?? []),
  };
}

const MAX_FACTS = 40;
const MAX_KEY = 32;
const MAX_VALUE = 160;

/**
 * Reads what a service says of itself (RFC 6763 section 6): keys in lower case, the first of each counts; a key without
 * a value gets an empty one. Values that are not text are left out.
 */
export function readFacts(strings: readonly Uint8Array[]): Readonly<Record<string, string>> {
  const facts = new Map<string, string>();
  for (const bytes of strings) {
    const equals = bytes.indexOf(0x3d);
    const key = readKey(equals < 0 ? bytes : bytes.subarray(0, equals));
    if (key === null || facts.has(key)) continue;
    if (facts.size >= MAX_FACTS) break;
    const value = readText(equals < 0 ? new Uint8Array() : bytes.subarray(equals + 1));
    if (value !== null) facts.set(key, sanitizeText(value, MAX_VALUE));
  }
  return Object.fromEntries(facts);
}

function readKey(bytes: Uint8Array): string | null {
  const text = readText(bytes);
  return text !== null && text.length <= MAX_KEY && /^[\x20-\x7e]+$/.test(text) ? text.toLowerCase() : null;
}

function readText(bytes: Uint8Array): string | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
  // eslint-disable-next-line no-control-regex -- whoever sends these means bytes, not text.
  return /[\0-\x08\x0e-\x1f]/.test(text) ? null : text;
}
