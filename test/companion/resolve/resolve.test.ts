import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeResolver } from '../../../companion/resolve/resolve.ts';

const never = new AbortController().signal;
const resolveHost = makeResolver();

describe('when what is asked is an address', () => {
  it.each([
    ['192.168.1.7', '192.168.1.7'],
    ['[fd00:0::7]', 'fd00::7'],
    ['0x7f.1', '127.0.0.1'],
    // Not ours to filter: the probe refuses it by name.
    ['93.184.215.14', '93.184.215.14'],
  ])('should give %s as %s', async (asked, address) => {
    expect(await resolveHost(asked, never)).toEqual({ addresses: [{ address, by: 'literal' }] });
  });
});

describe('when what is asked is no host', () => {
  it.each(['', 'a b', 'printer.local:443', 'x/../y', `${'a'.repeat(64)}.local`])(
    'should say so of %j',
    async (asked) => {
      expect(await resolveHost(asked, never)).toEqual({ problem: 'bad-host' });
    },
  );
});

describe('when the name means this computer', () => {
  it.each(['LOCALHOST.', 'camera.localhost'])(
    'should give loopback for %s, whatever the system thinks',
    async (asked) => {
      expect(await resolveHost(asked, never)).toEqual({
        addresses: [
          { address: '127.0.0.1', by: 'literal' },
          { address: '::1', by: 'literal' },
        ],
      });
    },
  );
});

describe('when nobody knows the name', () => {
  it('should give no address', async () => {
    expect(await resolveHost('nobody.invalid', never)).toEqual({ addresses: [] });
  });
});

describe('when there is a hosts file', () => {
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

  it('should go by it alone, before the system, IPv4 first', async () => {
    expect(await makeResolver({ hostsFile })('localhost', never)).toEqual({
      addresses: [
        { address: '127.0.0.5', by: 'hosts-file' },
        { address: 'fd00::7', by: 'hosts-file' },
      ],
    });
  });
  it('should give IPv6 where there is nothing else', async () => {
    expect(await makeResolver({ hostsFile })('six', never)).toEqual({
      addresses: [{ address: 'fd00::1', by: 'hosts-file' }],
    });
  });
  it('should give no more addresses than are asked of one name', async () => {
    const resolved = await makeResolver({ hostsFile })('many', never);
    expect('addresses' in resolved && resolved.addresses.map(({ address }) => address)).toEqual([
      '10.0.0.1',
      '10.0.0.2',
      '10.0.0.3',
      '10.0.0.4',
    ]);
  });
});

describe('when it is called off', () => {
  it('should reject, before and while it asks', async () => {
    await expect(resolveHost('localhost', AbortSignal.abort())).rejects.toThrow();
    const controller = new AbortController();
    const asked = resolveHost('nobody.invalid', controller.signal);
    controller.abort(new Error('no longer wanted'));
    await expect(asked).rejects.toThrow('no longer wanted');
  });
});
