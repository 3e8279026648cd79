import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegisterOptions } from '../../../companion/register/options.ts';

describe('the options of a command', () => {
  it('mean the browsers that are used when there are none', () => {
    expect(readRegisterOptions('install', [])).toEqual({
      browsers: 'present',
      hosts: null,
      home: null,
      userDataDir: null,
      json: false,
    });
  });

  it('mean just the named browsers when some are named', () => {
    expect(readRegisterOptions('install', ['--browser', 'edge', '--browser', 'firefox'])).toMatchObject({
      browsers: ['edge', 'firefox'],
    });
  });

  it('resolve paths when they are relative', () => {
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
  ])('give a problem when they are not understood: %j', (args, named) => {
    expect(readRegisterOptions('install', args)).toEqual({ problem: expect.stringContaining(named) as string });
  });

  it('refuse a browser for uninstall, which would take the companion from the others', () => {
    expect(readRegisterOptions('uninstall', ['--browser', 'edge'])).toEqual({
      problem: '"uninstall" takes no --browser.',
    });
  });
});
