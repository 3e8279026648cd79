import { expect, it } from 'vitest';
import { inOwnNetwork } from '../../e2e/support/own-network.ts';

it('says on the page that the disk is full, lets no one in meanwhile, and goes on once there is room', async () => {
  const outcome = await inOwnNetwork<Record<string, unknown>>(
    { addresses: [], hosts: [], setup: 'mkdir /run/disk; mount -t tmpfs -o size=3m,mode=0700 disk /run/disk' },
    ['../../gateway/page/disk-inside.ts'],
  );
  expect(outcome).toEqual({
    full: { status: 503, said: true },
    // It does not tell a stranger where its folder is.
    stranger: { status: 503, saysWhere: false, cookie: false },
    shown: 200,
    withRoom: { status: 303, said: false },
    listed: true,
    told: true,
  });
});
