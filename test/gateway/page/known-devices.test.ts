import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { SecretFormat } from '../../../gateway/hand-over/files.ts';
import { KNOWN_DEVICES } from '../../../gateway/page/known-devices.ts';

const WORDS: Readonly<Record<SecretFormat, string>> = {
  key: 'pem',
  'old-key': 'old-pem',
  pair: 'pair',
  pkcs12: 'pkcs12',
  'old-pkcs12': 'old-pkcs12',
};

/** The command of every device in the table of docs/devices, by its name there. */
const COMMANDS = new Map(
  readFileSync(new URL('../../../docs/devices/README.md', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, device = '', command = ''] = line.split('|').map((cell) => cell.trim());
      return command.includes('`issue ') ? [[device, command] as const] : [];
    }),
);

it('the page knows every device of the document that can hold a certificate', () => {
  expect(KNOWN_DEVICES.flatMap(({ devices }) => devices).sort()).toEqual([...COMMANDS.keys()].sort());
});

it.each(KNOWN_DEVICES.flatMap(({ devices, ...said }) => devices.map((device) => [device, said] as const)))(
  'the page names format and key of %s as the document does',
  (device, { format, key }) => {
    const command = COMMANDS.get(device) ?? '';
    if (format === null) {
      expect(command).toContain('--csr');
      expect(command).not.toContain('--format');
      return;
    }
    const [, documented = 'pem'] = /--format (\S+?)\b(?![-\w])/.exec(command) ?? [];
    expect(documented).toBe(WORDS[format]);
    const [, keyOf = 'p256'] = /--key (\w+)/.exec(command) ?? [];
    expect(keyOf).toBe(key);
  },
);
