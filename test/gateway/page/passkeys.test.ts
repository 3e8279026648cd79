import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { readBackup } from '../../../gateway/protection/backup.ts';
import { type Authenticator, authenticator, type Bent } from '../support/authenticator.ts';
import { newFolder } from '../support/ca.ts';
import { GATEWAY_NAME, type PageClient, pageClient, PASSWORD, signedInClient } from '../support/page-client.ts';

let folder: string;
let gateway: Gateway;
let owner: PageClient;
let phone: Authenticator;
const origin = (): string => `https://${GATEWAY_NAME}:${gateway.port}`;
beforeEach(async () => {
  folder = newFolder();
  gateway = await startGateway({ folder, port: 0, name: GATEWAY_NAME, address: '127.0.0.1' });
  owner = await signedInClient(gateway);
  phone = authenticator({ name: GATEWAY_NAME, origin: origin() });
});
afterEach(async () => {
  await gateway.close();
  await rm(join(folder, '..'), { recursive: true });
});

const said = (text: string): string => /role="alert">([^<]+)</.exec(text)?.[1] ?? '';
/** What the page asks the browser for. */
function optionsIn(text: string): { challenge: string; [key: string]: unknown } {
  const found = /data-passkey="([^"]*)"/.exec(text)?.[1];
  if (found === undefined) throw new Error(`There is no passkey to be asked for: ${said(text)}`);
  return JSON.parse(found.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as { challenge: string };
}
const toMake = async (client = owner, name = 'My phone', current = PASSWORD): Promise<string> =>
  optionsIn((await client.post('/access/passkey', { name, current })).text).challenge;
const toSignIn = async (client = pageClient(gateway)): Promise<string> =>
  optionsIn((await client.get('/passkey')).text).challenge;

async function add(client = owner, key = phone, name = 'My phone', current = PASSWORD, counter = 0): Promise<void> {
  const response = key.make({ challenge: await toMake(client, name, current), counter });
  const answer = await client.post('/access/passkey/made', { name, response });
  expect(answer).toMatchObject({ status: 303, headers: { location: '/access?done=passkey' } });
}
const use = async (bent: Bent = {}, key = phone, client = pageClient(gateway)) =>
  client.post('/passkey', { response: key.use({ challenge: await toSignIn(client), ...bent }) });

describe('a passkey', () => {
  it('is added after the password, listed with name and day, signs in, and is removed with its sessions', async () => {
    expect((await pageClient(gateway).get('/sign-in')).text).not.toContain('passkey');
    expect((await owner.post('/access/passkey', { name: 'My phone', current: 'wrong' })).status).toBe(403);
    await add();
    const listed = (await owner.get('/access')).text;
    expect(listed).toContain('My phone');
    expect(listed).toMatch(new RegExp(`For ${GATEWAY_NAME}:${gateway.port}, added on `));
    expect((await pageClient(gateway).get('/sign-in')).text).toContain('Sign in with a passkey');

    const client = pageClient(gateway);
    expect(await use({}, phone, client)).toMatchObject({ status: 303, headers: { location: '/devices' } });
    expect((await client.get('/devices')).status).toBe(200);
    expect((await owner.post('/access/passkey/remove', { id: phone.id })).status).toBe(303);
    expect((await client.get('/devices')).status).toBe(303);
    expect((await owner.get('/devices')).status).toBe(200);
    expect((await use()).status).toBe(403);
  });

  it('is asked for with what makes it enough alone: kept by the device, and verified by it', async () => {
    const { text } = await owner.post('/access/passkey', { name: 'My phone', current: PASSWORD });
    expect(optionsIn(text)).toMatchObject({
      rp: { id: GATEWAY_NAME },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const request = optionsIn((await pageClient(gateway).get('/passkey')).text);
    expect(request).toMatchObject({ rpId: GATEWAY_NAME, userVerification: 'required' });
    expect(request).not.toHaveProperty('allowCredentials');
  });

  it('needs a page with one script of the gateway’s own, which no other page has', async () => {
    const make = await owner.post('/access/passkey', { name: 'My phone', current: PASSWORD });
    for (const { headers, text } of [make, await owner.get('/passkey')]) {
      expect(text.match(/<script[^>]*>/g)).toEqual(['<script src="/passkey.js" defer>']);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'$/);
      expect(policy).not.toContain('unsafe');
    }
    expect(await owner.get('/passkey.js')).toMatchObject({ headers: { 'content-type': /^text\/javascript/ } });
  });

  it('is offered under a name and not under an address, in words', async () => {
    const host = `127.0.0.1:${gateway.port}`;
    for (const path of ['/passkey', '/access/passkey']) {
      const { text } = await owner.get(path, { host });
      expect(said(text)).toBe('This page is open under an address. A passkey needs a name.');
      expect(text).toContain(`href="${origin()}${path}"`);
      expect(text).not.toContain('<script');
    }
    const post = { host, origin: `https://${host}` };
    expect((await owner.post('/access/passkey', { name: 'x', current: PASSWORD }, post)).status).toBe(303);
    expect((await pageClient(gateway).get('/passkey', {}, 'http')).text).toContain('This is a home gateway');
  });

  it('is not made with a challenge for someone or something else, nor twice with one', async () => {
    const other = pageClient(gateway);
    await other.post('/sign-in', { password: PASSWORD });
    await other.get('/access');
    const made = async (challenge: string, key = phone, name = 'My phone') =>
      (await owner.post('/access/passkey/made', { name, response: key.make({ challenge }) })).status;
    expect(await made(await toMake(other))).toBe(403);
    expect(await made(await toMake(), phone, 'Another name')).toBe(403);
    expect(await made(await toSignIn())).toBe(403);
    const challenge = await toMake();
    expect(await made(challenge)).toBe(303);
    const second = authenticator({ name: GATEWAY_NAME, origin: origin() });
    expect(await made(challenge, second)).toBe(403);
    // The same credential again, which would take it from whoever has it.
    expect(await made(await toMake())).toBe(403);
    expect(await gateway.records.all('passkeys')).toHaveLength(1);
  });

  it('signs no one in and is not made where another page asked, which the person is told', async () => {
    const made = phone.make({ challenge: await toMake(), origin: 'https://evil.example' });
    const sentence = 'That passkey doesn’t fit. It may have been removed, or it took too long. Try again.';
    const notMade = await owner.post('/access/passkey/made', { name: 'My phone', response: made });
    expect([notMade.status, said(notMade.text)]).toEqual([403, sentence]);
    expect(await gateway.records.all('passkeys')).toEqual([]);
    await add(owner, phone, 'My phone', PASSWORD, 5);
    const client = pageClient(gateway);
    for (const bent of [{ origin: 'https://evil.example', counter: 6 }, { counter: 5 }]) {
      const answer = await use(bent, phone, client);
      expect([answer.status, said(answer.text)]).toEqual([403, sentence]);
    }
    expect(client.cookie).toBe('');
    // As it should be, it does, and its counter is kept.
    expect((await use({ counter: 6 })).status).toBe(303);
    expect((await use({ counter: 6 })).status).toBe(403);
  });

  it('signs in once with a challenge, also where the answer is sent twice at once', async () => {
    await add();
    const response = phone.use({ challenge: await toSignIn() });
    const answers = await Promise.all([1, 2, 3].map(() => pageClient(gateway).post('/passkey', { response })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 403, 403]);
    expect((await pageClient(gateway).post('/passkey', { response })).status).toBe(403);
  });

  it('signs no one in for another program of the same name, however it passes it on', async () => {
    await add();
    // Whatever listens at another port of this name can ask for the same passkey, and send what comes to the gateway.
    const host = `${GATEWAY_NAME}:9000`;
    const elsewhere = { host, origin: `https://${host}` };
    const client = pageClient(gateway);
    expect((await client.get('/sign-in', elsewhere)).text).not.toContain('passkey');
    const { challenge } = optionsIn((await client.get('/passkey', elsewhere)).text);
    const response = phone.use({ challenge, origin: `https://${host}` });
    expect((await client.post('/passkey', { response }, elsewhere)).status).toBe(403);
    // Nor is a challenge of one port one of the other.
    const other = phone.use({ challenge: await toSignIn(), origin: `https://${host}` });
    expect((await client.post('/passkey', { response: other }, elsewhere)).status).toBe(403);
    expect(client.cookie).toBe('');
    expect((await use()).status).toBe(303);
  });

  it('of someone else signs no one in under a known id, nor does a signature of another key', async () => {
    await add();
    const forged = JSON.parse(
      authenticator({ name: GATEWAY_NAME, origin: origin() }).use({ challenge: await toSignIn() }),
    ) as object;
    const answer = await pageClient(gateway).post('/passkey', {
      response: JSON.stringify({ ...forged, id: phone.id, rawId: phone.id }),
    });
    expect(answer.status).toBe(403);
  });

  it('of a removed person signs no one in, also where they are removed meanwhile', async () => {
    const THEIRS = 'another good password';
    const anna = { own: 'Bo', name: 'Anna', password: THEIRS, again: THEIRS, current: PASSWORD };
    await owner.post('/access/add', anna);
    const theirs = pageClient(gateway);
    await theirs.post('/sign-in', { name: 'Anna', password: THEIRS });
    await theirs.get('/access');
    await add(theirs, phone, 'Her phone', THEIRS);
    // Each sees their own alone, and removes none but those.
    expect((await owner.get('/access')).text).not.toContain('Her phone');
    await owner.post('/access/passkey/remove', { id: phone.id });
    const client = pageClient(gateway);
    expect((await use({}, phone, client)).status).toBe(303);

    const second = authenticator({ name: GATEWAY_NAME, origin: origin() });
    const challenge = await toMake(theirs, 'Late', THEIRS);
    const id = (await gateway.access.people()).find(({ name }) => name === 'Anna')?.id ?? '';
    const late = await toSignIn();
    expect((await owner.post('/access/remove', { id, current: PASSWORD })).status).toBe(303);
    expect((await client.get('/devices')).status).toBe(303);
    expect((await pageClient(gateway).post('/passkey', { response: phone.use({ challenge: late }) })).status).toBe(403);
    const response = second.make({ challenge });
    expect((await theirs.post('/access/passkey/made', { name: 'Late', response })).headers.location).toBe('/');
    expect(await gateway.records.all('passkeys')).toEqual([]);
  });

  it('is gone once its person chooses a password by a set-up code, and stays where they only change it', async () => {
    await add();
    const next = { password: 'quite another one', again: 'quite another one' };
    await owner.post('/access/password', { current: PASSWORD, ...next });
    expect((await owner.get('/access')).text).toContain('Your passkeys keep working with a new password.');
    expect((await use()).status).toBe(303);
    await pageClient(gateway).post('/set-up', { code: gateway.access.newSetUpCode(), ...next });
    expect(await gateway.records.all('passkeys')).toEqual([]);
    expect((await use()).status).toBe(403);
  });

  it('takes ten tries in ten minutes from one address, as the password does, and together with it', async () => {
    await add();
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++) statuses.push((await use({ origin: 'https://evil.example' })).status);
    // The set-up of this test was one of the ten.
    expect(statuses).toEqual([...Array<number>(9).fill(403), ...Array<number>(3).fill(429)]);
    expect((await use()).status).toBe(429);
    expect((await pageClient(gateway).post('/sign-in', { password: PASSWORD })).status).toBe(429);
  });

  it('signs in while others guess passwords from many addresses, which counts against the password alone', async () => {
    await add();
    // Too long to be one, so that nothing is computed.
    const guess = (i: number) => gateway.access.signIn('', 'x'.repeat(201), { address: `192.168.1.${i}`, browser: '' });
    for (let i = 0; i < 60; i++) expect(await guess(i)).toMatchObject({ fault: 'wrong-password' });
    expect(await guess(60)).toMatchObject({ fault: 'too-often' });
    expect((await use()).status).toBe(303);
  });

  it('is in a backup', async () => {
    await add();
    const { records } = await readBackup(await gateway.backup('words for the backup'), 'words for the backup');
    expect(records.filter(({ table }) => table === 'passkeys').map(({ key }) => key)).toEqual([phone.id]);
  });
});
