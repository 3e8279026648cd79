import { expect, it } from 'vitest';
import { inOwnNetwork } from '../../e2e/support/own-network.ts';

it('issues nothing without a record when the disk fills up, and goes on once there is room', async () => {
  const outcome = await inOwnNetwork<Record<string, unknown>>(
    { addresses: [], hosts: [], setup: 'mkdir /run/disk; mount -t tmpfs -o size=2m,mode=0700 disk /run/disk' },
    ['../../gateway/acme/disk-inside.ts'],
  );
  expect(outcome).toEqual({
    whileFull: { isRefused: true, isTold: true, status: 'pending' },
    withRoom: { certified: [true, true, true, true, true], status: 'ready', pending: true },
    new: 6,
    lost: [],
    told: true,
  });
});
