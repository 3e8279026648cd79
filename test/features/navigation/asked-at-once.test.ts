import { pace, restartBrowser, granted, tabs, BASE } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Appraisal } from '../../../src/core/index.ts';
import { keepRefusal } from '../../../src/features/navigation/kept-refusals.ts';
import { viewTab } from '../../../src/features/navigation/view-tab.ts';
import { viewAskedWarning } from '../../../src/features/navigation/view-warning.ts';
import { knownDevices } from '../../../src/store/devices.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, mint, type Minted } from '../../support/mint.ts';
import { native } from '../../support/native-port.ts';
import { makeMemoryPort } from '../../support/port-in-memory.ts';

/**
 * The warning page of one refusal, a duplicate of it and their popups ask at once, and the browser's storage answers
 * each call in whatever order. None is told what another's answer has just taught, and memory learns of one visit.
 * `HISTORIES=10000 npx vitest run asked-at-once` tries as many orders.
 */
const HISTORIES = Number(process.env['HISTORIES'] ?? 100);
const LIMIT_MS = 300_000 + 50 * HISTORIES;

/** Most calls take next to nothing, and some as long as everything that another asker has to do. */
const turns = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(200) });
const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const url = 'https://camera.local/';
let leaf: Minted;

beforeAll(async () => {
  leaf = await mint({
    subject: 'CN=Camera',
    dns: ['camera.local'],
    notBefore: Date.now() - DAY,
    notAfter: Date.now() + DAY,
  });
  const shown = {
    address: '192.168.1.9',
    ms: 1,
    outcome: 'shown',
    tls: 'TLSv1.3',
    cipher: null,
    alpn: null,
    ocsp: null,
    completed: true,
  };
  const chain = [Buffer.from(leaf.der).toString('base64')];
  native.port = () =>
    makeMemoryPort({
      probe: () => Promise.resolve({ answers: [{ ...shown, chain }] }),
      network: () => Promise.resolve({ onLink: [] }),
    }).port;
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
});
afterAll(() => {
  native.port = null;
  pace.turn = null;
});

const popupOf = async (tabId: number, key: string): Promise<Appraisal | null> => {
  const view = await viewTab({ tabId, url: `${BASE}warning/index.html?key=${key}` });
  return view.kind === 'judged' ? view.appraisal : null;
};
const pageIn = async (tabId: number, key: string): Promise<Appraisal | null> => {
  const view = await viewAskedWarning({ key }, tabId);
  return view.kind === 'refused' ? view.appraisal : null;
};
const ASKERS = { page: pageIn, popup: popupOf } as const;

/** What it says, without when. */
const said = (appraisal: Appraisal | null) =>
  appraisal && {
    headline: appraisal.headline.kind,
    codes: appraisal.findings.map(({ code }) => code),
    key: appraisal.certificate?.spkiSha256,
  };

/** What is remembered, without when. */
const remembered = async (): Promise<unknown> =>
  JSON.parse(
    JSON.stringify(await knownDevices(), (name, value: unknown) =>
      name === 'id' || typeof value === 'number' ? undefined : value,
    ),
  );

describe('whoever asks about one refusal at once with others', () => {
  it(
    'is told what the first was, and memory learns of one visit, in whatever order the browser answers',
    async () => {
      const freshRefusal = async (): Promise<string> => {
        restartBrowser();
        await freshDatabase();
        granted.add('nativeMessaging');
        for (const tabId of [1, 3]) tabs.set(tabId, { incognito: false, url });
        return keepRefusal({ kind: 'refused', url, refusal: 'self-signed', wayOn: true, address: null }, null);
      };
      const alone = said(await pageIn(1, await freshRefusal()));
      expect(alone?.codes).toContain('key-first-seen');
      const once = await remembered();
      const asker = fc.tuple(fc.constantFrom('page', 'popup'), fc.constantFrom(1, 3));
      await fc.assert(
        fc.asyncProperty(
          fc.infiniteStream(turns),
          fc.array(asker, { minLength: 2, maxLength: 5 }),
          async (times, askers) => {
            const key = await freshRefusal();
            pace.turn = async () => {
              for (let left = Number(times.next().value); left > 0; left--) await aTurn();
            };
            const answers = await Promise.all(askers.map(([who, tabId]) => ASKERS[who](tabId, key)));
            pace.turn = null;
            for (const each of answers) expect(said(each)).toEqual(alone);
            expect(await remembered()).toEqual(once);
          },
        ),
        { numRuns: HISTORIES },
      );
    },
    LIMIT_MS,
  );
});
