import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Access, createAccess, type Session } from '../../../gateway/access/access.ts';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { newFolder } from '../support/ca.ts';
import { GATEWAY_NAME, type PageClient, PASSWORD, signedInClient } from '../support/page-client.ts';

const MINUTE = 60_000;
let folder: string;
let gateway: Gateway;
let page: PageClient;
let addresses = 0;
beforeEach(async () => {
  folder = newFolder();
  gateway = await startGateway({ folder, port: 0, name: GATEWAY_NAME, address: '127.0.0.1' });
  page = await signedInClient(gateway);
});
afterEach(async () => {
  await gateway.close();
  await rm(join(folder, '..'), { recursive: true });
});

/** Where no one asked from before: a device has as many IPv6 addresses as it likes. */
const elsewhere = () => ({ address: `fd00::${(addresses++).toString(16)}`, browser: '' });
const [FEW, ALL] = [9, 10];

describe('whoever has someone’s session and guesses their password', () => {
  let access: Access;
  let time = 0;
  let stolen: Session;
  beforeEach(async () => {
    time = Date.now();
    access = createAccess(gateway.records, () => time);
    stolen = await newSession();
  });
  async function newSession(): Promise<Session> {
    const entered = await access.signIn('', PASSWORD, elsewhere());
    const found = entered.ok ? await access.sessions.find(entered.token) : null;
    if (!found) throw new Error('no one was let in');
    return found;
  }
  const guess = async (session: Session, password = 'a guess') =>
    (await access.confirm(session, password, elsewhere()))?.fault ?? 'right';
  const isThere = async ({ id }: Session) => (await access.sessions.all()).some((each) => each.id === id);

  it('has ten tries, from whatever addresses, and then no session', async () => {
    for (let i = 0; i < FEW; i++) expect(await guess(stolen)).toBe('wrong-password');
    expect(await isThere(stolen)).toBe(true);
    expect(await guess(stolen)).toBe('session-ended');
    expect(await isThere(stolen)).toBe(false);
    expect(await guess(stolen, PASSWORD)).toBe('session-ended');
  });

  it('has no more where all are tried at once', async () => {
    const guesses = Array.from({ length: 30 }, () => guess(stolen));
    expect(await Promise.all([...guesses, guess(stolen, PASSWORD)])).not.toContain('right');
    expect(await isThere(stolen)).toBe(false);
  });

  it('does nothing with the right one where the session ends before it was looked at', async () => {
    let look = (): void => undefined;
    const isTime = new Promise<void>((resolve) => (look = resolve));
    const late = createAccess(
      {
        ...gateway.records,
        async get(table, key) {
          if (table === 'passwords') await isTime;
          return gateway.records.get(table, key);
        },
      },
      () => time,
    );
    const right = late.confirm(stolen, PASSWORD, elsewhere());
    await access.sessions.end(stolen.id);
    look();
    expect(await right).toMatchObject({ fault: 'session-ended' });
  });

  it('keeps neither the person’s other sessions from theirs nor anyone from signing in', async () => {
    const own = await newSession();
    for (let i = 0; i < ALL; i++) await guess(stolen);
    expect(await guess(own, PASSWORD)).toBe('right');
    expect(await isThere(await newSession())).toBe(true);
  });

  it('has no more by way of several sessions, and the person waits ten minutes at most', async () => {
    const [second, own] = [await newSession(), await newSession()];
    for (const session of [stolen, second]) for (let i = 0; i < ALL; i++) await guess(session);
    expect(await guess(own, PASSWORD)).toBe('too-often');
    time += 10 * MINUTE;
    expect(await guess(own, PASSWORD)).toBe('right');
  });

  it('is not the person, whose right passwords do not count', async () => {
    for (let i = 0; i < 3 * ALL; i++) expect(await guess(stolen, PASSWORD)).toBe('right');
    for (let i = 0; i < FEW; i++) expect(await guess(stolen)).toBe('wrong-password');
    expect(await isThere(stolen)).toBe(true);
  });
});

describe('the tries of one address', () => {
  const caller = { address: '192.168.1.9', browser: '' };
  const signIn = async (password = PASSWORD) => {
    const entered = await gateway.access.signIn('', password, caller);
    return entered.ok ? 'in' : entered.fault;
  };

  it('are not used up by right passwords', async () => {
    const [session] = await gateway.access.sessions.all();
    if (!session) throw new Error('there is no session');
    for (let i = 0; i < 2 * ALL; i++) expect(await gateway.access.confirm(session, PASSWORD, caller)).toBeNull();
    for (let i = 0; i < 2 * ALL; i++) expect(await signIn()).toBe('in');
    // Nor are those of all addresses.
    for (let i = 0; i < 6 * ALL; i++) await gateway.access.signIn('', PASSWORD, elsewhere());
    expect(await signIn()).toBe('in');
  });

  it('are used up by wrong ones, whatever right ones are between', async () => {
    for (let i = 0; i < ALL; i++) {
      expect(await signIn('a guess')).toBe('wrong-password');
      if (i < FEW) expect(await signIn()).toBe('in');
    }
    expect(await signIn()).toBe('too-often');
  });
});

it('the page says that the browser is signed out, and is closed to it', async () => {
  const [session] = await gateway.access.sessions.all();
  if (!session) throw new Error('there is no session');
  for (let i = 0; i < FEW; i++) await gateway.access.confirm(session, 'a guess', elsewhere());
  const answer = await page.post('/backup', { password: 'a guess', passphrase: 'x', again: 'x' });
  expect(answer).toMatchObject({ status: 403, text: expect.stringContaining('This browser is signed out') });
  expect((await page.get('/devices')).headers.location).toBe('/');
});
