import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { GATEWAY_NAME, pageClient, PASSWORD, signedInClient } from '../support/page-client.ts';

/** Every page for those who are signed in, and every form. */
const PAGES = [
  ...['/devices', '/devices/revoke', '/waiting', '/add', '/add/itself', '/add/plain', '/add/upload', '/add/made'],
  ...['/add/file', '/pair', '/pair/qr.svg', '/phones', '/phones/qr.svg', '/backup', '/access', '/access/passkey'],
];
/** Of these, those that lead on where they are not told of what. */
const LEAD_ON = ['/devices/revoke', '/add/made', '/add/file'];
const FORMS = [
  ...['/devices/revoke', '/devices/remove', '/waiting/allow', '/waiting/refuse', '/add/expect', '/add/admit'],
  ...['/add/plain', '/add/upload', '/add/key', '/pair/code', '/backup', '/access/password', '/access/add'],
  ...['/access/remove', '/access/end', '/access/passkey', '/access/passkey/made', '/access/passkey/remove'],
];

const folder = mkdtempSync(join(tmpdir(), 'latchkey-page-'));
let gateway: Gateway;
let count = 0;
beforeEach(async () => {
  const options = { folder: join(folder, String(count++)), port: 0, name: GATEWAY_NAME, address: '127.0.0.1' };
  gateway = await startGateway(options);
});
afterEach(() => gateway.close());
afterAll(() => rmSync(folder, { recursive: true }));

const setUp = (code: string, password = PASSWORD, again = password) => ({ code, password, again });

describe('the page of a gateway that no one has set up', () => {
  it('asks for the set-up code, and lets no one in without it', async () => {
    const client = pageClient(gateway);
    expect((await client.get('/')).text).toContain('Set up your gateway');
    gateway.access.newSetUpCode();
    expect(await client.post('/set-up', setUp('AAAA-BBBB-CCCC'))).toMatchObject({ status: 403 });
    expect(await client.post('/sign-in', { password: '' })).toMatchObject({ status: 403 });
    expect(client.cookie).toBe('');
    expect(await gateway.access.hasPassword()).toBe(false);
    // Whoever chose a password that is too short types the code no second time.
    const { status, text } = await client.post('/set-up', setUp('KMQT-2XBR-9TDH', 'short'));
    expect([status, text]).toEqual([403, expect.stringContaining('value="KMQT-2XBR-9TDH"')]);
  });

  it('lets in whoever has the code, however it is typed, and takes it once', async () => {
    const code = gateway.access.newSetUpCode();
    const client = pageClient(gateway);
    const answer = await client.post('/set-up', setUp(code.toLowerCase().replaceAll('-', ' ')));
    expect(answer).toMatchObject({ status: 303, headers: { location: '/devices' } });
    expect((await client.get('/devices')).status).toBe(200);
    expect(await pageClient(gateway).post('/set-up', setUp(code, 'another password'))).toMatchObject({ status: 403 });
    const later = (await pageClient(gateway).get('/set-up')).text;
    expect(later).toContain('Choose a new password');
    expect(later).not.toContain('in the window where the gateway was started');
  });

  it('takes the code once where two come with it at the same time', async () => {
    const code = gateway.access.newSetUpCode();
    const answers = await Promise.all([1, 2, 3].map(() => pageClient(gateway).post('/set-up', setUp(code))));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 403, 403]);
  });

  it.each([
    ['short', 'short', /10 characters or more/],
    ['aaaaaaaaaaaa', 'aaaaaaaaaaaa', /more different characters/],
    ['x y z '.repeat(40), 'x y z '.repeat(40), /at most 200/],
    ['a good long one', 'a good long ome', /different/],
  ])('does not take the password %s, and the code stays good', async (password, again, said) => {
    const code = gateway.access.newSetUpCode();
    const client = pageClient(gateway);
    const refused = await client.post('/set-up', setUp(code, password, again));
    expect(refused.status).toBe(403);
    expect(refused.text).toMatch(said);
    expect((await client.post('/set-up', setUp(code))).status).toBe(303);
  });
});

describe('the page of a gateway that was set up', () => {
  it('shows none of its pages without a session', async () => {
    await signedInClient(gateway);
    const stranger = pageClient(gateway);
    for (const path of PAGES)
      expect([path, await stranger.get(path)]).toMatchObject([path, { status: 303, headers: { location: '/' } }]);
    for (const cookie of ['x', 'x'.repeat(43), ''])
      expect(await stranger.get('/devices', { cookie: `__Host-latchkey-gateway=${cookie}` })).toMatchObject({
        status: 303,
      });
    for (const path of FORMS)
      expect([path, await stranger.post(path, {})]).toMatchObject([path, { status: 303, headers: { location: '/' } }]);
  });

  it('shows all of them with one, and each says what may be loaded and shown', async () => {
    const client = await signedInClient(gateway);
    for (const path of PAGES.filter((each) => !LEAD_ON.includes(each))) {
      const { status, headers, text } = await client.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(headers).toMatchObject({
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script|unsafe/);
      expect(text).not.toMatch(/<script|style="|\son[a-z]+="/i);
    }
  });

  it('keeps the session in a cookie that no script, no other site and no plain http can have', async () => {
    const client = pageClient(gateway);
    const { headers } = await client.post('/set-up', setUp(gateway.access.newSetUpCode()));
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(
      /^__Host-latchkey-gateway=[\w-]{43}; Path=\/; Max-Age=43200; Secure; HttpOnly; SameSite=Strict$/,
    );
    expect((await client.get('/devices', {}, 'http')).headers.location).toBe('/');
  });

  it('keeps neither password nor token on the disk', async () => {
    const client = await signedInClient(gateway);
    const token = client.cookie.split('=')[1] ?? '';
    expect(token).toHaveLength(43);
    const records = join(folder, String(count - 1), 'records');
    const stored = Buffer.concat(readdirSync(records).map((name) => readFileSync(join(records, name))));
    expect(stored.includes('sessions/')).toBe(true);
    expect(stored.includes(token)).toBe(false);
    expect(stored.includes(PASSWORD)).toBe(false);
  });

  it('lets in by the password alone, and not by a wrong one', async () => {
    await signedInClient(gateway);
    const client = pageClient(gateway);
    expect((await client.get('/')).text).toContain('Sign in');
    expect((await client.post('/sign-in', { password: `${PASSWORD}!` })).status).toBe(403);
    expect(client.cookie).toBe('');
    expect((await client.post('/sign-in', { password: PASSWORD })).status).toBe(303);
    expect((await client.get('/devices')).status).toBe(200);
  });

  it('takes no more tries after ten, also all at once, and also the right one', async () => {
    await signedInClient(gateway);
    const client = pageClient(gateway);
    const guesses = Array.from({ length: 15 }, (_, index) => client.post('/sign-in', { password: `guess ${index}` }));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    // The set-up of this test was one of the ten.
    expect(statuses.filter((status) => status === 403)).toHaveLength(9);
    expect(statuses.filter((status) => status === 429)).toHaveLength(6);
    const right = await client.post('/sign-in', { password: PASSWORD });
    expect(right.status).toBe(429);
    expect(right.text).toContain('Try again in 10 minutes');
  });

  it('lets the owner back in by a set-up code while others use up the tries of everyone', async () => {
    await signedInClient(gateway);
    const { access } = gateway;
    const from = (address: string) => ({ address, browser: '' });
    for (let i = 0; i < 70; i++) await access.signIn('', 'a guess', from(`fd00::${String(i)}`));
    expect(await access.signIn('', PASSWORD, from('fd00::aaaa'))).toMatchObject({ ok: false, fault: 'too-often' });
    const chosen = { name: '', password: PASSWORD, again: PASSWORD };
    expect(await access.setUp(access.newSetUpCode(), chosen, from('fd00::aaaa'))).toMatchObject({ ok: true });
    const [session] = await access.sessions.all();
    expect(session && (await access.confirm(session, PASSWORD, from('fd00::aaaa')))).toBeNull();
  });

  it('shows no field for a code or a password over plain http', async () => {
    for (const path of ['/', '/set-up', '/sign-in']) {
      const { text } = await pageClient(gateway).get(path, {}, 'http');
      expect(text).toContain('This is a home gateway');
      expect(text).not.toMatch(/<input(?![^>]*type="hidden")/);
    }
  });

  it('ends the session at sign-out', async () => {
    const client = await signedInClient(gateway);
    const [own] = await gateway.access.sessions.all();
    const before = client.cookie;
    const left = await client.post('/access/end', { id: own?.id ?? '' });
    expect(left).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(String(left.headers['set-cookie'])).toContain('Max-Age=0');
    expect((await client.get('/devices', { cookie: before })).status).toBe(303);
  });

  it('ends all other sessions when the password is changed, by whoever knows the present one', async () => {
    const other = await signedInClient(gateway);
    const client = pageClient(gateway);
    await client.post('/sign-in', { password: PASSWORD });
    await client.get('/access');
    const next = { password: 'quite another one', again: 'quite another one' };
    expect((await client.post('/access/password', { current: 'wrong', ...next })).status).toBe(403);
    expect((await other.get('/devices')).status).toBe(200);
    expect((await client.post('/access/password', { current: PASSWORD, ...next })).status).toBe(303);
    expect((await client.get('/devices')).status).toBe(200);
    expect((await other.get('/devices')).status).toBe(303);
    expect((await other.post('/sign-in', { password: PASSWORD })).status).toBe(403);
  });

  it('ends all sessions when a new set-up code is used', async () => {
    const before = await signedInClient(gateway);
    const client = pageClient(gateway);
    await client.post('/set-up', setUp(gateway.access.newSetUpCode(), 'quite another one'));
    expect((await client.get('/devices')).status).toBe(200);
    expect((await before.get('/devices')).status).toBe(303);
  });
});

describe('a request that no page of the gateway made', () => {
  it.each([
    ['from another site', { origin: 'https://evil.example' }],
    ['from the same host on another port', { origin: `https://${GATEWAY_NAME}` }],
    ['from a page that hides where it is from', { origin: 'null' }],
    ['from nowhere', { origin: undefined }],
    ['that the browser calls same-site', { 'sec-fetch-site': 'same-site' }],
    ['that the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['that is no form', { 'content-type': 'text/plain' }],
  ])('%s changes nothing', async (_where, bend) => {
    const client = await signedInClient(gateway);
    const answer = await client.post('/add/plain', { name: 'Lamp', host: '192.168.1.9' }, bend);
    expect([400, 403]).toContain(answer.status);
    expect((await client.get('/devices')).text).not.toContain('Lamp');
    // As it should be, it does.
    expect((await client.post('/add/plain', { name: 'Lamp', host: '192.168.1.9' })).status).toBe(303);
    expect((await client.get('/devices')).text).toContain('Lamp');
  });

  it('of any shape is answered, and never with a fault of the gateway', async () => {
    const client = await signedInClient(gateway);
    const boundary = 'multipart/form-data; boundary=x';
    const types = fc.constantFrom('application/x-www-form-urlencoded', boundary, 'multipart/form-data', '', 'x/y');
    const parts = fc.array(
      fc.constantFrom('--x', '--x--', '\r\n', '\n', 'Content-Disposition: form-data; name="', '"', ';', ':', ' '),
    );
    const bodies = fc.oneof(
      fc.string({ unit: 'binary' }),
      parts.map((each) => each.join('')),
      fc
        .dictionary(fc.constantFrom('id', 'serial', 'host', 'name', 'address', 'names', 'format', 'key'), fc.string())
        .map((fields) => new URLSearchParams({ ...fields, token: client.token }).toString()),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FORMS.filter((path) => path !== '/access/end')),
        types,
        bodies,
        async (path, type, body) => {
          const { status } = await client.send(path, type, Buffer.from(body));
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: Number(process.env.LATCHKEY_MUTANTS ?? 100) },
    );
  });

  it('changes nothing with the token of another session, or none', async () => {
    const client = await signedInClient(gateway);
    const other = pageClient(gateway);
    await other.post('/sign-in', { password: PASSWORD });
    await other.get('/access');
    for (const token of ['', 'x', other.token])
      expect((await client.post('/add/plain', { name: 'Lamp', host: '192.168.1.9', token })).status).toBe(403);
    expect((await client.get('/devices')).text).not.toContain('Lamp');
  });

  it('is refused under a name that is not the gateway’s, as after DNS rebinding', async () => {
    const client = await signedInClient(gateway);
    for (const host of [
      'evil.example',
      `evil.example:${gateway.port}`,
      `${GATEWAY_NAME}.evil.example`,
      '8.8.8.8',
      'a b',
    ])
      for (const scheme of ['http', 'https'] as const) {
        const answer = await client.get('/', { host }, scheme);
        expect([host, answer.status === 421 || answer.status === 400]).toEqual([host, true]);
        expect(answer.text).not.toContain('gateway’s page');
      }
    for (const host of ['127.0.0.1', `localhost:${gateway.port}`, GATEWAY_NAME.toUpperCase()])
      expect([host, (await client.get('/devices', { host })).status]).toEqual([host, 200]);
  });
});

describe('over plain http', () => {
  it('shows only how to pair: no code, link, words or digits, and no form', async () => {
    const code = await gateway.newPairingCode();
    const { status, text } = await pageClient(gateway).get('/', {}, 'http');
    expect(status).toBe(200);
    expect(text).toContain('Pair your browser first');
    expect(text).toContain(`https://${GATEWAY_NAME}:${gateway.port}/`);
    for (const secret of [
      code,
      `${code.slice(0, 4)} ${code.slice(4)}`,
      gateway.keyHash.slice(0, 16),
      'latchkey:',
      '<form',
    ])
      expect(text).not.toContain(secret);
  });

  it('leads every other page there, and takes no form', async () => {
    const client = pageClient(gateway);
    for (const path of PAGES) expect((await client.get(path, {}, 'http')).headers.location).toBe('/');
    const code = gateway.access.newSetUpCode();
    const answer = await fetch(`http://127.0.0.1:${gateway.port}/set-up`, {
      method: 'POST',
      body: new URLSearchParams(setUp(code)),
      redirect: 'manual',
    });
    expect(answer.status).toBe(403);
    expect(await gateway.access.hasPassword()).toBe(false);
  });
});
