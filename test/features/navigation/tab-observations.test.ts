import { restartBrowser, tabs } from '../../support/extension-api.ts';
import { beforeEach, expect, it } from 'vitest';
import {
  distrustOpenTabs,
  noteTabEvent,
  type TabObservations,
} from '../../../src/features/navigation/tab-observations.ts';

const URL = 'https://printer.local/backup.bin';
const seen: TabObservations = { url: URL, observations: [], notice: null, before: null };

beforeEach(restartBrowser);

/** The device answers with a download, and the tab goes back to a page of that address, which may be anyone's. */
async function backAfterDownload(tabId: number) {
  const of = { frame: 0, url: URL } as const;
  const answer = { kind: 'answered', request: '1', time: 1, seen, copy: false, fills: true } as const;
  await noteTabEvent(tabId, { ...of, ...answer });
  const came = { kind: 'committed', document: 'unknown', time: 2, traversal: true, ahead: false } as const;
  return noteTabEvent(tabId, { ...of, ...came });
}

it('takes no page for what was answered since in a tab that was open before Latchkey was installed', async () => {
  tabs.set(1, { incognito: false, url: URL });
  await distrustOpenTabs();
  expect(await backAfterDownload(1)).toMatchObject({ own: null, unproved: 'no-answer' });
  expect(await backAfterDownload(77)).toMatchObject({ own: seen });
});
