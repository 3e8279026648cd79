import { BASE, restartBrowser } from '../../support/extension-api.ts';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { kept } from '../../../src/platform/storage.ts';
import { answerInPage } from '../../../src/features/routes/page-work.ts';
import { noteMade, noteThere } from '../../../src/features/setup/memory-lost.ts';
import type { Answers, PageRequestName, Reply, Request } from '../../../src/protocol/index.ts';
import { rememberDevice } from '../../../src/features/devices/list.ts';
import { closeDatabase, database, onDatabaseMade } from '../../../src/store/database.ts';
import { findDevice } from '../../../src/store/devices.ts';
import { mint } from '../../support/mint.ts';
import { pageSighting } from '../../support/observations.ts';
import { visitPage } from '../../support/visit.ts';

let noted: Promise<unknown> = Promise.resolve();

/** The background uses its database, after it was started. */
async function use(): Promise<void> {
  await closeDatabase();
  await database();
  await noted;
}

/** What a browser does that finds the files damaged. */
async function lose(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
}

async function ask<N extends PageRequestName>(name: N, request: Request<N>): Promise<Answers[N]> {
  const sender = { id: 'latchkey-under-test', url: `${BASE}devices/index.html` };
  const reply = (await answerInPage({ name, request } as never, sender as never)) as Reply<N>;
  if (!reply.ok) throw new Error(reply.fault);
  return reply.value as Answers[N];
}
const isLost = () => ask('device/lost', {});

beforeEach(async () => {
  await lose();
  restartBrowser();
  await kept.remove(['memory']);
  // As the background does.
  onDatabaseMade((committed) => (noted = noteMade(committed).catch(() => undefined)));
});

describe('what the browser lost', () => {
  it('is told until the person says that they know, and again where it is lost again', async () => {
    await use();
    await use();
    expect(await isLost()).toBe(false);
    for (let time = 0; time < 2; time++) {
      await lose();
      await use();
      await use();
      expect(await isLost()).toBe(true);
      await ask('device/told-lost', {});
      expect(await isLost()).toBe(false);
    }
  });

  it('is not told any more once a backup brought something back, but for one that did not', async () => {
    await use();
    const leaf = await mint({ subject: 'CN=Printer' });
    const url = 'https://printer.local/';
    await visitPage({ url, observations: pageSighting({ leaf, url }) });
    const spkiSha256 = (await findDevice('printer.local:443'))?.endpoints[0]?.spkiSha256 ?? '';
    await rememberDevice({ device: 'printer.local:443', spkiSha256 });
    const { text } = await ask('backup/export', { passphrase: null });
    await lose();
    await use();
    expect((await ask('backup/import', { text: text.slice(9), passphrase: null, proofs: {} })).kind).toBe('problem');
    expect(await isLost()).toBe(true);
    expect((await ask('backup/import', { text, passphrase: null, proofs: {} })).kind).toBe('contents');
    expect(await isLost()).toBe(false);
  });

  it('is nothing where the background finds the first database before the page that made it has noted it', async () => {
    onDatabaseMade(() => undefined);
    let made = (): void => undefined;
    const committed = new Promise<void>((resolve) => (made = resolve));
    const noting = noteMade(committed);
    await noteThere();
    made();
    await noting;
    expect(await isLost()).toBe(false);
  });

  it('is nothing where the first database was given up half-way', async () => {
    const put = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(use()).rejects.toThrow();
    await noted;
    put.mockRestore();
    await use();
    expect(await isLost()).toBe(false);
  });

  it('is nothing where a page with storage of its own makes a database there', async () => {
    await use();
    const ours = globalThis.indexedDB;
    await lose();
    onDatabaseMade(() => undefined);
    await database();
    expect(await isLost()).toBe(false);
    await closeDatabase();
    globalThis.indexedDB = ours;
    await use();
    expect(await isLost()).toBe(false);
  });

  it('is told where an earlier Latchkey made the database, once the browser was started with this one', async () => {
    onDatabaseMade(() => undefined);
    await database();
    await noteThere();
    onDatabaseMade((committed) => (noted = noteMade(committed)));
    expect(await isLost()).toBe(false);
    await lose();
    await use();
    await noteThere();
    expect(await isLost()).toBe(true);
  });
});
