import { expect, it } from 'vitest';
import { inOwnNetwork } from '../../e2e/support/own-network.ts';

it('says so when the disk is full or read-only, loses nothing, and goes on once there is room', async () => {
  const outcome = await inOwnNetwork<Record<string, unknown>>(
    { addresses: [], hosts: [], setup: 'mkdir /run/disk; mount -t tmpfs -o size=2m,mode=0700 disk /run/disk' },
    ['../../gateway/records/disk-inside.ts'],
  );
  const full =
    'full-disk: The disk that holds /run/disk/data is full. Nothing was issued or lost; make room and try again.';
  expect(outcome).toEqual({
    whenFull: full,
    stillFull: full,
    withRoom: 'nothing',
    lost: [],
    hasNewest: true,
    hasRefused: false,
    readOnly:
      'read-only: The gateway may not write in /run/disk/data. Give it the right to, or name another folder ' +
      'with --data.',
  });
});
