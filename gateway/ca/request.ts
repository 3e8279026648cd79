import { parseHost } from '../../src/core/net/host.ts';
import { formatIp } from '../../src/core/net/ip.ts';
import type { Host } from '../../src/core/net/types.ts';
import {
  attempt,
  attributeValues,
  constructed,
  DerError,
  DerReader,
  EXTENSION,
  type Extension,
  keyRefusal,
  type Name,
  octetAlignedBits,
  OID_COMMON_NAME,
  onlyElement,
  type PublicKey,
  readAlgorithm,
  readExtensions,
  readGeneralNames,
  readName,
  readOid,
  readSpki,
  readWhole,
  smallInteger,
  type Spki,
  TAG,
  verifySignature,
} from '../../src/core/x509/basics/index.ts';
import { findWeakness } from '../../src/core/x509/keys/weak-key.ts';

/** What of a certification request this gateway looks at; all else in it is for the gateway to say. */
export interface CertificationRequest {
  readonly spki: Spki;
  /** What a request to renew must say again (RFC 7030 section 4.2.2); a new device may write anything. */
  readonly subject: Name;
  /** Names and addresses of the extension that it asks for, and its common name where that is a host name. */
  readonly hosts: readonly Host[];
}

/**
 * Why a request is refused: it is none; its signature is not by its own key, so that the key may be someone else's; the
 * key is one that this gateway does not certify; it asks for names of other kinds.
 */
export type RequestFault = 'malformed' | 'bad-signature' | 'bad-key' | 'other-names';

export type RequestRead =
  { readonly ok: true; readonly request: CertificationRequest } | { readonly ok: false; readonly fault: RequestFault };

const OID_EXTENSION_REQUEST = '1.2.840.113549.1.9.14';
/** A request of a device has a few names, and an RSA key of half a kilobyte at most. */
const MAX_OCTETS = 16 * 1024;
const MAX_RSA_BITS = 4096;

/**
 * Reads a PKCS#10 request (RFC 2986 section 4) and checks that whoever made it has the key.
 * @param der hostile octets.
 * @returns what it asks for, or why it is refused; never throws.
 */
export async function readRequest(der: Uint8Array): Promise<RequestRead> {
  if (der.length > MAX_OCTETS) return { ok: false, fault: 'malformed' };
  const decoded = attempt(() => decode(der));
  if (!decoded.ok) return { ok: false, fault: 'malformed' };
  const { spki, subject, hosts, ...signed } = decoded.value;
  if (!isAcceptable(spki.publicKey)) return { ok: false, fault: 'bad-key' };
  if ((await verifySignature(signed, spki)) !== 'valid') return { ok: false, fault: 'bad-signature' };
  return hosts === null ? { ok: false, fault: 'other-names' } : { ok: true, request: { spki, subject, hosts } };
}

/** P-256, P-384 and sound RSA up to 4096 bits: what browsers accept of a server. */
function isAcceptable(key: PublicKey): boolean {
  if (keyRefusal(key) !== null || findWeakness(key) !== null) return false;
  return key.type === 'RSA' ? key.bits <= MAX_RSA_BITS : key.type === 'EC' && key.curve !== 'P-521';
}

function decode(der: Uint8Array) {
  const whole = new DerReader(onlyElement(der, TAG.sequence).content);
  const info = whole.expect(TAG.sequence);
  const outerAlgorithm = readAlgorithm(whole);
  const signature = octetAlignedBits(whole);
  whole.finish();
  const fields = whole.inside(info);
  if (smallInteger(fields.expect(TAG.integer).content) !== 0) throw new DerError('bad-structure');
  const subject = readName(fields);
  const spki = readSpki(fields);
  const attributes = fields.optional(constructed(0));
  fields.finish();
  const extensions = attributes ? requestedExtensions(fields.inside(attributes)) : new Map<string, Extension>();
  const alternative = extensions.get(EXTENSION.subjectAltName);
  const hosts = alternative ? readWhole(alternative.value, TAG.sequence, readHosts) : [];
  return {
    tbs: info.der,
    outerAlgorithm,
    signature,
    spki,
    subject,
    hosts: withCommonName(hosts, attributeValues(subject, OID_COMMON_NAME)),
  };
}

/** Attributes: a SET OF type and values; the one that asks for extensions (RFC 2985 section 5.4.2) has one value. */
function requestedExtensions(attributes: DerReader): ReadonlyMap<string, Extension> {
  let found: ReadonlyMap<string, Extension> = new Map();
  while (!attributes.atEnd) {
    const attribute = attributes.enter();
    const type = readOid(attribute);
    const values = attribute.enter(TAG.set);
    attribute.finish();
    if (type !== OID_EXTENSION_REQUEST) continue;
    if (found.size > 0) throw new DerError('bad-structure');
    found = readExtensions(values);
  }
  return found;
}

/** @returns null where a name is of another kind. */
function readHosts(names: DerReader): Host[] | null {
  const hosts: Host[] = [];
  for (const name of readGeneralNames(names)) {
    if (name.kind === 'dns') hosts.push({ kind: 'dns', value: name.value.toLowerCase() });
    else if (name.kind === 'ip') hosts.push({ kind: 'ip', value: formatIp(name.bytes) });
    else return null;
  }
  return hosts;
}

/** RFC 8555 section 7.4: names stand in the common name, the extension, or both. A model's name is no host. */
function withCommonName(hosts: Host[] | null, names: readonly string[]): Host[] | null {
  if (hosts === null) return null;
  const known = new Set(hosts.map(({ value }) => value));
  const common = names.flatMap((name) => (/^[a-z0-9-]+(\.[a-z0-9-]+)+$|:/i.test(name) ? (parseHost(name) ?? []) : []));
  return [...hosts, ...common.filter(({ value }) => !known.has(value))];
}
