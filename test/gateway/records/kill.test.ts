import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openRecords } from '../../../gateway/records/records.ts';
import type { CertificateRecord } from '../../../gateway/records/types.ts';
import { toHex } from '../../../src/core/encoding/bytes.ts';
import { decodeCertificate } from '../../../src/core/x509/certificate/certificate.ts';
import { newFolder } from '../support/ca.ts';

/** `LATCHKEY_KILLS=300` for the run before a release. */
const KILLS = Number(process.env.LATCHKEY_KILLS ?? 6);
const CHILD = new URL('../support/issuing-child.ts', import.meta.url).pathname;

const folder = newFolder();
afterAll(() => rm(join(folder, '..'), { recursive: true }));

/**
 * Runs the child and kills it.
 * @param after milliseconds from its first word; negative: before it could say one, as long as that from its start.
 * @returns what it said.
 */
function runAndKill(after: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let said = '';
    let armed = after < 0;
    const kill = (): void => void child.kill('SIGKILL');
    if (armed) setTimeout(kill, -after);
    child.stdout.on('data', (text) => {
      said += String(text);
      if (armed) return;
      armed = true;
      setTimeout(kill, after);
    });
    child.on('error', reject);
    child.on('close', (code, signal) =>
      signal === 'SIGKILL' ? resolve(said.split('\n').slice(0, -1)) : reject(new Error(`It ended by itself: ${code}`)),
    );
  });
}

interface Said {
  readonly issued: Set<string>;
  readonly renewed: Map<string, string>;
  readonly revoked: Set<string>;
}

function listen(lines: readonly string[], said: Said): void {
  for (const line of lines) {
    const [what, serial = '', next = ''] = line.split(' ');
    const number = what === 'renewed' ? next : serial;
    if (what === 'issued' || what === 'renewed') {
      expect(said.issued.has(number), `serial number ${number} twice`).toBe(false);
      said.issued.add(number);
    }
    if (what === 'renewed') said.renewed.set(serial, next);
    if (what === 'revoked') said.revoked.add(serial);
  }
}

function expectWhole(serial: string, record: CertificateRecord): void {
  const decoded = decodeCertificate(new Uint8Array(Buffer.from(record.certificate, 'base64')));
  expect(decoded.ok && toHex(decoded.value.serial)).toBe(serial);
  expect(record.hosts).toEqual(['printer.local']);
  expect(record.revoked === null || record.revoked.reason === 4).toBe(true);
}

it(
  `loses nothing and repeats no serial number when it is killed ${KILLS} times`,
  { timeout: 60_000 + KILLS * 5000 },
  async () => {
    const said: Said = { issued: new Set(), renewed: new Map(), revoked: new Set() };
    let root: string | undefined;
    for (let kill = 0; kill < KILLS; kill++) {
      // One in three while it starts, the first of them while it makes its root.
      const after = kill % 3 === 0 ? -(400 + Math.random() * 800) : Math.random() * 400;
      listen(await runAndKill(after), said);
      const records = await openRecords(folder);
      const authority = await records.get('authorities', 'root');
      const certificates = new Map(await records.all('certificates'));
      await records.close();

      if (root !== undefined) expect(authority?.certificate).toBe(root);
      root = authority?.certificate;
      for (const [serial, record] of certificates) {
        expectWhole(serial, record);
        if (record.replacedBy !== undefined) expect(certificates.has(record.replacedBy)).toBe(true);
      }
      for (const serial of said.issued) expect(certificates.has(serial), `${serial} has no record`).toBe(true);
      for (const [serial, next] of said.renewed) expect(certificates.get(serial)?.replacedBy).toBe(next);
      for (const serial of said.revoked) expect(certificates.get(serial)?.revoked?.reason).toBe(4);
    }
    console.log(
      `${KILLS} kills: ${said.issued.size} issued, ${said.renewed.size} renewed, ${said.revoked.size} revoked`,
    );
    expect(said.revoked.size).toBeGreaterThan(0);
  },
);
