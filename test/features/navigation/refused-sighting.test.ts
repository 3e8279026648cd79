import { BASE, granted, restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Headline, HeadlineKind } from '../../../src/core/index.ts';
import { keepRefusal } from '../../../src/features/navigation/kept-refusals.ts';
import { viewAskedWarning } from '../../../src/features/navigation/view-warning.ts';
import { ask } from '../../support/ask.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, mint, type Minted } from '../../support/mint.ts';
import { native } from '../../support/native-port.ts';
import { pageSighting } from '../../support/observations.ts';
import { makeMemoryPort } from '../../support/port-in-memory.ts';
import { visitPage } from '../../support/visit.ts';

const PLUG = { url: 'https://plug.local/', address: '192.168.1.22' };
/** Of someone else in the home, who passes on every byte of the plug. */
const EVIL = { url: 'https://evil.local/', address: '192.168.1.66' };
type Place = typeof PLUG;

let ofPlug: Minted;
/** What the companion is shown, and where. */
let met: { readonly address: string; readonly leaf: Minted };

const minted = (subject: string) => mint({ subject, notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });

beforeEach(async () => {
  restartBrowser();
  granted.add('nativeMessaging');
  await freshDatabase();
  ofPlug = await minted('CN=Plug');
  const how = { outcome: 'shown', tls: 'TLSv1.3', cipher: null, alpn: null, ocsp: null, completed: true } as const;
  native.port = () =>
    makeMemoryPort({
      probe: () => {
        const chain = [Buffer.from(met.leaf.der).toString('base64')];
        return Promise.resolve({ answers: [{ ...how, address: met.address, ms: 1, chain }] });
      },
      network: () => Promise.resolve({ onLink: [] }),
    }).port;
});
afterAll(() => {
  native.port = null;
});

/** A page is shown, past the browser's warning. */
async function shown({ url, address }: Place, leaf = ofPlug): Promise<Headline | undefined> {
  met = { address, leaf };
  const now = Date.now();
  tabs.set(1, { incognito: false, url });
  const observations = pageSighting({ leaf, url, address }).map((each) => ({ ...each, time: now }));
  await visitPage({ tabId: 1, url, observations });
  const view = await ask('tab/view', { tabId: 1, url });
  return view.kind === 'judged' ? view.appraisal.headline : undefined;
}

/** The browser refuses a page, to which any web page may have led; the companion meets its certificate. */
async function refused({ url, address }: Place, leaf = ofPlug): Promise<Headline | undefined> {
  met = { address, leaf };
  tabs.set(2, { incognito: false, url: `${BASE}warning/index.html` });
  const key = await keepRefusal(
    { kind: 'refused', url, refusal: 'authority-invalid', wayOn: true, address: null },
    null,
  );
  const view = await viewAskedWarning({ key }, 2);
  return view.kind === 'refused' ? view.appraisal?.headline : undefined;
}

const listed = async (): Promise<Readonly<Record<string, HeadlineKind | undefined>>> =>
  Object.fromEntries((await ask('device/list', {})).map(({ host, last }) => [host, last?.kind]));

const PERHAPS = { kind: 'caution', reasons: ['key-perhaps-shared'] } as const;

describe('a key that was met where the browser refused the page', () => {
  it('makes no honest device dangerous, for a web page can lead to whoever passes on what it sends', async () => {
    expect((await shown(PLUG))?.kind).toBe('new');
    expect(await refused(EVIL)).toEqual(PERHAPS);
    expect(await listed()).toEqual({ 'plug.local': 'caution', 'evil.local': 'caution' });
    expect(await shown(PLUG)).toEqual(PERHAPS);
    expect(await refused(EVIL)).toEqual(PERHAPS);
  });

  it('asks for care of a saved device, whose key others may have', async () => {
    await shown(PLUG);
    const [plug] = await ask('device/list', {});
    await ask('device/remember', { device: plug?.id ?? '', spkiSha256: plug?.spkiSha256 ?? '' });
    await refused(EVIL);
    expect((await listed())['plug.local']).toBe('caution');
    expect(await shown(PLUG)).toEqual({
      kind: 'caution',
      reasons: ['key-perhaps-shared', 'remembered-by-person', 'key-unchanged'],
    });
  });

  it('is not calm where both pages were refused, and danger once the person went on to both', async () => {
    expect((await refused(PLUG))?.kind).toBe('new');
    expect(await refused(EVIL)).toEqual(PERHAPS);
    expect(await refused(PLUG)).toEqual(PERHAPS);
    expect(await listed()).toEqual({ 'plug.local': 'caution', 'evil.local': 'caution' });
    expect(await shown(EVIL)).toEqual(PERHAPS);
    expect((await shown(PLUG))?.kind).toBe('danger');
    expect(await listed()).toEqual({ 'plug.local': 'danger', 'evil.local': 'danger' });
  });

  it('was shown all the same where a page with it stood there before or after', async () => {
    await refused(PLUG);
    await shown(PLUG);
    await refused(PLUG);
    expect((await shown(EVIL))?.kind).toBe('danger');
  });

  it('was not shown where only a page with another key was', async () => {
    await shown(EVIL, await minted('CN=Something else'));
    await shown(PLUG);
    expect(await refused(EVIL)).toEqual(PERHAPS);
    expect(await shown(PLUG)).toEqual(PERHAPS);
  });
});
