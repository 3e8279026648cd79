import { createPrivateKey } from 'node:crypto';
import { toHex } from '../src/core/encoding/bytes.ts';
import { toPem } from '../src/core/encoding/pem.ts';
import { decodeCertificate } from '../src/core/x509/basics/index.ts';
import type { Host } from '../src/core/net/types.ts';
import type { CertificateAuthority } from './ca/certificate-authority.ts';
import { spkiOf } from './ca/device-certificate.ts';
import type { Presented } from './front-door.ts';
import type { KeyProtection } from './protection/key-protection.ts';
import type { Records } from './records/records.ts';
import type { OwnRecord } from './records/types.ts';
import { isFrom } from './revocation/standing.ts';

const DAY = 24 * 60 * 60_000;
const LIFETIME = 30 * DAY;
/** Whose certificate it is, in the records. */
export const GATEWAY_HOLDER = 'gateway';
/** A new one is made long before its end. */
const RENEW_AFTER = 15 * DAY;

/** A computer can have more addresses than a certificate holds. */
const namesFirst = (a: Host, b: Host): number => Number(b.kind === 'dns') - Number(a.kind === 'dns');

/**
 * The certificate of the gateway itself: the one that it had when it last ran, as browsers ask a person again for each
 * new one; another where that has half of its life behind it, was revoked, came from another intermediate than the
 * newest, or was made for other names, addresses or another port.
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
): Promise<Presented> {
  const named = hosts.filter(authority.covers).sort(namesFirst).slice(0, 20);
  // Whatever their order, which changes with who answers for them.
  const madeFor = [...named.map(({ value }) => value).sort(), String(port)].join(' ');
  const kept = await records.get('own', 'certificate');
  const before = kept?.madeFor === madeFor ? revealed(kept, protection) : null;
  if (before && (await isGood(records, authority, before.serial, now)))
    return presented(authority, before.serial, Buffer.from(before.key, 'base64'));
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
  await records.commit({ table: 'own', key: 'certificate', value: { ...protection.protect(record), madeFor } });
  return presented(authority, serial, key);
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

async function isGood(records: Records, { issuers }: CertificateAuthority, serial: string, now: number) {
  const record = await records.get('certificates', serial);
  const newest = issuers.find(({ kind }) => kind === 'server');
  if (!record || !newest || !isFrom(newest, record)) return false;
  return record.revoked === null && now < Math.min(record.issued + RENEW_AFTER, record.until - DAY);
}

/** @param key PKCS#8, DER. */
async function presented(authority: CertificateAuthority, serial: string, key: Buffer): Promise<Presented> {
  return {
    key: createPrivateKey({ key, format: 'der', type: 'pkcs8' }).export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: (await authority.chain(serial)) ?? '',
    ca: toPem([authority.root, ...authority.issuers].map(({ certificate }) => certificate.der)),
  };
}
