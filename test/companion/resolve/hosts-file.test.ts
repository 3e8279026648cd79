import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeHostsFile, parseHosts } from '../../../companion/resolve/hosts-file.ts';

describe('reading a hosts file', () => {
  const hosts = parseHosts(`
# 192.168.1.1 commented.local
192.168.1.7\tprinter.local printer   # the one upstairs
fd00:0:0::7   Printer.Local.
fe80::1%eth0  printer.local
::ffff:192.168.1.9 nas.local\r
192.168.1.7   printer.local
300.1.1.1     nobody.local
gateway.local 192.168.1.1
192.168.1.8   bad/name  10.0.0.1
`);

  it('gives every address of a name once, in the order of the file', () => {
    expect(hosts.get('printer.local')).toEqual(['192.168.1.7', 'fd00::7', 'fe80::1%eth0']);
  });
  it('knows aliases', () => {
    expect(hosts.get('printer')).toEqual(['192.168.1.7']);
  });
  it('gives an IPv4 address when it is mapped into IPv6', () => {
    expect(hosts.get('nas.local')).toEqual(['192.168.1.9']);
  });
  it('skips comments, what is not an address and what is not a name', () => {
    expect([...hosts.keys()].sort()).toEqual(['nas.local', 'printer', 'printer.local']);
  });
});

describe('a hosts file that changes', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'latchkey-hosts-'));
    path = join(folder, 'hosts');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives nothing before the file exists, what it says then, and nothing once it is gone', async () => {
    const ask = makeHostsFile(path);
    expect(await ask('printer.local')).toEqual([]);
    await writeFile(path, '192.168.1.7 printer.local\n');
    expect(await ask('printer.local')).toEqual(['192.168.1.7']);
    await rm(path);
    expect(await ask('printer.local')).toEqual([]);
  });
  it('is read again when another takes its place, even one of the same length', async () => {
    await writeFile(path, '192.168.1.7 printer.local\n');
    const ask = makeHostsFile(path);
    await ask('printer.local');
    await writeFile(`${path}.new`, '192.168.1.8 printer.local\n');
    await rename(`${path}.new`, path);
    expect(await ask('printer.local')).toEqual(['192.168.1.8']);
  });
  it('is not read when it is too large to be a list of devices', async () => {
    await writeFile(path, `192.168.1.7 printer.local\n${'#'.repeat(1_048_577)}\n`);
    expect(await makeHostsFile(path)('printer.local')).toEqual([]);
  });
});
