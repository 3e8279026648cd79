import { BASE, frames, pace, painted, restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listDevices, rememberDevice } from '../../../src/features/devices/list.ts';
import { warnOfPassword } from '../../../src/features/navigation/warn-of-password.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, mint, type Minted } from '../../support/mint.ts';
import { observed, pageSighting } from '../../support/observations.ts';
import { visitPage } from '../../support/visit.ts';

const [RADIO, CAMERA] = ['http://radio.local/', 'https://camera.local/'];
const GUARD = `${BASE}guard/index.html?${new URLSearchParams({ site: 'https://camera.local' }).toString()}`;
let own: Minted;
let other: Minted;
beforeAll(async () => {
  const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + DAY };
  [own, other] = [await mint({ subject: 'CN=Camera', ...dates }), await mint({ subject: 'CN=Camera', ...dates })];
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
});

/** Another document stands in the tab: its button is blank until someone paints it. */
function stands(url: string, documentId: string): void {
  tabs.set(1, { incognito: false, url });
  frames.set(1, { url, documentId });
  painted.delete(1);
}

/** A page that came over http, in a document of this id. */
async function radio(document: string, url = RADIO): Promise<void> {
  const host = { kind: 'dns', value: new URL(url).hostname } as const;
  stands(url, document);
  const connection = { kind: 'connection', scheme: 'http', host, port: 80, address: '192.168.1.7' } as const;
  await visitPage({ url, observations: [observed(connection)], document });
}

async function camera(document: string, leaf: Minted): Promise<void> {
  stands(CAMERA, document);
  await visitPage({ url: CAMERA, observations: pageSighting({ leaf, url: CAMERA }), document });
}

/** The camera is the person's, so that another key is a danger. */
async function rememberCamera(): Promise<void> {
  await camera('its own', own);
  const [device] = await listDevices();
  await rememberDevice({ device: 'camera.local:443', spkiSha256: device?.spkiSha256 ?? '' });
}

/**
 * Warns, and does this as soon as the browser was asked, or answered, so many times.
 * @returns whether it came to that.
 */
async function warnsWhile(document: string, moment: number, happens: () => Promise<unknown>): Promise<boolean> {
  let left = moment;
  let happening: Promise<unknown> | null = null;
  pace.turn = () => {
    if (left-- === 0) happening = happens();
    return Promise.resolve();
  };
  await warnOfPassword(1, document);
  pace.turn = null;
  await happening;
  return happening !== null;
}

/** How often it can be interrupted, at the least. */
const MOMENTS = 8;

describe('the mark of a page that asks for a password', () => {
  it('takes the place of that of a page that is not encrypted, also where the browser names no document', async () => {
    await radio('radio');
    expect(painted.get(1)).toBe('–');
    await warnOfPassword(1, 'radio');
    expect(painted.get(1)).toBe('***');
    painted.set(1, '–');
    await warnOfPassword(1, undefined);
    expect(painted.get(1)).toBe('***');
  });

  it('takes the place of no red one, and of none that is calm', async () => {
    await rememberCamera();
    await camera('remembered', own);
    await warnOfPassword(1, 'remembered');
    expect(painted.get(1)).toBe('=');
    await camera('stranger', other);
    await warnOfPassword(1, 'stranger');
    expect(painted.get(1)).toBe('✕');
  });

  it('is not put on another page, however alike, than the one that asks', async () => {
    await radio('asks');
    await radio('asks nothing');
    await warnOfPassword(1, 'asks');
    expect(painted.get(1)).toBe('–');
    // Nor on one of which we were not told.
    stands(RADIO, 'untold');
    painted.set(1, '–');
    await warnOfPassword(1, 'asks nothing');
    expect(painted.get(1)).toBe('–');
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['another device', '✕', () => camera('stranger', other)],
    ['one that is not encrypted, either', '–', () => radio('lamp', 'http://lamp.local/')],
    [
      'our page about a device that is held',
      '✕',
      () => {
        stands(GUARD, 'guard');
        // It paints for itself.
        painted.set(1, '✕');
        return Promise.resolve();
      },
    ],
  ])('leaves its own mark to a page that comes at any moment: %s', async (_, mark, comes) => {
    await rememberCamera();
    let moment = 0;
    for (let came = true; came; moment += 1) {
      await radio(`radio ${String(moment)}`);
      came = await warnsWhile(`radio ${String(moment)}`, moment, comes);
      expect(painted.get(1), `at moment ${String(moment)}`).toBe(came ? mark : '***');
    }
    expect(moment).toBeGreaterThan(MOMENTS);
  });
});
