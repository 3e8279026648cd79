import { expect, it } from 'vitest';
import { gains } from '../../../ui/words/anchor-try.ts';

it('says what trust gives a device only where that was measured, and passkeys at names alone', () => {
  expect(gains('chrome', 'accepted', 'https://printer.local/')).toContain('passkeys');
  for (const address of ['https://192.168.1.20:8443/', 'https://[fd00::1]/']) {
    expect(gains('chrome', 'accepted', address)).toContain('notifications');
    expect(gains('chrome', 'accepted', address)).not.toContain('passkeys');
  }
  expect(gains('firefox', 'accepted', 'https://printer.local/')).toBeNull();
  for (const outcome of ['overridden', 'unseen', 'refused', 'not-covered'] as const)
    expect(gains('chrome', outcome, 'https://printer.local/')).toBeNull();
});
