import { chownSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyNotWritable } from '../../../companion/register/command.ts';
import { eachPerson, OWN } from '../support/person.ts';

const person = eachPerson();
const { run } = person;

describe('when somebody asks in words it does not know', () => {
  it.each([['install', '--browser', 'opera'], ['doctor', '--nonsense'], ['dance']])('%s %s', async (...args) => {
    const { code, said } = await run(...args);
    expect(code).toBe(2);
    expect(said).toContain('Usage: latchkey-companion COMMAND');
  });
});

describe('when the home folder is somebody else’s', () => {
  it('install and uninstall change nothing, and say whose command this is', async () => {
    // Only root can give a folder away; for everybody else that of root is there.
    const root = process.getuid?.() === 0;
    const home = root ? person.home : '/';
    if (root) chownSync(home, 12_345, 12_345);
    for (const command of ['install', 'uninstall']) {
      const { code, said } = await run(command, '--home', home);
      expect(said).toContain('belongs to somebody else');
      expect(code).toBe(1);
    }
    expect(existsSync(join(home, OWN))).toBe(false);
  });
});

describe('whose home it would write to', () => {
  it('when it is one’s own: nothing is said', () => {
    expect(whyNotWritable({ uid: 1000, homeOwner: 1000 }, '/home/ada')).toBeNull();
  });

  it('when root has a home of its own: nothing is said', () => {
    expect(whyNotWritable({ uid: 0, homeOwner: 0 }, '/root')).toBeNull();
  });

  it('when root was left with somebody’s home, as sudo may do: it says to go without sudo', () => {
    expect(whyNotWritable({ uid: 0, homeOwner: 1000 }, '/home/ada')).toContain('without sudo');
  });

  it('when it is another person’s', () => {
    expect(whyNotWritable({ uid: 1001, homeOwner: 1000 }, '/home/ada')).toContain('belongs to somebody else');
  });

  it('when the system knows no such numbers', () => {
    expect(whyNotWritable({ uid: null, homeOwner: null }, 'C:\\Users\\ada')).toBeNull();
  });
});
