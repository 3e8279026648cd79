import { restartBrowser, SESSION_QUOTA, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_TAB, nextTab, shownDocument, type TabEvent, type TabState } from '../../../src/core/index.ts';
import { openable, shortAddress } from '../../../src/features/common/addresses.ts';
import {
  forgetCopies,
  isDoubtfulCopy,
  noteAnswer,
  noteAnyAnswer,
  noteFill,
} from '../../../src/features/navigation/cached-copies.ts';
import { noteTabEvent } from '../../../src/features/navigation/tab-observations.ts';
import type { PageEvent } from '../../../src/platform/types.ts';
import { DAY, mint, type Minted } from '../../support/mint.ts';
import { pageSighting } from '../../support/observations.ts';
import { answered, committed, tell } from '../../support/visit.ts';

const URL = 'https://printer.local/';
let device: Minted;

beforeAll(async () => {
  device = await mint({ subject: 'CN=Printer', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });
});
beforeEach(() => {
  restartBrowser();
  tabs.set(1, { incognito: false, url: URL });
});

type Answered = Extract<PageEvent, { kind: 'answered' }>;
const answer = (change: Partial<Answered> = {}): Answered => ({
  ...(answered(URL, pageSighting({ leaf: device, url: URL })) as Answered),
  ...change,
});

/** An answer that becomes a document. */
async function shows(change: Partial<Answered> = {}): Promise<void> {
  const { url, seen: observations, cachePart: fills = '' } = answer(change);
  await noteAnswer(1, { url, seen: observations, cachePart: fills });
  await noteFill(1, { url, observations, notice: null, before: null, fills });
}

/** Whether a copy that comes out of the cache is in doubt. */
const copyIsDoubtful = (change: Partial<Answered> = {}): Promise<boolean> =>
  isDoubtfulCopy(1, answer({ copy: true, ...change }));

describe('a copy that the device calls unchanged', () => {
  it('counts where the device filled the cache in this session', async () => {
    await shows();
    expect(await copyIsDoubtful()).toBe(false);
  });

  it('is in doubt where what the device answered in this session became no document', async () => {
    await noteAnswer(1, answer());
    expect(await copyIsDoubtful()).toBe(true);
  });

  it('is in doubt in a part of the cache that was not filled in this session', async () => {
    // Chromium keeps what another site leads to apart, Firefox each container. An attacker may have filled it long ago.
    await shows();
    const from = 'https://www.example.com';
    expect(await copyIsDoubtful({ cachePart: from })).toBe(true);
    await shows({ cachePart: from });
    expect(await copyIsDoubtful({ cachePart: from })).toBe(false);
  });
});

describe('a long address', () => {
  const long = `${URL}?${'x'.repeat(3000)}`;

  it('is kept as what no other page has for its address', async () => {
    const kept = await shortAddress(long);
    expect(kept.length).toBeLessThan(200);
    expect(await shortAddress(`${long}#here`)).toBe(kept);
    expect(new globalThis.URL(kept).href).not.toBe(kept);
    await shows({ url: long });
    expect(await copyIsDoubtful({ url: new globalThis.URL(kept).href })).toBe(true);
  });

  it('leads to its site, where someone goes there', async () => {
    expect(openable(await shortAddress(long))).toBe(URL);
    expect(openable(await shortAddress(`${URL}a?b#c`))).toBe(`${URL}a?b#c`);
  });
});

describe('when a permission was taken back', () => {
  it('no copy is known any more', async () => {
    await shows();
    expect(await copyIsDoubtful()).toBe(false);
    await forgetCopies();
    expect(await copyIsDoubtful()).toBe(true);
  });
});

describe('a copy in a part of the cache that others fill unheard', () => {
  it('is in doubt, whatever the device answered in this session', async () => {
    await shows();
    expect(await copyIsDoubtful({ partUnheard: true })).toBe(true);
    expect(await copyIsDoubtful()).toBe(false);
  });
});

describe('a document that comes back', () => {
  const known = (document: string): Promise<unknown> => noteTabEvent(1, committed(URL, document));

  it('fills no cache, though the background was stopped before it was judged', async () => {
    const { seen: observations, ...told } = answer();
    const own = { url: URL, observations, notice: null, before: null, fills: '' };
    await noteTabEvent(1, { ...told, seen: own });
    await known('first');
    expect(await copyIsDoubtful()).toBe(true);
    await tell(1, committed(URL, 'first'));
    expect(await copyIsDoubtful()).toBe(true);
  });

  it('fills it when it comes for the first time, once it has said who made it', async () => {
    for (const makerUnknown of [false, true]) {
      restartBrowser();
      tabs.set(1, { incognito: false, url: URL });
      void tell(1, answer());
      await tell(1, { ...committed(URL, 'first'), makerUnknown });
      expect(await copyIsDoubtful()).toBe(false);
    }
  });
});

describe('a copy that a device calls unchanged, after other requests than for pages were answered', () => {
  it('counts where the device answered them all', async () => {
    await shows();
    await noteAnyAnswer(`${URL}style.css`, device.der);
    expect(await copyIsDoubtful()).toBe(false);
  });

  it.each(['', 'status.png', '?one'])('is in doubt once someone else answered one: /%s', async (path) => {
    const other = await mint({ subject: 'CN=Printer', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });
    await shows();
    void noteAnyAnswer(`${URL}${path}`, other.der);
    expect(await copyIsDoubtful()).toBe(true);
    // Nor does it count again: browsers keep several copies of one address.
    await shows();
    expect(await copyIsDoubtful()).toBe(true);
  });

  it('counts where someone else answered at another port', async () => {
    const other = await mint({ subject: 'CN=Printer', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });
    await shows();
    await noteAnyAnswer('https://printer.local:8443/', other.der);
    expect(await copyIsDoubtful()).toBe(false);
  });
});

describe('where the storage has no room for what is known of copies', () => {
  /** Fills it but for so many bytes. */
  async function fillBut(left: number): Promise<void> {
    const used = JSON.stringify(await globalThis.chrome.storage.session.get(null)).length;
    await globalThis.chrome.storage.session.set({ filling: 'x'.repeat(SESSION_QUOTA - used - left - 14) });
  }
  const afterStop = async (): Promise<boolean> => {
    vi.resetModules();
    const background = await import('../../../src/features/navigation/cached-copies.ts');
    return background.isDoubtfulCopy(1, answer({ copy: true }));
  };

  it('a copy of the device counts until the background is stopped, and never again', async () => {
    await noteAnyAnswer(URL, device.der);
    await fillBut(0);
    await shows();
    expect([await copyIsDoubtful(), await afterStop()]).toEqual([false, true]);
    await globalThis.chrome.storage.session.remove('filling');
    vi.resetModules();
    const background = await import('../../../src/features/navigation/cached-copies.ts');
    const { url, seen: observations } = answer();
    await background.noteFill(1, { url, observations, notice: null, before: null, fills: '' });
    expect(await background.isDoubtfulCopy(1, answer({ copy: true }))).toBe(true);
  });

  it('no one takes that room by answering at more and more ports', async () => {
    for (let port = 1; port <= 1100; port += 1)
      await noteAnyAnswer(`https://printer.local:${String(port)}/`, device.der);
    await shows();
    expect(await copyIsDoubtful()).toBe(false);
    const kept = Object.keys(await globalThis.chrome.storage.session.get(null));
    expect(kept.length).toBeLessThanOrEqual(1010);
  });

  it('that someone else has answered is not forgotten', async () => {
    const other = await mint({ subject: 'CN=Printer', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });
    await shows();
    await fillBut(0);
    await noteAnyAnswer(`${URL}picture`, other.der);
    expect([await copyIsDoubtful(), await afterStop()]).toEqual([true, true]);
    await shows();
    expect([await copyIsDoubtful(), await afterStop()]).toEqual([true, true]);
  });
});

describe('a redirect that a service worker answers', () => {
  it('at the same address: what redirected is not taken for the document’s own', () => {
    const told = { frame: 0, time: 1, request: '1' } as const;
    const seen = { kind: 'answered', url: URL, seen: 'device', copy: false, fills: false } as const;
    const commit = { kind: 'committed', frame: 0, time: 2, document: 'a', url: URL, traversal: false } as const;
    const events: readonly TabEvent<string>[] = [
      { ...told, kind: 'started' },
      { ...told, ...seen },
      // Firefox tells of the same request once more, and then of no answer.
      { ...told, kind: 'started', time: 2 },
      { ...commit, ahead: false },
    ];
    const same = (a: string, b: string): boolean => a === b;
    const after = (list: readonly TabEvent<string>[]): TabState<string> =>
      list.reduce<TabState<string>>((state, event) => nextTab(state, event, same), EMPTY_TAB);
    expect(shownDocument(after(events))).toMatchObject({ own: null, unproved: 'several-answers' });
    expect(shownDocument(after(events.filter((_, i) => i !== 2)))).toMatchObject({ own: 'device' });
  });
});
