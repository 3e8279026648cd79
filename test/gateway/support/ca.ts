import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CertificateAuthority, openAuthority } from '../../../gateway/ca/certificate-authority.ts';
import { openRecords, type Records } from '../../../gateway/records/records.ts';
import { parseHost } from '../../../src/core/net/host.ts';
import type { Host } from '../../../src/core/net/types.ts';
import { readSpki, type Spki } from '../../../src/core/x509/keys/spki.ts';
import { DerReader } from '../../../src/core/x509/der/der.ts';

export const PLACES = {
  issuer: 'http://gateway.home.arpa/issuer.cer',
  list: 'http://gateway.home.arpa/issuer.crl',
  ocsp: 'http://gateway.home.arpa/ocsp',
};

export interface TestAuthority {
  readonly folder: string;
  readonly records: Records;
  readonly authority: CertificateAuthority;
  /** Closes the records and opens everything anew, as after a restart. */
  reopen(): Promise<TestAuthority>;
  remove(): Promise<void>;
}

/** A data folder that does not exist yet, in a new one that does. */
export const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'latchkey-gateway-')), 'data');

/** A gateway's CA in a folder of its own. @param now milliseconds since the epoch. */
export async function testAuthority(now: () => number = Date.now, folder = newFolder()): Promise<TestAuthority> {
  const records = await openRecords(folder, now);
  const authority = await openAuthority(records, folder, () => PLACES, now);
  return {
    folder,
    records,
    authority,
    reopen: async () => {
      await records.close();
      return testAuthority(now, folder);
    },
    remove: async () => {
      await records.close();
      await rm(join(folder, '..'), { recursive: true });
    },
  };
}

/** A fresh P-256 key, as a request has it. */
export async function newSpki(): Promise<Spki> {
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  return readSpki(new DerReader(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey))));
}

export const hosts = (...names: readonly string[]): Host[] =>
  names.map((name) => {
    const host = parseHost(name);
    if (!host) throw new Error(`${name} is no host`);
    return host;
  });
