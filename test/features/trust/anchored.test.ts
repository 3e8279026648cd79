import { documents, endSession, restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRoot } from '../../../gateway/ca/authority.ts';
import { widestScope } from '../../../src/core/scope/constrained-scope.ts';
import { anchorRemoved, viewAnchor } from '../../../src/features/anchors/pairs.ts';
import { appraiseRefused } from '../../../src/features/navigation/appraise-refused.ts';
import { anchoredGateways, noteAccepted, noteTakenOut } from '../../../src/features/trust/anchored.ts';
import { forgetTrust } from '../../../src/features/trust/trust.ts';
import { addGateway, changeGateway, pairedGateways } from '../../../src/store/gateways.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, type Gateway, mintGateway } from '../../support/mint.ts';
import { pageSighting, paired } from '../../support/observations.ts';
import { answered, committed, started, tell, visitPage } from '../../support/visit.ts';

const DATES = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };
let gateway: Gateway;
let id: string;

beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  forgetTrust();
  gateway = await mintGateway({ root: DATES, intermediate: DATES, leaf: DATES });
  const root = paired(gateway.root, [gateway.intermediate]);
  id = root.id;
  await addGateway(root);
});

/** The person made a scoped anchor for these names. */
const makeAnchor = (names: readonly string[], older: readonly string[] = []): Promise<unknown> =>
  changeGateway(id, {
    anchors: ['ABC', ...older].map((label) => ({
      label,
      scopeRoot: new Uint8Array([1]),
      cross: new Uint8Array([2]),
      madeAt: Date.now(),
      scope: { names, addresses: [], until: DATES.notAfter },
      leftOut: [],
    })),
  });

const PRINTER = 'https://printer.local/';
const PRIVATE_TAB = 2;
const ACCEPTED = { opinion: 'accepted', builtInRoot: false } as const;

interface Seen {
  readonly url?: string;
  /** Null in Chromium, which does not tell. */
  readonly builtInRoot?: boolean | null;
  readonly tabId?: number;
}

async function see(
  opinion: 'accepted' | 'overridden',
  { url = PRINTER, builtInRoot = false, tabId = 1 }: Seen = {},
): Promise<void> {
  tabs.set(tabId, { incognito: tabId === PRIVATE_TAB, url });
  await visitPage({
    tabId,
    url,
    observations: pageSighting({ url, leaf: gateway.leaf, browser: { opinion, builtInRoot } }),
  });
}

const refused = async (url = 'https://nas.local/'): Promise<string | undefined> =>
  (await appraiseRefused({ url, refusal: 'authority-invalid', address: null }))?.headline.kind;

describe('noteAccepted', () => {
  const host = (value: string) => ({ kind: 'dns', value }) as const;

  it('notes a gateway that the browser accepts, for the hosts of its anchor, until that is taken out', async () => {
    await makeAnchor(['local']);
    const [home] = await pairedGateways();
    if (!home) throw new Error('not paired');
    await noteAccepted(home, host('printer.lan'));
    expect(await anchoredGateways([home], host('printer.local'))).toEqual([]);
    await noteAccepted(home, host('printer.local'));
    expect(await anchoredGateways([home], host('nas.local'))).toEqual([id]);
    expect(await anchoredGateways([home], host('nas.lan'))).toEqual([]);
    await noteTakenOut(id);
    await noteAccepted(home, host('printer.local'));
    expect(await anchoredGateways([home], host('nas.local'))).toEqual([]);
    endSession();
    await noteAccepted(home, host('printer.local'));
    expect(await anchoredGateways([home], host('nas.local'))).toEqual([id]);
  });
});

describe('a browser that refuses a device of a gateway with a scoped anchor', () => {
  it('and accepted one of its devices before: caution', async () => {
    await makeAnchor(['local']);
    await see('accepted');
    expect(await refused()).toBe('caution');
  });

  it('and accepted none so far: we cannot tell, the anchor may not be installed', async () => {
    await makeAnchor(['local']);
    expect(await refused()).toBe('cannot-tell');
  });

  it('and had to be overridden since: the anchor is no longer there', async () => {
    await makeAnchor(['local']);
    await see('accepted');
    await see('overridden');
    expect(await refused()).toBe('cannot-tell');
  });

  it('may be anchored all the same when it was overridden for a certificate of another name', async () => {
    await makeAnchor(['local']);
    await see('accepted');
    await see('overridden', { url: 'https://camera.local/' });
    expect(await refused()).toBe('caution');
  });

  it('and accepted one in a private window: nothing of that is kept', async () => {
    await makeAnchor(['local']);
    await see('accepted', { tabId: PRIVATE_TAB });
    expect(await refused()).toBe('cannot-tell');
  });

  it(
    'and the person had Latchkey take the anchor out since: we cannot tell, until the browser was started anew and ' +
      'accepts one again',
    async () => {
      await makeAnchor(['local']);
      await see('accepted');
      await anchorRemoved({ of: 'gateway', id, label: 'ABC', there: [] });
      expect(await refused()).toBe('cannot-tell');
      // It still holds in memory what is out of its store.
      await see('accepted');
      expect(await refused()).toBe('cannot-tell');
      endSession();
      expect(await refused()).toBe('cannot-tell');
      await see('accepted');
      expect(await refused()).toBe('caution');
    },
  );

  it('and an older anchor was taken out since, told of twice: caution, as the newer one is there', async () => {
    await makeAnchor(['local'], ['older']);
    await see('accepted');
    for (const click of ['once', 'twice']) {
      await anchorRemoved({ of: 'gateway', id, label: 'older' });
      expect(await refused(), click).toBe('caution');
    }
  });

  it.each([[['older']], [['ABC']], [undefined]])(
    'and the newest one was taken out since, of which %s may be there still: caution',
    async (there) => {
      await makeAnchor(['local'], ['older']);
      await see('accepted');
      await anchorRemoved({ of: 'gateway', id, label: 'ABC', ...(there && { there }) });
      expect(await refused()).toBe('caution');
    },
  );

  it('which covers less than an older one that is not said to be out: caution for what that covers', async () => {
    await makeAnchor(['local']);
    await see('accepted');
    const [old] = (await pairedGateways())[0]?.anchors ?? [];
    if (!old) throw new Error('none was made');
    const narrower = { ...old, label: 'NEW', scope: { ...old.scope, names: ['printer.local'] } };
    await changeGateway(id, { anchors: [narrower, old] });
    expect(await refused()).toBe('caution');
    await anchorRemoved({ of: 'gateway', id, label: old.label });
    expect(await refused()).toBe('cannot-tell');
  });

  it('which does not cover the name: we cannot tell', async () => {
    await makeAnchor(['local']);
    await see('accepted');
    await makeAnchor(['printer.local']);
    expect(await refused()).toBe('cannot-tell');
  });

  it('and accepted by a root that it ships: we cannot tell', async () => {
    await makeAnchor(['local']);
    await see('accepted', { builtInRoot: true });
    expect(await refused()).toBe('cannot-tell');
  });
});

describe('a browser that refuses a device of a gateway without a scoped anchor', () => {
  it.each([false, null])('and accepted one before, so it trusts the root (built in: %s): care', async (builtInRoot) => {
    await see('accepted', { builtInRoot });
    expect(await refused()).toBe('caution');
  });

  it.each<{ there?: string[] }>([{ there: [] }, {}])(
    'and the person had Latchkey take the bounded root out since (%j): we cannot tell, unless a pair is there',
    async (found) => {
      const { certificate } = await createRoot(Date.now());
      const root = paired({ ...gateway.root, der: certificate.der }, [], { scope: widestScope(certificate.der) });
      ({ id } = await addGateway(root));
      const takeOut = async (there = found) => {
        const { ownRoot } = await viewAnchor({ of: 'gateway', id });
        await anchorRemoved({ of: 'gateway', id, label: ownRoot?.label ?? '', ...there });
        return anchoredGateways([root], { kind: 'dns', value: 'nas.local' });
      };
      await noteAccepted(root, { kind: 'dns', value: 'printer.local' });
      await makeAnchor(['local']);
      expect(await takeOut({ there: ['ABC'] })).toEqual([id]);
      await changeGateway(id, { anchors: [] });
      expect(await takeOut()).toEqual([]);
    },
  );

  it('and accepted none so far: we cannot tell, the root may not be installed', async () => {
    expect(await refused()).toBe('cannot-tell');
    await see('overridden');
    expect(await refused()).toBe('cannot-tell');
  });

  it('and accepted one by a root that it ships: we cannot tell', async () => {
    await see('accepted', { builtInRoot: true });
    expect(await refused()).toBe('cannot-tell');
  });

  it('and accepted one in a private window: nothing of that is kept', async () => {
    await see('accepted', { tabId: PRIVATE_TAB });
    expect(await refused()).toBe('cannot-tell');
  });

  it('and had to be overridden since: the root is no longer there', async () => {
    await see('accepted');
    await see('overridden');
    expect(await refused()).toBe('cannot-tell');
  });

  it('and had to be overridden since, though the clock was put back meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 365 * DAY });
    await see('accepted').finally(() => vi.useRealTimers());
    expect(await refused()).toBe('caution');
    await see('overridden');
    expect(await refused()).toBe('cannot-tell');
  });

  it('under a name that the gateway is not believed for: we cannot tell', async () => {
    await see('accepted');
    await changeGateway(id, { scope: { names: ['printer.local'], addresses: [], until: DATES.notAfter } });
    forgetTrust();
    expect(await refused()).toBe('cannot-tell');
    expect(await refused(PRINTER)).toBe('caution');
  });

  it('and had to be overridden since, though a page from before that is judged only now: we cannot tell', async () => {
    const before = answered(PRINTER, pageSighting({ url: PRINTER, leaf: gateway.leaf, browser: ACCEPTED }));
    void tell(3, started());
    void tell(3, before);
    // It stands in a tab of its own, and keeps itself busy.
    let says = (_byWorker: boolean): void => undefined;
    documents.madeByWorker = (document) =>
      document === 'busy' ? new Promise((resolve) => (says = resolve)) : Promise.resolve(false);
    tabs.set(3, { incognito: false, url: PRINTER });
    const shown = tell(3, { ...committed(PRINTER, 'busy'), makerUnknown: true });
    await see('accepted');
    await see('overridden');
    says(false);
    await shown;
    expect(await refused()).toBe('cannot-tell');
  });

  it('that was unpaired since: we cannot tell', async () => {
    await see('accepted');
    await changeGateway(id, { removedAt: Date.now() });
    forgetTrust();
    expect(await refused()).toBe('cannot-tell');
  });
});
