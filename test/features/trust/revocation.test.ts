import { granted, painted, restartBrowser } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Finding, Observation } from '../../../src/core/index.ts';
import { appraiseVisit } from '../../../src/features/navigation/appraise-visit.ts';
import { addGateway } from '../../../src/store/gateways.ts';
import { revocationData } from '../../../src/store/revocation-data.ts';
import { type CrlServer, startCrlServer } from '../../support/crl-server.ts';
import { paired, pageSighting } from '../../support/observations.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { mintCrl } from '../../support/mint-crl.ts';
import { distributionPoints } from '../../support/mint-extensions.ts';
import { type Gateway, mint, mintGateway, type Minted } from '../../support/mint.ts';
import { visitPage } from '../../support/visit.ts';

const DAY = 86_400_000;
const SERIAL = '4711';
const dates = { notBefore: Date.now() - 30 * DAY, notAfter: Date.now() + 30 * DAY };

let server: CrlServer;
let gateway: Gateway;

beforeAll(async () => {
  server = await startCrlServer();
  const extensions = [distributionPoints(server.url)];
  gateway = await mintGateway({ root: dates, intermediate: dates, leaf: { ...dates, serial: SERIAL, extensions } });
});
afterAll(() => server.close());
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  granted.add('*://127.0.0.1/*');
  server.asked = 0;
  await addGateway(
    paired(gateway.root, [gateway.intermediate], {
      scope: { names: ['local'], addresses: [], until: Date.now() + DAY },
    }),
  );
});

const evidence = (): Observation[] => pageSighting({ leaf: gateway.leaf });
const visit = (tabId = 1): Promise<void> =>
  visitPage({ tabId, url: 'https://printer.local/', observations: evidence() });
const list = (
  options: Parameters<typeof mintCrl>[1] = {},
  issuer: Minted = gateway.intermediate,
): Promise<Uint8Array> => mintCrl(issuer, { thisUpdate: Date.now() - DAY, nextUpdate: Date.now() + DAY, ...options });

async function revocation(): Promise<Finding | undefined> {
  return (await appraiseVisit(evidence(), Date.now())).appraisal.findings.find(
    ({ question }) => question === 'revocation',
  );
}

describe('when the gateway keeps a list that names the device', () => {
  it('shows the first verdict at once, and danger when the list is there', async () => {
    server.list = await list({ revoked: [SERIAL] });
    expect((await appraiseVisit(evidence(), Date.now())).appraisal.headline.kind).toBe('confirmed');
    await visit();
    expect(server.asked).toBe(1);
    expect(painted.get(1)).toBe('✕');
    expect((await appraiseVisit(evidence(), Date.now())).appraisal.headline).toMatchObject({
      kind: 'danger',
      reasons: ['path-revoked'],
    });
    expect(await revocation()).toMatchObject({
      answer: 'refuted',
      code: 'path-revoked',
      params: expect.objectContaining({ rule: 'revoked', because: 'key-compromise' }),
    });
  });
});

describe('when the list that named the device runs out', () => {
  it('is still danger, as no one comes back from there', async () => {
    server.list = await list({ revoked: [SERIAL] });
    await visit();
    expect((await appraiseVisit(evidence(), Date.now() + 2 * DAY)).appraisal.headline).toMatchObject({
      kind: 'danger',
      reasons: ['path-revoked'],
    });
  });
});

describe('when the list does not name the device', () => {
  it('proves it, and asks no second time until the list runs out', async () => {
    server.list = await list();
    expect(await revocation()).toMatchObject({ answer: 'cannot tell', code: 'revocation-no-list' });
    await visit();
    expect(await revocation()).toMatchObject({ answer: 'proved', code: 'not-revoked' });
    expect(painted.get(1)).toBe('✓');
    await visit();
    expect(server.asked).toBe(1);
    expect((await revocationData(Date.now() + 2 * DAY)).crls).toEqual([]);
  });
});

describe('when what is fetched cannot be relied on', () => {
  it.each<[string, () => Promise<Uint8Array>]>([
    ['it is outdated', () => list({ nextUpdate: Date.now() - 1000 })],
    ['another key signed it', async () => list({ revoked: [SERIAL], signer: await mint({}) })],
    ['it is no list', async () => new TextEncoder().encode('<html>')],
    ['it is endless', async () => new Uint8Array(2 * 1024 * 1024)],
  ])('%s: nothing is kept and no one is accused', async (_, served) => {
    server.list = await served();
    await visit();
    expect(server.asked).toBe(1);
    expect(await revocationData(Date.now())).toEqual({ crls: [], ocsp: [], revoked: [], anyRevoked: false });
    expect(painted.get(1)).toBe('✓');
    await visit();
    expect(server.asked).toBe(1);
  });
});

describe('when fetching would be out of place', () => {
  it.each<[string, () => Promise<void>]>([
    [
      'we may not look at the address',
      async () => {
        granted.clear();
        await visit();
      },
    ],
    ['the window is private', () => visit(2)],
    [
      'no paired gateway vouches for the certificate',
      async () => {
        await freshDatabase();
        await visit();
      },
    ],
  ])('%s: no one is asked', async (_, act) => {
    server.list = await list();
    await act();
    expect(server.asked).toBe(0);
  });
});
