import { describe, expect, it } from 'vitest';
import type { LastHeadline } from '../../../src/core/device/types.ts';
import { afterSharing } from '../../../src/core/index.ts';
import { deviceAt } from '../../support/device.ts';

const SHARED = { kind: 'danger', reasons: ['key-on-other-device'] } as const;
const PERHAPS = { kind: 'caution', reasons: ['key-perhaps-shared'] } as const;
const after = (last: LastHeadline | null, proved = true) =>
  afterSharing(deviceAt('plug.local', {}, { last }), 'plug.local:443', proved)?.device.endpoints[0]?.last ?? null;

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

  it('stays as it is where that is noted, another endpoint is meant, or it was forgotten', () => {
    expect(afterSharing({ ...deviceAt('plug.local', {}, {}), removedAt: 1 }, 'plug.local:443', true)).toBeNull();
    expect(afterSharing(null, 'plug.local:443', true)).toBeNull();
    expect(after(SHARED)).toBeNull();
    expect(afterSharing(deviceAt('plug.local', {}, {}), 'bulb.local:443', true)).toBeNull();
  });

  it('only asks for care where the browser refused either page, and is in danger once both were shown', () => {
    expect(after({ kind: 'new', reasons: ['key-first-seen'] }, false)).toEqual(PERHAPS);
    expect(after({ kind: 'remembered', reasons: ['remembered-by-person'] }, false)).toEqual({
      kind: 'caution',
      reasons: ['key-perhaps-shared', 'remembered-by-person'],
    });
    expect(after(PERHAPS)).toEqual(SHARED);
    expect(after({ kind: 'caution', reasons: ['key-perhaps-shared', 'remembered-by-person'] })).toEqual({
      kind: 'caution',
      reasons: ['key-on-other-device', 'remembered-by-person'],
    });
    for (const last of [PERHAPS, SHARED, { kind: 'confirmed', reasons: [] } as const])
      expect(after(last, false)).toBeNull();
  });

  it('asks for care where a saved device was only told that its key may be shared', () => {
    const last = { kind: 'remembered', reasons: ['remembered-by-person', 'key-perhaps-shared'] } as const;
    expect(after(last, false)).toEqual({ kind: 'caution', reasons: ['key-perhaps-shared', 'remembered-by-person'] });
  });
});
