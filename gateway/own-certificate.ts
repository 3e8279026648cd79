import { createPrivateKey } from 'node:crypto';
import { toHex } from '../src/core/encoding/bytes.ts';
import { toPem } from '../src/core/encoding/pem.ts';
import { decodeCertificate } from '../src/core/x509/basics/index.ts';
import type { Host } from '../src/core/net/types.ts';
import { parseHost } from '../src/core/net/host.ts';
import type { CertificateAuthority } from './ca/certificate-authority.ts';
import { spkiOf } from './ca/device-certificate.ts';
import { issuing } from './ca/intermediates.ts';
import { networkOf } from './common/addresses.ts';
import type { Presented } from './front-door.ts';
import type { KeyProtection } from './protection/key-protection.ts';
import { GATEWAY_HOLDER } from './records/own.ts';
import type { Records } from './records/records.ts';
import type { OwnRecord } from './records/types.ts';
import { isFrom } from './revocation/standing.ts';

const DAY = 24 * 60 * 60_000;
const LIFETIME = 30 * DAY;
/** A new one is made long before its end. */
const RENEW_AFTER = 15 * DAY;

const MAX_HOSTS = 20;

/** What the gateway presents, and which of its names and addresses that is for. */
export interface OwnCertificate extends Presented {
  readonly hosts: ReadonlySet<string>;
}

/**
 * The certificate of the gateway itself: the one that it had when it last ran, as browsers ask a person again for each
 * new one; another where that has half of its life behind it, was revoked, came from another intermediate than
 * issues now, or was made for other names or another port, or lacks an address that matters.
 * @param hosts those outside the home are left out.
 * @param port that its issuer's addresses in it name.
 * @param now milliseconds since the epoch.
 * @throws RecordsError
 */
export async function ownCertificate(
  records: Records,
  authority: CertificateAuthority,
  protection: KeyProtection,
  hosts: readonly Host[],
  port: number,
  now: number,
): Promise<OwnCertificate> {
  const kept = await records.get('own', 'certificate');
  const before = kept?.madeFor.split(' ') ?? [];
  const held = new Set(before.slice(0, -1));
  // A computer can have more addresses than a certificate holds.
  const rank = ({ kind, value }: Host): number => (kind === 'dns' ? 0 : held.has(value) ? 1 : 2);
  const named = hosts
    .filter(authority.covers)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MAX_HOSTS);
  const fits = before.at(-1) === String(port) && stillFits(held, named);
  const own = kept && fits ? revealed(kept, protection) : null;
  if (own && (await isGood(records, authority, own.serial, now)))
    return presented(authority, own.serial, Buffer.from(own.key, 'base64'), held);
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const { serial, der } = await authority.issue({
    spki: await spkiOf(keys.publicKey),
    // Whatever talks to the gateway must be able to read it.
    kind: 'server',
    hosts: named,
    holder: GATEWAY_HOLDER,
    lifetime: LIFETIME,
  });
  const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  const record = { certificate: Buffer.from(der).toString('base64'), key: key.toString('base64') };
  const madeFor = [...named.map(({ value }) => value).sort(), String(port)].join(' ');
  await records.commit({ table: 'own', key: 'certificate', value: { ...protection.protect(record), madeFor } });
  return presented(authority, serial, key, new Set(named.map(({ value }) => value)));
}

/**
 * Whether a certificate for these does: the names, which stand in it for others to ask, are the same, and no address is
 * new. Of an IPv6 network one that it holds is enough: systems take others there every day and drop them again (RFC
 * 8981). An address that went away takes nothing from it.
 */
function stillFits(held: ReadonlySet<string>, named: readonly Host[]): boolean {
  const there = new Set(named.map(({ value }) => value));
  const networks = new Set([...held].filter((each) => there.has(each)).map(networkOf));
  return (
    [...held].every((each) => there.has(each) || parseHost(each)?.kind === 'ip') &&
    named.every(({ value }) => networks.has(networkOf(value)))
  );
}

/** What is kept of it, with its key in the clear; null where another passphrase encrypts that. */
function revealed(
  kept: OwnRecord,
  protection: KeyProtection,
): { readonly serial: string; readonly key: string } | null {
  const decoded = decodeCertificate(new Uint8Array(Buffer.from(kept.certificate, 'base64')));
  try {
    return decoded.ok ? { serial: toHex(decoded.value.serial), key: protection.reveal(kept).key } : null;
  } catch {
    return null;
  }
}

async function isGood(records: Records, { root, issuers }: CertificateAuthority, serial: string, now: number) {
  const record = await records.get('certificates', serial);
  const issuer = issuing(root, issuers, 'server', now);
  if (!record || !issuer || !isFrom(issuer, record)) return false;
  return record.revoked === null && now < Math.min(record.issued + RENEW_AFTER, record.until - DAY);
}

/** @param key PKCS#8, DER. */
async function presented(
  authority: CertificateAuthority,
  serial: string,
  key: Buffer,
  hosts: ReadonlySet<string>,
): Promise<OwnCertificate> {
  return {
    hosts,
    key: createPrivateKey({ key, format: 'der', type: 'pkcs8' }).export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: (await authority.chain(serial)) ?? '',
    ca: toPem([authority.root, ...authority.issuers].map(({ certificate }) => certificate.der)),
  };
}
