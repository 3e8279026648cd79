import { describe, expect, it } from 'vitest';
import { regAdd, regDelete, regQuery, regValue } from '../../../companion/register/registry.ts';

const KEY = String.raw`HKCU\Software\Chromium\NativeMessagingHosts\org.local_device.latchkey`;
const MANIFEST = String.raw`C:\Users\Ada & Eve\AppData\Local\Latchkey Companion\org.local_device.latchkey.chromium.json`;

describe('what reg.exe is asked', () => {
  it('each word stands for itself, however odd the path', () => {
    expect(regAdd(KEY, MANIFEST)).toEqual(['add', KEY, '/ve', '/t', 'REG_SZ', '/d', MANIFEST, '/f']);
    expect(regQuery(KEY)).toEqual(['query', KEY, '/ve']);
    expect(regDelete(KEY)).toEqual(['delete', KEY, '/f']);
  });
});

describe('what reg.exe says', () => {
  it.each(['(Default)', '(Standard)', '(par défaut)', '(既定)'])('when it calls the value %s', (called) => {
    expect(
      regValue(`\r\nHKEY_CURRENT_USER\\Software\\Chromium\r\n    ${called}    REG_SZ    ${MANIFEST}\r\n\r\n`),
    ).toBe(MANIFEST);
  });

  it.each(['', '\r\nHKEY_CURRENT_USER\\Software\\Chromium\r\n    (Default)    REG_DWORD    0x1\r\n'])(
    'when there is no text: %j',
    (printed) => {
      expect(regValue(printed)).toBeNull();
    },
  );
});
