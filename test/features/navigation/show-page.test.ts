import { documents, frames, painted, restartBrowser, SESSION_QUOTA, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageGone, pageRefused } from '../../../src/features/navigation/refused-page.ts';
import { appraiseOpenPagesAgain } from '../../../src/features/navigation/show-page.ts';
import { forgetDevice, listDevices, rememberDevice } from '../../../src/features/devices/list.ts';
import { noteTabEvent } from '../../../src/features/navigation/tab-observations.ts';
import { viewTab } from '../../../src/features/navigation/view-tab.ts';
import { knownDevices } from '../../../src/store/devices.ts';
import { observed, pageSighting } from '../../support/observations.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, mint, type Minted } from '../../support/mint.ts';
import { ask } from '../../support/ask.ts';
import { answered, committed, started, tell, visitPage, withoutPauses } from '../../support/visit.ts';

const CAMERA = 'https://camera.local/';
const PRINTER = 'https://printer.local/';
let certificate: Minted;

beforeAll(async () => {
  certificate = await mint({ subject: 'CN=Camera', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
});

const seen = (url: string): Promise<void> =>
  visitPage({
    tabId: 1,
    url,
    observations: pageSighting({ leaf: certificate, url }),
  });
const http = (url: string): Promise<void> =>
  visitPage({
    tabId: 1,
    url,
    observations: [
      observed({
        kind: 'connection',
        scheme: 'http',
        host: { kind: 'dns', value: new URL(url).hostname },
        port: 80,
        address: '192.168.1.7',
      }),
    ],
  });
const show = (url: string): unknown => tabs.set(1, { incognito: false, url });

describe('a page that stands open while trust changes', () => {
  it('is judged again and not seen again', async () => {
    show(CAMERA);
    await seen(CAMERA);
    const before = await listDevices();
    await expect.poll(() => Date.now()).toBeGreaterThan(before[0]?.lastSeen ?? Infinity);
    await appraiseOpenPagesAgain();
    expect(await listDevices()).toEqual(before);
  });

  it('wears the new mark in every tab once the person remembered, named or forgot its device in one', async () => {
    for (const tabId of [1, 2, 3]) {
      tabs.set(tabId, { incognito: tabId === 2, url: CAMERA });
      await visitPage({ tabId, url: CAMERA, observations: pageSighting({ leaf: certificate, url: CAMERA }) });
    }
    const marks = () => [1, 2, 3].map((tabId) => painted.get(tabId));
    expect(marks()).toEqual(['?', '?', '?']);
    const [before] = await listDevices();
    const device = 'camera.local:443';
    await ask('device/remember', { device, spkiSha256: before?.spkiSha256 ?? '' });
    await expect.poll(marks).toEqual(['=', '=', '=']);
    const known = await listDevices();
    const forgotten = await ask('device/forget', { device });
    await expect.poll(marks).toEqual(['?', '?', '?']);
    await ask('device/restore', { device, forgotten });
    await expect.poll(marks).toEqual(['=', '=', '=']);
    // Nothing was seen by that.
    expect(await listDevices()).toEqual(known);
  });

  it('keeps its red where it is judged again before it was judged at all', async () => {
    show(CAMERA);
    await seen(CAMERA);
    const other = await mint({ subject: 'CN=Camera', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });
    const findings = async (judgeAgain: () => Promise<unknown>): Promise<unknown> => {
      await freshDatabase();
      await seen(CAMERA);
      void tell(1, started());
      void tell(1, answered(CAMERA, pageSighting({ leaf: other, url: CAMERA })));
      const shown = tell(1, committed(CAMERA, `page-${String(Math.random())}`));
      await judgeAgain();
      await shown;
      const view = await viewTab({ tabId: 1, url: CAMERA });
      if (view.kind !== 'judged') throw new Error(view.kind);
      return view.appraisal.findings.map(({ code }) => code);
    };
    const usual = await findings(() => Promise.resolve());
    expect(usual).toContain('key-differs-unpinned');
    expect(await findings(appraiseOpenPagesAgain)).toEqual(usual);
  });

  it('does not bring its device back, which was forgotten since', async () => {
    show(CAMERA);
    await seen(CAMERA);
    await forgetDevice({ device: 'camera.local:443' });
    await appraiseOpenPagesAgain();
    expect(await listDevices()).toEqual([]);
  });
});

describe('a page that stands there out of the browser’s cache', () => {
  it('is judged once the person has it loaded again', async () => {
    show(CAMERA);
    void tell(1, started());
    // The cache has no address to tell.
    const copy = answered(CAMERA, pageSighting({ leaf: certificate, url: CAMERA, address: null }));
    void tell(1, { ...copy, copy: true } as typeof copy);
    await withoutPauses(1, tell(1, committed(CAMERA, 'copy')));
    expect(await viewTab({ tabId: 1, url: CAMERA })).toMatchObject({ kind: 'unknown', why: 'copy' });
    await seen(CAMERA);
    expect(await viewTab({ tabId: 1, url: CAMERA })).toMatchObject({ kind: 'judged', ofAnother: false });
  });
});

describe('a document that came without a word of the browser', () => {
  const headline = async (): Promise<unknown> => {
    const view = await viewTab({ tabId: 1, url: CAMERA });
    return view.kind === 'judged'
      ? [view.appraisal.headline.kind, view.ofAnother]
      : 'why' in view
        ? view.why
        : view.kind;
  };
  const stands = (documentId: string): unknown => frames.set(1, { url: CAMERA, documentId });
  const visit = (document: string, leaf = certificate): Promise<void> =>
    visitPage({ tabId: 1, url: CAMERA, observations: pageSighting({ leaf, url: CAMERA }), document });

  it('has its own verdict where it came back, and of no other page where it did not', async () => {
    show(CAMERA);
    stands('device');
    await visit('device');
    const [device] = await listDevices();
    await rememberDevice({ device: 'camera.local:443', spkiSha256: device?.spkiSha256 ?? '' });
    expect(await headline()).toEqual(['remembered', false]);

    painted.set(1, '');
    stands('unknown');
    expect(await headline()).toBe('no-answer');
    await appraiseOpenPagesAgain();
    expect(painted.get(1)).toBe('');

    const other = await mint({ subject: 'CN=Camera', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });
    stands('stranger');
    await visit('stranger', other);
    expect(await headline()).toEqual(['danger', false]);
    stands('device');
    expect(await headline()).toEqual(['remembered', false]);
    stands('stranger');
    expect(await headline()).toEqual(['danger', false]);
    expect(painted.get(1)).toBe('✕');

    // Of the page that stands there now nothing is known but the worst that was seen of its origin.
    stands('unknown');
    expect(await headline()).toEqual(['danger', true]);
  });
});

describe('a page that fills the storage of the session', () => {
  const stranger = `${CAMERA}login`;
  const headline = async (): Promise<unknown> => {
    const view = await viewTab({ tabId: 1, url: stranger });
    return view.kind === 'judged' ? view.appraisal.headline.kind : view.kind;
  };
  /** Another key than the one that the person said is theirs. */
  async function meetStranger(url: string): Promise<void> {
    const other = await mint({ subject: 'CN=Camera', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });
    show(url);
    await visitPage({ tabId: 1, url, observations: pageSighting({ leaf: other, url }) });
  }
  beforeEach(async () => {
    show(CAMERA);
    await seen(CAMERA);
    const [device] = await listDevices();
    await rememberDevice({ device: 'camera.local:443', spkiSha256: device?.spkiSha256 ?? '' });
  });

  it('keeps its mark and its verdict, however little room there is', async () => {
    for (const left of [0, 500, 5000]) {
      restartBrowser();
      const filling = 'x'.repeat(SESSION_QUOTA - left - 20);
      await globalThis.chrome.storage.session.set({ filling });
      await meetStranger(stranger);
      expect([painted.get(1), await headline()]).toEqual(['✕', 'danger']);
      await appraiseOpenPagesAgain();
      expect([painted.get(1), await headline()]).toEqual(['✕', 'danger']);
      await globalThis.chrome.storage.session.remove('filling');
    }
  });

  it('is known after the background was stopped where there is room for it alone', async () => {
    for (let i = 0; i < 9; i += 1) await meetStranger(`${CAMERA}${String(i)}`);
    const used = JSON.stringify(await globalThis.chrome.storage.session.get(null)).length;
    await globalThis.chrome.storage.session.set({ filling: 'x'.repeat(SESSION_QUOTA - used - 20) });
    await meetStranger(stranger);
    vi.resetModules();
    const background = await import('../../../src/features/navigation/view-tab.ts');
    const view = await background.viewTab({ tabId: 1, url: stranger });
    expect(view).toMatchObject({ kind: 'judged', appraisal: { headline: { kind: 'danger' } } });
  });

  it('cannot do so by long addresses', async () => {
    for (const long of [`${CAMERA}?1#${'A'.repeat(1e6)}`, `${CAMERA}?${'A'.repeat(1e6)}`]) await meetStranger(long);
    expect(painted.get(1)).toBe('✕');
    const kept = JSON.stringify(await globalThis.chrome.storage.session.get(null));
    expect(kept.length).toBeLessThan(100_000);
  });
});

describe('a page that keeps itself busy, and does not say yet who made it', () => {
  const LOGIN = `${CAMERA}login`;
  const headline = async (): Promise<unknown> => {
    const view = await viewTab({ tabId: 1, url: LOGIN });
    return view.kind === 'judged' ? view.appraisal.headline.kind : 'why' in view ? view.why : view.kind;
  };

  /** The camera answers, and the page says who made it once it is told to. */
  function busy(leaf: Minted): { readonly says: (byWorker: boolean) => void; readonly shown: Promise<void> } {
    let says = (_byWorker: boolean): void => undefined;
    const made = new Promise<boolean>((resolve) => (says = resolve));
    documents.madeByWorker = () => made;
    void tell(1, started());
    void tell(1, answered(LOGIN, pageSighting({ leaf, url: LOGIN })));
    const shown = tell(1, { ...committed(LOGIN, 'login'), makerUnknown: true });
    return { says: (byWorker) => says(byWorker), shown };
  }

  it('never wears the mark of the page before, not even while that was about to be judged', async () => {
    show(CAMERA);
    const before = seen(CAMERA);
    const { says, shown } = busy(certificate);
    await before;
    await expect
      .poll(() => painted.get(1))
      .toBe('')
      .finally(() => says(true));
    await shown;
    expect(painted.get(1)).toBe('…');
  });

  it('is not known until it does, teaches nothing, and holds nothing up; then its own answer counts', async () => {
    show(LOGIN);
    const { says, shown } = busy(certificate);
    expect(await headline()).toBe('maker-unknown');
    await expect.poll(() => painted.get(1), { timeout: 10_000 }).toBe('…');
    expect(await knownDevices()).toEqual([]);
    says(false);
    await shown;
    expect(await headline()).toBe('new');
    expect(await knownDevices()).toHaveLength(1);
  });

  describe('while the background was stopped', () => {
    /** What a background started anew says of the tab; nothing that the one before waits for is ever told. */
    async function startedAnew(): Promise<() => Promise<unknown>> {
      show(LOGIN);
      busy(certificate);
      expect(await headline()).toBe('maker-unknown');
      vi.resetModules();
      const background = await import('../../../src/features/navigation/view-tab.ts');
      return async () => {
        const view = await background.viewTab({ tabId: 1, url: LOGIN });
        return view.kind === 'judged' ? view.appraisal.headline.kind : 'why' in view ? view.why : view.kind;
      };
    }

    it.each([
      [false, 'new', 1],
      [true, 'no-answer', 0],
    ] as const)('is asked again once someone looks (made by a worker: %s)', async (byWorker, said, known) => {
      const headlineAnew = await startedAnew();
      documents.madeByWorker = () => Promise.resolve(byWorker);
      expect(await headlineAnew()).toBe(said);
      expect(painted.get(1)).not.toBe('✓');
      expect(await knownDevices()).toHaveLength(known);
    });

    it('is asked once, however often someone looks while it stays busy', async () => {
      const headlineAnew = await startedAnew();
      let says = (_byWorker: boolean): void => undefined;
      const made = new Promise<boolean>((resolve) => (says = resolve));
      let asked = 0;
      documents.madeByWorker = () => ((asked += 1), made);
      expect(await headlineAnew()).toBe('maker-unknown');
      expect(await headlineAnew()).toBe('maker-unknown');
      says(false);
      await expect.poll(headlineAnew).toBe('new');
      expect(asked).toBe(1);
      expect(await knownDevices()).toHaveLength(1);
    });
  });

  it('is never known where a service worker made it', async () => {
    show(LOGIN);
    const { says, shown } = busy(certificate);
    says(true);
    await shown;
    expect(await headline()).toBe('no-answer');
    expect(await knownDevices()).toEqual([]);
  });

  it('is warned of all the same where what it was answered is someone else’s', async () => {
    show(CAMERA);
    await seen(CAMERA);
    const [device] = await listDevices();
    await rememberDevice({ device: 'camera.local:443', spkiSha256: device?.spkiSha256 ?? '' });
    show(LOGIN);
    const { says, shown } = busy(
      await mint({ subject: 'CN=Camera', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY }),
    );
    await expect.poll(() => painted.get(1), { timeout: 10_000 }).toBe('✕');
    expect(await headline()).toBe('danger');
    says(false);
    await shown;
    expect(await headline()).toBe('danger');
  });

  it('is told of when the person comes back to it, where they left before it could say', async () => {
    show(LOGIN);
    const { says, shown } = busy(certificate);
    show(PRINTER);
    await visitPage({
      tabId: 1,
      url: PRINTER,
      observations: pageSighting({ leaf: certificate, url: PRINTER }),
      document: 'printer',
    });
    says(false);
    await shown;
    expect(painted.get(1)).not.toBe('…');
    show(LOGIN);
    await tell(1, committed(LOGIN, 'login'));
    expect(await headline()).toBe('new');
    expect((await knownDevices()).flatMap(({ endpoints }) => endpoints.map(({ host }) => host)).sort()).toEqual([
      'camera.local',
      'printer.local',
    ]);
  });
});

describe('a page that has just answered', () => {
  it('when the popup opens before the page was judged, tells the verdict at once', async () => {
    show(CAMERA);
    const judged = seen(CAMERA);
    expect(await viewTab({ tabId: 1, url: CAMERA })).toMatchObject({
      kind: 'judged',
      appraisal: { headline: { kind: 'new' } },
    });
    await judged;
  });

  it(
    'when it is the first of its device, the popup does not take it for an earlier sight of the key; on the next ' +
      'visit it is one',
    async () => {
      show(CAMERA);
      const key = async (): Promise<unknown> => {
        await seen(CAMERA);
        const view = await viewTab({ tabId: 1, url: CAMERA });
        return (
          view.kind === 'judged' && view.appraisal.findings.find(({ question }) => question === 'key-unchanged')?.code
        );
      };
      expect(await key()).toBe('key-first-seen');
      expect(await key()).toBe('key-unchanged');
    },
  );

  it('never says that the key is the one from before when an unpinned device shows another', async () => {
    show(CAMERA);
    await seen(CAMERA);
    const other = await mint({ subject: 'CN=Camera', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });
    const key = async (): Promise<unknown> => {
      const view = await viewTab({ tabId: 1, url: CAMERA });
      return view.kind === 'judged' && view.appraisal.findings.find(({ question }) => question === 'key-unchanged');
    };
    const answer = { answer: 'cannot tell', code: 'key-differs-unpinned' };
    const next = pageSighting({ leaf: other, url: CAMERA }).map((each) => ({ ...each, visit: 'next' }));
    await visitPage({ tabId: 1, url: CAMERA, observations: next, document: 'shown' });
    expect(await key()).toMatchObject(answer);
    await tell(1, committed(CAMERA, 'shown'));
    expect(await key()).toMatchObject(answer);
  });

  it(
    'when the next page of the tab answers before this was judged, the mark is the next one’s, and this is still ' +
      'remembered',
    async () => {
      show('http://kettle.local/');
      await Promise.all([seen(CAMERA), http('http://kettle.local/')]);
      expect(painted.get(1)).toBe('–');
      expect((await knownDevices()).map(({ endpoints }) => endpoints[0]?.host)).toEqual(['camera.local']);
    },
  );

  it('when the browser refuses the next connection before this was judged, says nothing of this', async () => {
    show(CAMERA);
    await Promise.all([
      seen(CAMERA),
      pageRefused({ tabId: 1, url: CAMERA, refusal: 'authority-invalid', wayOn: true, address: null }),
    ]);
    expect(await viewTab({ tabId: 1, url: CAMERA })).toMatchObject({ kind: 'unknown', why: 'error-page' });
  });

  it.each([
    ['before it was judged', 0],
    ['after', 1],
  ])('when it breaks off %s, it stands there and keeps its verdict', async (_, judged) => {
    show(CAMERA);
    const url = CAMERA;
    const visit = visitPage({ url, observations: pageSighting({ leaf: certificate, url }), document: 'half' });
    if (judged) await visit;
    await pageGone({ tabId: 1, documentId: 'half' });
    await visit;
    expect(painted.get(1)).toBe('?');
    expect(await viewTab({ tabId: 1, url })).toMatchObject({ appraisal: { headline: { kind: 'new' } } });
  });

  it('when the device then cannot be reached, the popup says nothing of the page before', async () => {
    show(CAMERA);
    await Promise.all([seen(CAMERA), pageGone({ tabId: 1, documentId: 'of the browser’s own page' })]);
    expect(await viewTab({ tabId: 1, url: CAMERA })).toMatchObject({ kind: 'unknown', why: 'error-page' });
  });

  it('when another site takes its place while the mark is painted, takes the mark back', async () => {
    show(PRINTER);
    await visitPage({
      url: PRINTER,
      observations: pageSighting({ leaf: certificate, url: PRINTER }),
      document: 'printer',
    });
    tabs.set(1, {
      incognito: false,
      get url() {
        return painted.has(1) ? 'https://evil.example/' : PRINTER;
      },
    });
    painted.clear();
    await tell(1, committed(PRINTER, 'printer'));
    expect(painted.get(1)).toBe('');
  });
});

describe('an answer that becomes no page, as one without content or a download', () => {
  it('teaches memory nothing, and the page that stands there is said to be what it was', async () => {
    show(CAMERA);
    await seen(CAMERA);
    const before = await knownDevices();
    const other = await mint({ subject: 'CN=Camera', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });
    for (const url of [CAMERA, PRINTER]) {
      void tell(1, started());
      void tell(1, answered(url, pageSighting({ leaf: other, url })));
      await tell(1, { kind: 'ended', frame: 0, time: Date.now(), url });
    }
    expect(await knownDevices()).toEqual(before);
    expect(await viewTab({ tabId: 1, url: CAMERA })).toMatchObject({ appraisal: { headline: { kind: 'new' } } });
    expect(await knownDevices()).toEqual(before);
  });
});

describe('a page whose judging was cut short, as the worker was stopped', () => {
  it('is not judged by what was written down of it when open pages were judged anew', async () => {
    const other = await mint({ subject: 'CN=Camera', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });
    show(CAMERA);
    await seen(CAMERA);
    const observations = pageSighting({ leaf: other, url: CAMERA }).map((each) => ({ ...each, visit: 'cut short' }));
    const own = { url: CAMERA, observations, notice: null, before: null };
    await noteTabEvent(1, { ...answered(CAMERA, observations), seen: own } as Parameters<typeof noteTabEvent>[1]);
    await noteTabEvent(1, committed(CAMERA, 'cut short') as Parameters<typeof noteTabEvent>[1]);
    await appraiseOpenPagesAgain();
    expect(await viewTab({ tabId: 1, url: CAMERA })).toMatchObject({
      appraisal: { findings: expect.arrayContaining([expect.objectContaining({ code: 'key-differs-unpinned' })]) },
    });
  });
});
