import { describe, expect, it } from 'vitest';
import { plain } from '../../../ui/words/phrase.ts';
import { standing } from '../../../ui/words/standing.ts';
import type { DeviceView } from '../../../src/protocol/index.ts';

const device = (change: Partial<DeviceView>): DeviceView => ({
  id: 'printer.local:443',
  host: 'printer.local',
  port: 443,
  label: null,
  spkiSha256: 'a'.repeat(64),
  firstSeen: 0,
  lastSeen: 0,
  pinned: 'gateway',
  pinnedAt: 0,
  last: { kind: 'confirmed', reasons: ['path-to-gateway'] },
  ...change,
});

describe('the standing of a device', () => {
  it('is confirmed where its gateway said so last, and nothing changed since', () => {
    expect(standing(device({}), null)).toEqual({ mark: 'confirmed', text: 'Confirmed by your gateway.', off: null });
    expect(standing(device({ last: null }), null).mark).toBe('confirmed');
  });

  it.each(['scope-lost', 'scope-changed', 'paired', 'unknown'] as const)(
    'is neutral where that was before: %s',
    (since) => {
      const { mark, text } = standing(device({}), since);
      expect(mark).toBe('cannot-tell');
      expect(text).toMatch(/when you last opened it|before/);
    },
  );

  it('is neutral where its gateway’s word was not what counted last', () => {
    expect(standing(device({ last: { kind: 'new', reasons: [] } }), null).mark).toBe('cannot-tell');
  });

  it('never reads as a present confirmation beside something that was off', () => {
    const { mark, text, off } = standing(device({ last: { kind: 'caution', reasons: ['expired'] } }), null);
    expect(mark).toBe('caution');
    expect(text).toContain('but not when you last opened it');
    expect(plain(off ?? [])).toMatch(/^Something was wrong when you last opened it\. /);
  });

  it.each(['scope-changed', 'paired', 'scope-lost', null] as const)(
    'keeps a danger whatever was changed since: %s',
    (since) => {
      expect(standing(device({ last: { kind: 'danger', reasons: ['key-changed'] } }), since).mark).toBe('danger');
    },
  );

  it('says remembered where the person said so, and never confirmed', () => {
    expect(standing(device({ pinned: 'person', last: null }), 'unknown')).toEqual({
      mark: 'remembered',
      text: 'Remembered, because you said it’s yours.',
      off: null,
    });
    expect(standing(device({ pinned: null, last: null }), null).mark).toBe('new');
  });

  it('calls unpairing no fault of the device, and keeps what the person said, and a danger', () => {
    const last = { kind: 'caution', reasons: ['no-gateway-paired', 'usage-local-device'] } as const;
    expect(standing(device({ pinned: null, last }), 'unpaired')).toEqual({
      mark: 'new',
      text: 'A gateway you’ve since unpaired confirmed it earlier.',
      off: null,
    });
    expect(standing(device({ pinned: 'person', last }), 'unpaired').mark).toBe('remembered');
    const danger = { kind: 'danger', reasons: ['key-changed'] } as const;
    expect(standing(device({ pinned: null, last: danger }), 'unpaired').mark).toBe('danger');
  });

  it('does not repeat as true today what the person has changed since', () => {
    const wrong = (reason: 'no-gateway-paired' | 'issuer-not-paired' | 'outside-scope' | 'expired') =>
      device({ pinned: null, last: { kind: 'caution', reasons: [reason] } });
    const says = (...asked: Parameters<typeof standing>) => plain(standing(...asked).off ?? []);
    const paired =
      'Something was wrong when you last opened it. You’ve paired a gateway since then. Open it to check again.';
    expect(says(wrong('no-gateway-paired'), 'paired')).toBe(paired);
    expect(says(wrong('issuer-not-paired'), 'paired')).toBe(paired);
    expect(says(wrong('outside-scope'), 'scope-changed')).toBe(
      'Something was wrong when you last opened it. ' +
        'What your gateway covers has changed since then. Open it to check again.',
    );
    expect(says(wrong('expired'), 'paired')).toContain('The certificate has expired.');
    expect(says(wrong('no-gateway-paired'), null)).toContain('You haven’t paired a gateway');
  });

  it('does not say that a shared key was found on the last visit, as the other device may have come later', () => {
    const last = { kind: 'danger', reasons: ['key-on-other-device'] } as const;
    const { mark, off } = standing(device({ pinned: null, pinnedAt: null, last }), null);
    expect(mark).toBe('danger');
    expect(plain(off ?? [])).toBe('Danger. Another device on your network uses the same key.');
  });
});
