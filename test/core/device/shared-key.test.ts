import { describe, expect, it } from 'vitest';
import type { LastHeadline } from '../../../src/core/device/types.ts';
import { afterSharing } from '../../../src/core/index.ts';
import { deviceAt } from '../../support/device.ts';

const SHARED = { kind: 'danger', reasons: ['key-on-other-device'] } as const;
const after = (last: LastHeadline | null) =>
  afterSharing(deviceAt('plug.local', {}, { last }), 'plug.local:443')?.endpoints[0]?.last ?? null;

describe('a device whose key a second one was seen with', () => {
  it.each([
    ['new', ['key-first-seen']],
    ['attested', ['maker-proved']],
    ['cannot-tell', ['on-link-unknown']],
  ] as const)('is in danger where it was %s, for no one vouched for it', (kind, reasons) => {
    expect(after({ kind, reasons })).toEqual(SHARED);
  });

  it.each([
    ['caution', ['name-mismatch']],
    ['remembered', ['remembered-by-person', 'key-unchanged']],
    ['remembered', ['remembered-by-person', 'key-unchanged', 'expired']],
  ] as const)(
    'asks for care where it was %s, for the person or someone else may have vouched for it',
    (kind, reasons) => {
      expect(after({ kind, reasons })).toMatchObject({ kind: 'caution' });
      expect(after({ kind, reasons })?.reasons[0]).toBe('key-on-other-device');
    },
  );

  it('asks for care where nothing was concluded since the person said it is theirs', () => {
    expect(after(null)).toEqual({ kind: 'caution', reasons: ['key-on-other-device'] });
  });

  it.each(['confirmed', 'public', 'self-naming', 'danger'] as const)('stays %s', (kind) => {
    expect(after({ kind, reasons: [] })).toBeNull();
  });

  it('stays as it is where that is noted, or another endpoint is meant', () => {
    expect(after(SHARED)).toBeNull();
    expect(afterSharing(deviceAt('plug.local', {}, {}), 'bulb.local:443')).toBeNull();
  });
});
