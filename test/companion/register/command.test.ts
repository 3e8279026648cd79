import { chownSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyNotWritable } from '../../../companion/register/command.ts';
import { eachPerson, OWN } from '../support/person.ts';

const person = eachPerson();
const { run } = person;

describe('a command that is not understood', () => {
  it.each([['install', '--browser', 'opera'], ['doctor', '--nonsense'], ['dance']])(
    'prints the usage: %s %s',
    async (...args) => {
      const { code, said } = await run(...args);
      expect(code).toBe(2);
      expect(said).toContain('Usage: latchkey-companion COMMAND');
    },
  );
});

describe('a home folder of someone else', () => {
  it('is left alone by install and uninstall, which say who should run them', async () => {
    // Only root can give a folder away; for everyone else that of root is there.
    const root = process.getuid?.() === 0;
    const home = root ? person.home : '/';
    if (root) chownSync(home, 12_345, 12_345);
    for (const command of ['install', 'uninstall']) {
      const { code, said } = await run(command, '--home', home);
      expect(said).toContain('belongs to someone else');
      expect(code).toBe(1);
    }
    expect(existsSync(join(home, OWN))).toBe(false);
  });
});

describe('whether a home folder may be written', () => {
  it('gives no objection when it is one’s own', () => {
    expect(whyNotWritable({ uid: 1000, homeOwner: 1000 }, '/home/ada')).toBeNull();
  });

  it('gives no objection when root has a home of its own', () => {
    expect(whyNotWritable({ uid: 0, homeOwner: 0 }, '/root')).toBeNull();
  });

  it('advises to go without sudo when root was left with someone’s home', () => {
    expect(whyNotWritable({ uid: 0, homeOwner: 1000 }, '/home/ada')).toContain('without sudo');
  });

  it('objects when it is another person’s', () => {
    expect(whyNotWritable({ uid: 1001, homeOwner: 1000 }, '/home/ada')).toContain('belongs to someone else');
  });

  it('gives no objection when the platform has no user ids', () => {
    expect(whyNotWritable({ uid: null, homeOwner: null }, 'C:\\Users\\ada')).toBeNull();
  });
});
