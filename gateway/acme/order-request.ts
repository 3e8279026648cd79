import { type Spki } from '../../src/core/x509/basics/index.ts';
import { isAtHome } from '../common/addresses.ts';
import { parseHost } from '../../src/core/net/host.ts';
import type { CertificateAuthority } from '../ca/certificate-authority.ts';
import { readRequest } from '../ca/request.ts';
import type { Account } from './accounts.ts';
import { isJson, type Json } from './json.ts';
import { Problem } from './problem.ts';
import { isKey } from './revoke.ts';

const MAX_IDENTIFIERS = 20;

/** The same names and addresses, in any order. */
export const sameHosts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((host) => b.includes(host));

/** The identifiers of an order, in canonical form. @throws Problem where the gateway never vouches for one. */
export function readIdentifiers(
  { identifiers, notBefore, notAfter }: Json,
  authority: CertificateAuthority,
  reserved: (host: string) => boolean,
  address: string,
): string[] {
  if (!Array.isArray(identifiers) || identifiers.length === 0 || identifiers.length > MAX_IDENTIFIERS)
    throw new Problem('malformed', `An order has 1 to ${MAX_IDENTIFIERS} identifiers`);
  if (notBefore !== undefined || notAfter !== undefined)
    throw new Problem('malformed', 'The gateway chooses the dates');
  return [...new Set(identifiers.map((identifier) => readIdentifier(identifier, authority, reserved, address)))];
}

function readIdentifier(
  identifier: unknown,
  authority: CertificateAuthority,
  reserved: (host: string) => boolean,
  address: string,
): string {
  if (!isJson(identifier) || typeof identifier.value !== 'string')
    throw new Problem('malformed', 'An identifier has a type and a value');
  const { type, value } = identifier;
  if (type !== 'dns' && type !== 'ip') throw new Problem('unsupportedIdentifier', 'Identifiers are of type dns or ip');
  const host = parseHost(value);
  if (!host || host.kind !== type || (type === 'dns' && host.value !== value.toLowerCase()))
    throw new Problem('malformed', 'That is no name or address in its usual form');
  if (!authority.covers(host))
    throw new Problem('rejectedIdentifier', `${host.value} is not a name or address of this home`);
  if (reserved(host.value)) throw new Problem('rejectedIdentifier', `${host.value} is the gateway itself`);
  if (host.kind === 'ip' && host.value !== address)
    throw new Problem('rejectedIdentifier', `The order came from ${address}, not from ${host.value}`);
  if (!isAtHome(address)) throw new Problem('unauthorized', 'Orders are taken from this home alone');
  return host.value;
}

/** @returns the key to certify. @throws Problem where the request is not for this very order. */
export async function readCsr(csr: unknown, hosts: readonly string[], account: Account): Promise<Spki> {
  if (typeof csr !== 'string') throw new Problem('malformed', 'There is no csr');
  const read = await readRequest(new Uint8Array(Buffer.from(csr, 'base64url')));
  if (!read.ok) throw new Problem('badCSR', `The request cannot be used: ${read.fault}`);
  const asked = [...new Set(read.request.hosts.map(({ value }) => value))];
  if (!sameHosts(asked, hosts)) throw new Problem('badCSR', 'The request is not for the names of the order');
  if (isKey(account.key, read.request.spki.der))
    throw new Problem('badCSR', 'The key of the account must not be the key of the device');
  return read.request.spki;
}
