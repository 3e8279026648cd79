import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegisterOptions } from '../../../companion/register/options.ts';

describe('the words after the command', () => {
  it('when there are none: the browsers that are there', () => {
    expect(readRegisterOptions('install', [])).toEqual({
      browsers: 'present',
      hosts: null,
      home: null,
      userDataDir: null,
      json: false,
    });
  });

  it('when browsers are named: just these', () => {
    expect(readRegisterOptions('install', ['--browser', 'edge', '--browser', 'firefox'])).toMatchObject({
      browsers: ['edge', 'firefox'],
    });
  });

  it('when paths are relative: from where the person stands', () => {
    expect(readRegisterOptions('install', ['--hosts', 'names', '--user-data-dir', 'profile'])).toMatchObject({
      hosts: resolve('names'),
      userDataDir: resolve('profile'),
      browsers: 'all',
    });
  });

  it.each([
    [['--browser', 'opera'], 'opera'],
    [['--nonsense'], '--nonsense'],
    [['extra'], 'extra'],
    [['--hosts'], '--hosts'],
  ])('when they are not understood: %j', (args, named) => {
    expect(readRegisterOptions('install', args)).toEqual({ problem: expect.stringContaining(named) as string });
  });

  it('when one browser is named to uninstall: it does not take out the others', () => {
    expect(readRegisterOptions('uninstall', ['--browser', 'edge'])).toEqual({
      problem: '"uninstall" takes no --browser.',
    });
  });
});
