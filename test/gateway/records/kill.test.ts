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

/** When to kill: so many lines after it began to speak (0: at once), or milliseconds after its start. */
type Moment = { readonly lines: number; readonly delay: number } | { readonly sinceStart: number };

/** Runs the child and kills it. @returns what it said. */
function runAndKill(moment: Moment): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let said = '';
    let armed = 'sinceStart' in moment;
    const killIn = (delay: number): void => void setTimeout(() => child.kill('SIGKILL'), delay);
    if ('sinceStart' in moment) killIn(moment.sinceStart);
    child.stdout.on('data', (text) => {
      said += String(text);
      if (armed || 'sinceStart' in moment || said.split('\n').length < moment.lines) return;
      armed = true;
      killIn(moment.delay);
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
  { timeout: 300_000 + KILLS * 5000 },
  async () => {
    const said: Said = { issued: new Set(), renewed: new Map(), revoked: new Set() };
    let root: string | undefined;
    for (let kill = 0; kill < KILLS; kill++) {
      // One in three while it starts, the first of them while it makes its root. Three issue side by side, so that
      // after a dozen lines at least one was renewed and revoked.
      const moment =
        kill % 3 === 0
          ? { sinceStart: 400 + Math.random() * 800 }
          : { lines: kill % 3 === 1 ? 12 : Math.floor(Math.random() * 40), delay: Math.random() * 20 };
      listen(await runAndKill(moment), said);
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
