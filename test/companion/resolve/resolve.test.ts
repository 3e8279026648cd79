import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeResolver } from '../../../companion/resolve/resolve.ts';

const never = new AbortController().signal;
const resolveHost = makeResolver();

describe('resolving an address', () => {
  it.each([
    ['192.168.1.7', '192.168.1.7'],
    ['[fd00:0::7]', 'fd00::7'],
    ['0x7f.1', '127.0.0.1'],
    // Not ours to filter: the probe refuses it by name.
    ['93.184.215.14', '93.184.215.14'],
  ])('gives %s as %s', async (asked, address) => {
    expect(await resolveHost(asked, never)).toEqual({ addresses: [{ address, by: 'literal' }] });
  });
});

describe('resolving what is not a host', () => {
  it.each(['', 'a b', 'printer.local:443', 'x/../y', `${'a'.repeat(64)}.local`])(
    'reports bad-host for %j',
    async (asked) => {
      expect(await resolveHost(asked, never)).toEqual({ problem: 'bad-host' });
    },
  );
});

describe('resolving a name of this computer', () => {
  it.each(['LOCALHOST.', 'camera.localhost'])('gives loopback for %s, whatever the system says', async (asked) => {
    expect(await resolveHost(asked, never)).toEqual({
      addresses: [
        { address: '127.0.0.1', by: 'literal' },
        { address: '::1', by: 'literal' },
      ],
    });
  });
});

describe('resolving a name that no one knows', () => {
  it('gives no address', async () => {
    expect(await resolveHost('nobody.invalid', never)).toEqual({ addresses: [] });
  });
});

describe('resolving with a hosts file', () => {
  let folder: string;
  let hostsFile: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'latchkey-resolve-'));
    hostsFile = join(folder, 'hosts');
    await writeFile(
      hostsFile,
      'fd00::7 localhost\n127.0.0.5 localhost\nfd00::1 six\n10.0.0.1 many\n10.0.0.2 many\n10.0.0.3 ' +
        'many\n10.0.0.4 many\n10.0.0.5 many\n',
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('goes by the file alone when it knows the name, IPv4 first', async () => {
    expect(await makeResolver({ hostsFile })('localhost', never)).toEqual({
      addresses: [
        { address: '127.0.0.5', by: 'hosts-file' },
        { address: 'fd00::7', by: 'hosts-file' },
      ],
    });
  });
  it('gives IPv6 when there is nothing else', async () => {
    expect(await makeResolver({ hostsFile })('six', never)).toEqual({
      addresses: [{ address: 'fd00::1', by: 'hosts-file' }],
    });
  });
  it('gives no more addresses than are asked of one name', async () => {
    const resolved = await makeResolver({ hostsFile })('many', never);
    expect('addresses' in resolved && resolved.addresses.map(({ address }) => address)).toEqual([
      '10.0.0.1',
      '10.0.0.2',
      '10.0.0.3',
      '10.0.0.4',
    ]);
  });
});

describe('resolving when it is aborted', () => {
  it('rejects, before and while it asks', async () => {
    await expect(resolveHost('localhost', AbortSignal.abort())).rejects.toThrow();
    const controller = new AbortController();
    const asked = resolveHost('nobody.invalid', controller.signal);
    controller.abort(new Error('no longer wanted'));
    await expect(asked).rejects.toThrow('no longer wanted');
  });
});
