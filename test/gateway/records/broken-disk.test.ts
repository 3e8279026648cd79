import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { inOwnNetwork } from '../../e2e/support/own-network.ts';

const SETUP = `truncate -s 16M /run/disk.img
mkfs.ext4 -q -F /run/disk.img
mkdir /run/disk
mount -o loop,errors=remount-ro /run/disk.img /run/disk
chmod 700 /run/disk`;

const probe = `mount -t tmpfs none /run; ${SETUP}; umount /run/disk`;
if (process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'sh', '-ec', probe]).status === 0)
  it('says so where its disk breaks and is made read-only, loses nothing, and starts once it was mended', async () => {
    const outcome = await inOwnNetwork<Record<string, unknown>>({ addresses: [], hosts: [], setup: SETUP }, [
      '../../gateway/records/broken-disk-inside.ts',
    ]);
    const readOnly =
      'The gateway may not write in /run/disk/data. Give it the right to, or name another folder with --data.';
    expect(outcome).toMatchObject({
      before: 'true',
      broken: [`read-only ${readOnly}`, `read-only ${readOnly}`],
      onPage: 503,
      shown: true,
      start: readOnly,
      devices: ['before.home.arpa'],
      after: 'true',
    });
  });
else
  it('was not run: only root has a disk to break, and not in every container', () =>
    console.warn(
      'test/gateway/records/broken-disk.test.ts was not run: only root has a disk to break, and not in every container',
    ));
