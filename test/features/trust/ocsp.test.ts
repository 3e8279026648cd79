import { granted, painted, restartBrowser } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { close, listen } from '../../../home/listen.ts';
import type { Finding, Observation } from '../../../src/core/index.ts';
import { appraiseVisit } from '../../../src/features/navigation/appraise-visit.ts';
import { addGateway } from '../../../src/store/gateways.ts';
import { revocationData } from '../../../src/store/revocation-data.ts';
import { paired, pageSighting } from '../../support/observations.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { ocspAt } from '../../support/mint-extensions.ts';
import { DAY, mint, type Minted, mintLeaf, mintRoot } from '../../support/mint.ts';
import { answerBy, type RunningResponder, startResponder } from '../../support/openssl-ocsp.ts';
import { visitPage } from '../../support/visit.ts';

/** A gateway whose OCSP responder is the openssl program, which knows one device as good and one as revoked. */
const [GOOD, REVOKED, STRANGE] = ['4711', '4712', '4713'];
const known = [{ serial: GOOD }, { serial: REVOKED, revoked: 'keyCompromise' }];
const dates = { notBefore: Date.now() - 30 * DAY, notAfter: Date.now() + 30 * DAY };

let root: Minted;
let responder: RunningResponder;
beforeAll(async () => {
  root = await mintRoot(dates);
  const signer = await mint({ issuer: root, subject: 'CN=Gateway OCSP', usages: ['1.3.6.1.5.5.7.3.9'], ...dates });
  responder = await startResponder({ issuer: root, signer, known });
});
afterAll(() => responder?.close());
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  granted.add('*://127.0.0.1/*');
  await addGateway(paired(root, [], { scope: { names: ['local'], addresses: [], until: Date.now() + DAY } }));
});

const device = (serial: string, url = responder.url): Promise<Minted> =>
  mintLeaf(root, { ...dates, serial, extensions: [ocspAt(url)] });
const seen = (leaf: Minted): Observation[] => pageSighting({ leaf });
const visit = (leaf: Minted, tabId = 1): Promise<void> =>
  visitPage({ tabId, url: 'https://printer.local/', observations: seen(leaf) });
async function revocation(leaf: Minted, now = Date.now()): Promise<Finding | undefined> {
  return (await appraiseVisit(seen(leaf), now)).appraisal.findings.find(({ question }) => question === 'revocation');
}

describe('when the responder knows the device', () => {
  it('as good: proved, until the answer runs out', async () => {
    const leaf = await device(GOOD);
    expect(await revocation(leaf)).toMatchObject({ answer: 'cannot tell', code: 'revocation-no-list' });
    await visit(leaf);
    expect(await revocation(leaf)).toMatchObject({ answer: 'proved', code: 'not-revoked-answered' });
    expect(painted.get(1)).toBe('✓');
    expect(await revocation(leaf, Date.now() + 2 * DAY)).toMatchObject({ answer: 'cannot tell' });
  });

  it('as revoked: danger, and for good', async () => {
    const leaf = await device(REVOKED);
    await visit(leaf);
    expect(painted.get(1)).toBe('✕');
    for (const now of [Date.now(), Date.now() + 2 * DAY]) {
      expect((await appraiseVisit(seen(leaf), now)).appraisal.headline).toMatchObject({
        kind: 'danger',
        reasons: ['path-revoked'],
      });
    }
    expect(await revocation(leaf)).toMatchObject({
      answer: 'refuted',
      params: expect.objectContaining({ rule: 'revoked', because: 'key-compromise' }),
    });
  });
});

describe('when the responder does not know the device', () => {
  it('cannot tell, and accuses no one', async () => {
    const leaf = await device(STRANGE);
    await visit(leaf);
    expect(await revocation(leaf)).toMatchObject({ answer: 'cannot tell', code: 'revocation-no-list' });
    expect(painted.get(1)).toBe('✓');
  });
});

describe('when someone else answers in its place', () => {
  let server: Server;
  let url: string;
  let asked: { method: string | undefined; type: string | undefined }[] = [];
  let reply = new Uint8Array();
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push({ method: request.method, type: request.headers['content-type'] });
      response.end(reply);
    });
    url = `http://127.0.0.1:${await listen(server, 0)}/`;
  });
  afterAll(() => close(server));
  beforeEach(() => {
    asked = [];
  });

  it.each<[string, (leaf: Minted) => Promise<Uint8Array> | Uint8Array]>([
    [
      'with another key',
      async (leaf) =>
        answerBy(
          { issuer: root, signer: await mintRoot(dates), known: [{ serial: GOOD, revoked: 'keyCompromise' }] },
          leaf,
          '-ndays',
          '1',
        ),
    ],
    ['with rubbish', () => new TextEncoder().encode('<html>')],
    ['that it is busy', () => Uint8Array.of(0x30, 3, 0x0a, 1, 3)],
    ['about another device', async () => answerBy({ issuer: root, known }, await device(REVOKED), '-ndays', '1')],
  ])('%s: nothing is kept, no one is accused, and it is asked once', async (_, answer) => {
    const leaf = await device(GOOD, url);
    reply = Uint8Array.from(await answer(leaf));
    await visit(leaf);
    await visit(leaf);
    expect(asked).toEqual([{ method: 'GET', type: undefined }]);
    expect(await revocationData(Date.now())).toEqual({ crls: [], ocsp: [], revoked: [], anyRevoked: false });
    expect(painted.get(1)).toBe('✓');
  });

  it('is not asked where we may not look, nor about a page in a private window', async () => {
    const leaf = await device(GOOD, url);
    await visit(leaf, 2);
    granted.clear();
    await visit(leaf);
    expect(asked).toEqual([]);
  });
});
