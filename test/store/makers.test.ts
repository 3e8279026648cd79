import '../support/fresh-database.ts';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { acceptMaker, readMakerOffer } from '../../src/core/makers/offer.ts';
import { closeDatabase, database } from '../../src/store/database.ts';
import { DatabaseError } from '../../src/store/database-error.ts';
import { pairedGateways } from '../../src/store/gateways.ts';
import { deleteMaker, knownMakers, renameMaker, storeMaker } from '../../src/store/makers.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { mintRoot, NOW } from '../support/mint.ts';
import { paired } from '../support/observations.ts';

beforeEach(freshDatabase);

async function maker(organisation: string) {
  const { der } = await mintRoot({ subject: `O=${organisation}, CN=Device Root` });
  const read = await readMakerOffer(der, NOW, 100_000);
  const accepted = read.ok ? acceptMaker(read.offer, { kind: 'file' }) : read;
  if (!accepted.ok) throw new Error(accepted.problem);
  return accepted.maker;
}

describe('makers whose roots were added', () => {
  it('are kept by their key, in the order of their names', async () => {
    const [zeta, acme] = [await maker('Zeta'), await maker('Acme')];
    await storeMaker(zeta, { addedAt: NOW, from: null });
    await storeMaker(acme, { addedAt: NOW, from: 'https://acme.example/root.pem' });
    await storeMaker(zeta, { addedAt: NOW + 1, from: null });
    await closeDatabase();
    expect(await knownMakers()).toEqual([
      { ...acme, addedAt: NOW, from: 'https://acme.example/root.pem' },
      { ...zeta, addedAt: NOW + 1, from: null },
    ]);
  });

  it('can be renamed and removed', async () => {
    const acme = await maker('Acme');
    await storeMaker(acme, { addedAt: NOW, from: null });
    expect(await renameMaker(acme.id, 'Acme cameras')).toMatchObject({ name: 'Acme cameras' });
    await deleteMaker(acme.id);
    expect(await knownMakers()).toEqual([]);
    await expect(renameMaker(acme.id, 'Acme')).rejects.toEqual(new DatabaseError('not-found'));
  });

  it('have their place in a database of version 4, which keeps what it holds', async () => {
    const root = await mintRoot();
    await closeDatabase();
    globalThis.indexedDB = new IDBFactory();
    const older = await openDB('latchkey', 4, {
      upgrade(db) {
        const names = ['gateways', 'devices', 'revocation', 'revoked', 'log', 'quarantine'];
        for (const name of names)
          db.createObjectStore(name, name === 'revoked' ? { keyPath: 'issuerKey' } : { keyPath: 'id' });
      },
    });
    await older.put('gateways', { ...paired(root), removedAt: null });
    older.close();
    expect([...(await database()).objectStoreNames]).toContain('makers');
    expect((await pairedGateways()).map(({ root: kept }) => kept)).toEqual([root.der]);
    expect(await knownMakers()).toEqual([]);
  });
});
