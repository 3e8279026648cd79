import { BASE, restartBrowser } from '../../support/extension-api.ts';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerInPage } from '../../../src/features/routes/page-work.ts';
import { isMemoryLost, noting } from '../../../src/features/setup/memory-lost.ts';
import type { Answers, PageRequestName, Reply, Request } from '../../../src/protocol/index.ts';
import { rememberDevice } from '../../../src/features/devices/list.ts';
import { closeDatabase } from '../../../src/store/database.ts';
import { findDevice } from '../../../src/store/devices.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { DATABASE_VERSION, type LatchkeySchema } from '../../../src/store/schema.ts';
import { mint } from '../../support/mint.ts';
import { pageSighting } from '../../support/observations.ts';
import { visitPage } from '../../support/visit.ts';
import { until } from '../../e2e/support/wait.ts';

/** As the extension opens it; `seldom.js` has the migration that notes. */
async function open(bring = noting(migrate)): Promise<void> {
  const db = await openDB<LatchkeySchema>('latchkey', DATABASE_VERSION, {
    upgrade: (_db, from, _to, transaction) => {
      transaction.done.catch(() => undefined);
      bring(transaction, from).catch(() => transaction.abort());
    },
  });
  db.close();
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

const lost = () => until('the note that it was lost', async () => ((await isMemoryLost()) ? true : null));

beforeEach(async () => {
  await lose();
  restartBrowser();
});

describe('what the browser lost', () => {
  it('is told until the person says that they know, and again where it is lost again', async () => {
    await open();
    expect(await ask('device/lost', {})).toBe(false);
    await open();
    expect(await ask('device/lost', {})).toBe(false);
    for (let time = 0; time < 2; time++) {
      await lose();
      await open();
      await lost();
      await open();
      expect(await ask('device/lost', {})).toBe(true);
      await ask('device/told-lost', {});
      expect(await ask('device/lost', {})).toBe(false);
    }
  });

  it('is not told any more once a backup was restored, but for one that could not be', async () => {
    await open();
    const leaf = await mint({ subject: 'CN=Printer' });
    const url = 'https://printer.local/';
    await visitPage({ url, observations: pageSighting({ leaf, url }) });
    const spkiSha256 = (await findDevice('printer.local:443'))?.endpoints[0]?.spkiSha256 ?? '';
    await rememberDevice({ device: 'printer.local:443', spkiSha256 });
    const { text } = await ask('backup/export', { passphrase: null });
    await lose();
    await open();
    await lost();
    expect((await ask('backup/import', { text: text.slice(9), passphrase: null, proofs: {} })).kind).toBe('problem');
    expect(await ask('device/lost', {})).toBe(true);
    expect((await ask('backup/import', { text, passphrase: null, proofs: {} })).kind).toBe('contents');
    expect(await ask('device/lost', {})).toBe(false);
  });

  it('is nothing where the first database was given up half-way, or where an older Latchkey made it', async () => {
    const failing = noting(async (...given) => {
      await migrate(...given);
      throw new Error('killed');
    });
    await expect(open(failing)).rejects.toThrow();
    await open();
    expect(await isMemoryLost()).toBe(false);

    await lose();
    restartBrowser();
    await open(migrate);
    expect(await isMemoryLost()).toBe(false);
    await lose();
    await open();
    await lost();
  });
});
