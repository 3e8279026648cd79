import { BASE, restartBrowser } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { backgroundRequests } from '../../../src/protocol/background-requests.ts';
import { pageRequests } from '../../../src/protocol/page-requests.ts';
import { answerInBackground } from '../../../src/features/routes/background.ts';
import { answerInPage } from '../../../src/features/routes/page-work.ts';
import { freshDatabase } from '../../support/fresh-database.ts';

const PAIRING = { id: 'latchkey-under-test', url: `${BASE}pairing/index.html` };

beforeAll(async () => {
  restartBrowser();
  await freshDatabase();
});

describe('what the page that stops warnings asks of the companion', () => {
  const stores = ['nss:/x'];
  const root = 'AAAA';
  it.each([
    ['companion/install', { scopeRoot: root, cross: root, stores }],
    ['companion/remove', { label: 'Home', stores }],
    ['companion/install-root', { root, names: ['local'], addresses: [], until: 1, stores }],
    ['companion/remove-root', { root, stores }],
  ])('is passed on for that page alone (%s)', async (name, request) => {
    const from = (page: string) => answerInBackground({ name, request }, { ...PAIRING, url: `${BASE}${page}` });
    // No one has allowed the companion here, and that is what it hears.
    const passedOn = { ok: true, value: { ok: false, problem: 'not-allowed' } };
    expect(await from('anchor/index.html?gateway=x')).toEqual(passedOn);
    for (const page of ['pairing/index.html', 'warning/index.html', 'anchor/index.html/', 'anchor/other.html'])
      expect(await from(page), page).toEqual({ ok: false, fault: 'unknown-sender' });
  });
});

describe.each([
  {
    route: 'the background',
    answer: answerInBackground,
    known: 'gateway/list',
    wrong: { name: 'gateway/rename', request: { gateway: 'x', name: 7 } },
    names: Object.keys(backgroundRequests),
    others: Object.keys(pageRequests),
  },
  {
    route: 'the page itself',
    answer: answerInPage,
    known: 'managed/list',
    wrong: { name: 'sync/switch', request: { on: 'yes' } },
    names: Object.keys(pageRequests),
    others: Object.keys(backgroundRequests),
  },
])('a message to $route', ({ answer, known, wrong, names, others }) => {
  it('is answered when one of our pages sends it', async () => {
    expect(await answer({ name: known, request: {} }, PAIRING)).toMatchObject({ ok: true });
  });

  it.each([
    ['a web page', { id: PAIRING.id, url: 'https://printer.local/' }],
    ['a page that looks like ours', { id: PAIRING.id, url: `https://evil.example/?${BASE}` }],
    ['another extension', { id: 'someone-else', url: PAIRING.url }],
    ['no one in particular', {}],
  ])('is refused when %s sends it', async (_who, sender) => {
    for (const name of names)
      expect(await answer({ name, request: {} }, sender)).toEqual({ ok: false, fault: 'unknown-sender' });
  });

  it('is refused when its name belongs to the other route', async () => {
    for (const name of others)
      expect(await answer({ name, request: {} }, PAIRING)).toEqual({ ok: false, fault: 'unknown-request' });
  });

  it.each([['gateway/steal'], ['constructor'], ['__proto__'], ['hasOwnProperty'], [''], [7], [[known]], [null]])(
    'is refused when its name is %j',
    async (name) => {
      expect(await answer({ name, request: {} }, PAIRING)).toEqual({ ok: false, fault: 'unknown-request' });
    },
  );

  it.each([[undefined], [null], [known], [{ name: known }], [{ request: {} }]])(
    'is refused when it is %j',
    async (message) => {
      expect(await answer(message, PAIRING)).toEqual({ ok: false, fault: 'bad-message' });
    },
  );

  it('is refused when the request has another shape than its name asks for', async () => {
    expect(await answer(wrong, PAIRING)).toEqual({ ok: false, fault: 'bad-message' });
  });

  it('gets an answer whatever was sent', async () => {
    const message = fc.oneof(
      fc.anything(),
      fc.record({ name: fc.constantFrom(...names, ...others), request: fc.anything() }),
    );
    await fc.assert(
      fc.asyncProperty(message, async (sent) => {
        const reply = await answer(sent, PAIRING);
        expect(reply.ok ? 'value' in reply : typeof reply.fault).toBe(reply.ok ? true : 'string');
      }),
      { numRuns: 300 },
    );
  });
});
