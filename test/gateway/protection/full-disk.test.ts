import { expect, it } from 'vitest';
import { inOwnNetwork } from '../../e2e/support/own-network.ts';

it('starts and works where there is no room to clear keys of before away, says so, and tries it again', async () => {
  const outcome = await inOwnNetwork<Record<string, unknown>>(
    { addresses: [], hosts: [], setup: 'mkdir /run/disk; mount -t tmpfs -o size=6m,mode=0700 disk /run/disk' },
    ['../../gateway/protection/full-disk-inside.ts'],
  );
  const left =
    'There is no room on the disk to clear away what was written over: old keys may still be in /run/disk/data. All ' +
    'else works. Make room and start the gateway again: each start tries it.';
  expect(outcome).toEqual({
    whileFull: { made: true, revoked: true, left: true },
    complaints: [left],
    withRoom: { isRevoked: true, left: false },
    command: ['The keys are not encrypted any more.', left],
    afterwards: { leftOver: null, isProtected: false },
  });
});
