import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHome } from '../../home/index.ts';
import type { Home } from '../../home/types.ts';
import { PAGES } from '../../ui/words/pages.ts';
import { PAIRING, SOURCES, WAYS } from '../../ui/words/pairing.ts';

let home: Home;
beforeAll(async () => {
  home = await startHome({ ports: 'ephemeral' });
});
afterAll(() => home.stop());

const post = (path: string, origin: string): Promise<Response> =>
  fetch(new URL(path, home.startPage), { method: 'POST', redirect: 'manual', headers: { origin } });

test('links every device by its address, with its story', async () => {
  const shown = await (await fetch(home.startPage)).text();
  for (const { url, title } of home.devices) {
    expect(shown).toContain(`href="${url}"`);
    expect(shown).toContain(title);
  }
});

test.each([
  ['Mozilla/5.0 Chrome/156.0.0.0 Safari/537.36', true],
  ['Mozilla/5.0 Gecko/20100101 Firefox/153.0', false],
])('mentions the puzzle piece when the browser hides extensions: %s: %s', async (agent, spoken) => {
  const shown = await (await fetch(home.startPage, { headers: { 'user-agent': agent } })).text();
  expect(shown.includes('puzzle piece')).toBe(spoken);
});

test('changes the doorbell when its button is pressed', async () => {
  const response = await post('/rotate/doorbell', new URL(home.startPage).origin);
  expect([response.status, response.headers.get('location')]).toEqual([303, '/#doorbell']);
});

test('shows a code when the button for a pairing code is pressed', async () => {
  const before = await (await fetch(home.startPage)).text();
  expect(before).toContain('data-state="none"');
  expect((await post('/pairing-code', new URL(home.startPage).origin)).status).toBe(303);
  expect(await (await fetch(home.startPage)).text()).toMatch(/id="pairing-code">\d{4} \d{4}</);
});

test.each(['/rotate/doorbell', '/pairing-code'])('does nothing when another web page posts to %s', async (path) => {
  expect((await post(path, 'https://evil.example')).status).toBe(403);
});

test('runs one script of its own, which asks its own server, and no other', async () => {
  const answer = await fetch(home.startPage);
  const [script = '', ...more] = [...(await answer.text()).matchAll(/<script>(.*?)<\/script>/gs)].map(
    ([, text = '']) => text,
  );
  expect(more).toEqual([]);
  const hash = createHash('sha256').update(script).digest('base64');
  expect(answer.headers.get('content-security-policy')).toMatch(
    new RegExp(
      `^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-${hash.replace(/[+/]/g, '\\$&')}'; ` +
        `connect-src 'self'; img-src data:; form-action 'self';`,
    ),
  );
});

test('lets its policy through the style that each page brings along', async () => {
  const answer = await fetch(home.startPage);
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(await answer.text()) ?? [];
  expect(answer.headers.get('content-security-policy')).toContain(
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
});

test('calls what to choose, to type and to read as Latchkey does', async () => {
  const shown = await (await fetch(home.startPage)).text();
  for (const words of [PAGES.pairing, SOURCES.address, WAYS.code, PAIRING.byWords, PAIRING.byDigits])
    expect(shown).toContain(words);
  expect(shown).toContain(`<code>${new URL(home.gateway.httpUrl).host}</code>`);
});

test('updates the little screen when another code is made', async () => {
  const code = await home.gateway.newPairingCode();
  expect(await (await fetch(new URL('/screen', home.startPage))).text()).toContain(
    `${code.slice(0, 4)} ${code.slice(4)}`,
  );
});
