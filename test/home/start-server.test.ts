import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Home, startHome } from '../../home/index.ts';

let home: Home;
beforeAll(async () => {
  home = await startHome({ ports: 'ephemeral' });
});
afterAll(() => home.stop());

const post = (path: string, origin: string): Promise<Response> =>
  fetch(new URL(path, home.startPage), { method: 'POST', redirect: 'manual', headers: { origin } });

test('every device is linked by its address, with its story', async () => {
  const shown = await (await fetch(home.startPage)).text();
  for (const { url, title } of home.devices) {
    expect(shown).toContain(`href="${url}"`);
    expect(shown).toContain(title);
  }
});

test('when its own button is pressed the doorbell changes', async () => {
  const response = await post('/rotate/doorbell', new URL(home.startPage).origin);
  expect([response.status, response.headers.get('location')]).toEqual([303, '/#doorbell']);
});

test('when the button for a pairing code is pressed the code is shown', async () => {
  const before = await (await fetch(home.startPage)).text();
  expect(before).toContain('data-state="none"');
  expect((await post('/pairing-code', new URL(home.startPage).origin)).status).toBe(303);
  expect(await (await fetch(home.startPage)).text()).toMatch(/id="pairing-code">\d{4} \d{4}</);
});

test.each(['/rotate/doorbell', '/pairing-code'])('when another web page posts to %s nothing happens', async (path) => {
  expect((await post(path, 'https://evil.example')).status).toBe(403);
});

test('pages run no script and load nothing', async () => {
  expect((await fetch(home.startPage)).headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
});
