import '../support/extension-api.ts';
import '../support/fresh-database.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { HomeRun } from './run.ts';
import type { Home } from './types.ts';

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterAll(() => {
  vi.useRealTimers();
});

const HOME: Home = {
  title: 'a stranger at the second endpoint of one device before its gateway vouches for the first',
  certificates: {
    root: { ca: true, cn: 'Home Root' },
    self: { key: 'nas' },
    nas: { by: 'root', names: ['nas.lan'], key: 'nas' },
    stranger: {},
  },
  events: [
    { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'self', says: 'new' },
    { open: 'https://192.168.1.21/', at: '192.168.1.21', shows: 'self', says: 'caution' },
    { oneDevice: ['nas.lan:443', '192.168.1.21:443'] },
    { open: 'https://192.168.1.21/', at: '192.168.1.21', shows: 'stranger', says: 'new' },
    { pair: ['root'] },
    { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'confirmed' },
    { open: 'https://192.168.1.21/', at: '192.168.1.21', shows: 'stranger', says: 'danger' },
    { open: 'https://192.168.1.21/', at: '192.168.1.21', shows: 'self', says: 'new' },
  ],
};

it('takes no key for vouched when none did, and shows no red when the vouched one is met', async () => {
  const said = await new HomeRun(HOME).run();
  const [theirs, own] = said.slice(-2).map(({ appraisal }) => appraisal);
  expect(theirs?.findings.find(({ question }) => question === 'key-unchanged')?.code).not.toBe('key-unchanged');
  expect(own?.headline.kind).not.toBe('danger');
});
