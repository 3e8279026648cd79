import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../../../gateway/access/password.ts';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { newFolder } from '../support/ca.ts';
import { GATEWAY_NAME, type PageClient, pageClient, PASSWORD, signedInClient } from '../support/page-client.ts';

const THEIRS = 'another good password';
let folder: string;
let gateway: Gateway;
let owner: PageClient;
beforeEach(async () => {
  folder = newFolder();
  gateway = await startGateway({ folder, port: 0, name: GATEWAY_NAME, address: '127.0.0.1' });
  owner = await signedInClient(gateway);
});
afterEach(async () => {
  await gateway.close();
  await rm(join(folder, '..'), { recursive: true });
});

/** What the page says where it refuses. */
const said = (text: string): string => /role="alert">([^<]*)</.exec(text)?.[1] ?? '';
const anna = { own: 'Bo', name: 'Anna', password: THEIRS, again: THEIRS, current: PASSWORD };
/** Whatever is computed of passwords, one after the other, is done, and what comes of it has begun. */
async function passwordsAreComputed(): Promise<void> {
  for (let i = 0; i < 2; i++) await hashPassword('in between');
}
const add = (fields: Partial<typeof anna> = {}) => owner.post('/access/add', { ...anna, ...fields });
const idOf = async (name: string): Promise<string> =>
  (await gateway.access.people()).find((each) => each.name === name)?.id ?? '';
async function signedIn(name: string, password: string): Promise<PageClient> {
  const client = pageClient(gateway);
  expect((await client.post('/sign-in', { name, password })).status).toBe(303);
  await client.get('/access');
  return client;
}

describe('people who may use the page', () => {
  it('are added by whoever is signed in and knows their own password, and sign in by name', async () => {
    expect(await add()).toMatchObject({ status: 303, headers: { location: '/access?done=added' } });
    const stranger = pageClient(gateway);
    expect((await stranger.get('/sign-in')).text).toContain('Your name');
    for (const [name, password] of [
      ['Anna', PASSWORD],
      ['Bo', THEIRS],
      ['', PASSWORD],
      ['Eve', THEIRS],
    ] as const) {
      const refused = await stranger.post('/sign-in', { name, password });
      expect([refused.status, said(refused.text)]).toEqual([403, 'That name and password don’t match. Try again.']);
    }
    // However the name is typed.
    const theirs = await signedIn(' ANNA ', THEIRS);
    expect((await theirs.get('/access')).text).toContain('Anna (you)');
    await signedIn('bo', PASSWORD);
  });

  it.each<[string, Partial<typeof anna>, RegExp]>([
    ['without the own password', { current: THEIRS }, /isn’t the password/],
    ['without a name', { name: ' ​ ' }, /Type a name/],
    ['with a very long name', { name: 'x'.repeat(61) }, /at most 60/],
    ['with one’s own name', { name: 'ＢＯ' }, /has that name/],
    ['where the own name is missing', { own: '' }, /Type a name/],
    ['with a short password', { password: 'short', again: 'short' }, /10 characters/],
    ['with two different passwords', { again: `${THEIRS}!` }, /different/],
  ])('are not added %s', async (_how, fields, sentence) => {
    const answer = await add(fields);
    expect(answer.status).toBe(403);
    expect(said(answer.text)).toMatch(sentence);
    expect(await gateway.access.people()).toHaveLength(1);
    // Whoever is alone needs no name still.
    expect((await pageClient(gateway).get('/sign-in')).text).not.toContain('Your name');
  });

  it('are twenty at most', async () => {
    const values = Array.from({ length: 19 }, (_, i) => ({ name: `Guest ${i}`, ...PLAIN_HASH }));
    await gateway.records.commit(...values.map((value) => ({ table: 'passwords' as const, key: value.name, value })));
    const answer = await add();
    expect(said(answer.text)).toBe('At most 20 people can have a password.');
    expect(await gateway.access.people()).toHaveLength(20);
  });

  it('lose their sessions at once when they are removed, and others keep theirs', async () => {
    await add();
    const theirs = await signedIn('Anna', THEIRS);
    const fields = { id: await idOf('Anna') };
    expect((await owner.post('/access/remove', { ...fields, current: THEIRS })).status).toBe(403);
    expect((await theirs.get('/devices')).status).toBe(200);
    // Whoever is being signed in meanwhile stays out, too.
    const [, late] = await Promise.all([
      owner.post('/access/remove', { ...fields, current: PASSWORD }),
      pageClient(gateway).post('/sign-in', { name: 'Anna', password: THEIRS }),
    ]);
    expect((await theirs.get('/devices')).status).toBe(303);
    expect((await gateway.access.sessions.all()).every(({ person }) => person === 'page')).toBe(true);
    expect([303, 403]).toContain(late.status);
    expect((await theirs.post('/access/remove', { id: 'page', current: THEIRS })).headers.location).toBe('/');
    expect((await owner.get('/devices')).status).toBe(200);
    expect(said((await owner.post('/access/remove', { ...fields, current: PASSWORD })).text)).toBe(
      'That person has already been removed.',
    );
  });

  it('can remove whoever set the gateway up, and themselves, but never the last one', async () => {
    await add();
    const theirs = await signedIn('Anna', THEIRS);
    expect((await theirs.post('/access/remove', { id: 'page', current: THEIRS })).status).toBe(303);
    expect((await owner.get('/devices')).status).toBe(303);
    const refused = await theirs.post('/access/remove', { id: await idOf('Anna'), current: THEIRS });
    expect(said(refused.text)).toMatch(/^That is the last person/);
    // Alone again they need no name, but their password manager may keep the password under it.
    expect((await pageClient(gateway).get('/sign-in')).text).toContain('Your name');
    await signedIn('', THEIRS);
  });

  it('call themselves something else, with their own password, and nothing that another is called', async () => {
    expect((await owner.get('/access')).text).not.toContain('Change your name');
    await add();
    expect((await owner.get('/access')).text).toContain('Change your name');
    const rename = (name: string, current: string) => owner.post('/access/rename', { name, current });
    for (const [name, current, sentence] of [
      ['Bert', THEIRS, 'That isn’t the password. Try again.'],
      ['', PASSWORD, 'Type a name, too.'],
      [' anna', PASSWORD, 'Someone has that name. Choose another.'],
    ] as const) {
      const refused = await rename(name, current);
      expect([refused.status, said(refused.text)]).toEqual([403, sentence]);
    }
    expect((await rename(' Bert ', PASSWORD)).headers.location).toBe('/access?done=renamed');
    expect((await gateway.access.people()).map(({ name }) => name)).toEqual(['Bert', 'Anna']);
    expect((await owner.get('/access?done=renamed')).text).toContain('Bert (you)');
    await signedIn('bert', PASSWORD);
    expect((await pageClient(gateway).post('/sign-in', { name: 'Bo', password: PASSWORD })).status).toBe(403);
    // One's own name in other letters is no one else's.
    expect((await rename('BERT', PASSWORD)).status).toBe(303);
  });

  it('are one still where two remove each other at the same time', async () => {
    await add();
    const theirs = await signedIn('Anna', THEIRS);
    await Promise.all([
      theirs.post('/access/remove', { id: 'page', current: THEIRS }),
      owner.post('/access/remove', { id: await idOf('Anna'), current: PASSWORD }),
    ]);
    expect(await gateway.access.people()).toHaveLength(1);
  });

  it('change their own password alone, and end their own sessions alone', async () => {
    await add();
    const [theirs, phone] = [await signedIn('Anna', THEIRS), await signedIn('Anna', THEIRS)];
    const next = { password: 'quite another one', again: 'quite another one' };
    expect((await theirs.post('/access/password', { current: PASSWORD, ...next })).status).toBe(403);
    expect((await theirs.post('/access/password', { current: THEIRS, ...next })).status).toBe(303);
    expect((await phone.get('/devices')).status).toBe(303);
    expect((await owner.get('/devices')).status).toBe(200);
    await signedIn('Anna', 'quite another one');
    await signedIn('Bo', PASSWORD);
  });

  it.each(['password', 'session'] as const)('do nothing more with a %s that ended meanwhile', async (ended) => {
    const { access, records } = gateway;
    await records.commit({ table: 'passwords', key: 'anna', value: { name: 'Anna', ...PLAIN_HASH } });
    const caller = { address: '192.168.1.9', browser: '' };
    const [session] = await access.sessions.all();
    if (!session) throw new Error('There is no session');
    const next = { password: 'quite another one', again: 'quite another one' };
    // Nothing is written for now, so that all passwords are checked before any of this is through.
    let late: readonly Promise<unknown>[];
    let release = (): void => undefined;
    const held = records.exclusively(() => new Promise<void>((resolve) => (release = resolve)));
    const changed = ended === 'password' ? access.changePassword(session, PASSWORD, next, caller) : null;
    try {
      await passwordsAreComputed();
      late = [
        access.addPerson(session, PASSWORD, { ...anna, name: 'Cy', ownName: 'Bo' }, caller),
        access.removePerson(session, PASSWORD, 'anna', caller),
        access.rename(session, PASSWORD, 'Bert', caller),
        access.changePassword(session, PASSWORD, next, caller),
      ];
      await passwordsAreComputed();
      if (!changed) await access.sessions.end(session.id);
    } finally {
      release();
    }
    await held;
    if (changed) expect(await changed).toMatchObject({ ok: true });
    for (const each of late) expect(await each).toMatchObject({ ok: false, fault: 'wrong-password' });
    expect((await access.people()).map(({ name }) => name)).toEqual([null, 'Anna']);
  });

  it('get a new password by a set-up code and their name, which ends all sessions; another name adds one', async () => {
    await add();
    const theirs = await signedIn('Anna', THEIRS);
    const client = pageClient(gateway);
    const chosen = { password: 'quite another one', again: 'quite another one' };
    const code = gateway.access.newSetUpCode();
    expect((await client.get('/')).text).toContain('Your name');
    expect(said((await client.post('/set-up', { code, name: '', ...chosen })).text)).toBe('Type a name, too.');
    expect((await client.post('/set-up', { code, name: 'anna', ...chosen })).status).toBe(303);
    expect((await theirs.get('/devices')).status).toBe(303);
    expect((await owner.get('/devices')).status).toBe(303);
    await signedIn('Anna', 'quite another one');
    await signedIn('Bo', PASSWORD);
    const another = { code: gateway.access.newSetUpCode(), name: 'Cy', ...chosen };
    expect((await client.post('/set-up', another)).status).toBe(303);
    expect((await gateway.access.people()).map(({ name }) => name)).toEqual(['Bo', 'Anna', 'Cy']);
  });

  it('that an earlier version knew sign in as before, with sessions and password', async () => {
    const { records, access } = gateway;
    const [session] = await access.sessions.all();
    const record = await records.get('passwords', 'page');
    if (!session || !record) throw new Error('There is no session');
    const { cost, blockSize, parallelization, salt, hash } = record;
    const { since, until, address, browser } = session;
    await records.commit(
      { table: 'passwords', key: 'page', value: { cost, blockSize, parallelization, salt, hash } },
      { table: 'sessions', key: session.id, value: { since, until, address, browser } },
    );
    expect((await owner.get('/access')).text).toContain('This browser');
    await signedIn('', PASSWORD);
    expect((await add()).status).toBe(303);
    expect((await owner.get('/access')).text).toContain('Bo (you)');
  });

  it('do not exist in what an answer says: a name that no one has costs a try like any other', async () => {
    await add();
    const client = pageClient(gateway);
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++)
      statuses.push((await client.post('/sign-in', { name: `Eve ${i}`, password: THEIRS })).status);
    // The set-up of this test was one of the ten.
    expect(statuses.filter((status) => status === 403)).toHaveLength(9);
    expect(statuses.at(-1)).toBe(429);
  });

  it('have names that are shown as text', async () => {
    await add({ name: '<script>alert(1)</script>‮' });
    const { text } = await owner.get('/access');
    expect(text).toContain('&lt;script>alert(1)&lt;/script>');
    expect(text).not.toMatch(/<script|‮/);
  });
});

const PLAIN_HASH = {
  cost: 2,
  blockSize: 8,
  parallelization: 1,
  salt: 'AAAA',
  hash: 'AAAA',
};
