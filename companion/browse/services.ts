import { parseHost } from '../../src/core/locality/host.ts';
import { sanitizeText } from '../../src/core/x509/sanitize.ts';
import { MAX_REPLY_BYTES } from '../protocol/limits.ts';
import type { Service } from '../protocol/types.ts';
import { inOrder } from '../addresses/order.ts';
import { readFacts } from './facts.ts';
import type { Finds, Instance } from './discovery.ts';

/** The rest of an answer is small. */
const MAX_BYTES = MAX_REPLY_BYTES * 0.9;
const MAX_NAME = 63;

/** What was found, fit to be told: services of which it is known where they are, as many as one answer holds. */
export function servicesOf(finds: Finds): readonly Service[] {
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

function serviceOf({ name, kind, host, port, texts }: Instance, finds: Finds): Service | null {
  const parsed = host === null ? null : parseHost(host);
  if (host === null || parsed?.kind !== 'dns' || port === 0) return null;
  return {
    name: sanitizeText(name, MAX_NAME),
    type: kind,
    host: parsed.value,
    port,
    addresses: inOrder(finds.addresses(host).map((address) => ({ address }))).map(({ address }) => address),
    facts: readFacts(texts ?? []),
  };
}
