import { restartBrowser } from '../../support/extension-api.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { beforeEach, expect, it } from 'vitest';
import { ask } from '../../support/ask.ts';
import { mintGateway, type Minted } from '../../support/mint.ts';
import { pageSighting } from '../../support/observations.ts';
import { visitPage } from '../../support/visit.ts';
import { sha256Hex } from '../../../src/core/index.ts';

beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
});

const see = (leaf: Minted): Promise<void> =>
  visitPage({ tabId: 1, url: 'https://printer.local/', observations: pageSighting({ leaf }) });
const remarks = async (tabId: number, leaf: Minted): Promise<readonly string[]> =>
  ask('certificate/remarks', { tabId, sha256: await sha256Hex(leaf.der) });

it('names the issuance rules that a certificate breaks when the tab shows it', async () => {
  const { leaf } = await mintGateway({ leaf: { withoutKeyIdentifiers: true } });
  await see(leaf);
  expect(await remarks(1, leaf)).toContain('aki-missing');
});

it('names none when the certificate breaks none', async () => {
  const { leaf } = await mintGateway();
  await see(leaf);
  expect(await remarks(1, leaf)).toEqual([]);
});

it('names none when the tab shows another certificate, or nothing that was seen', async () => {
  const { leaf } = await mintGateway({ leaf: { withoutKeyIdentifiers: true } });
  await see((await mintGateway()).leaf);
  expect(await remarks(1, leaf)).toEqual([]);
  expect(await remarks(2, leaf)).toEqual([]);
});
