import { restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../src/core/x509/certificate/usage.ts';
import { localScope } from '../../../src/core/scope/scope.ts';
import { viewTab } from '../../../src/features/navigation/view-tab.ts';
import { addGateway } from '../../../src/store/gateways.ts';
import { actionFor } from '../../../ui/pages/popup/action.ts';
import { ask } from '../../support/ask.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, type Gateway, mint, type Minted, mintGateway } from '../../support/mint.ts';
import { paired, pageSighting } from '../../support/observations.ts';
import { visitPage } from '../../support/visit.ts';

const LOCAL = [OID_SERVER_AUTH, OID_LOCAL_DEVICE];
const PRINTER = 'https://printer.local/';
const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + 100 * DAY };
const selfSigned = (change = {}) =>
  mint({ subject: 'CN=Printer', usages: [OID_SERVER_AUTH], dns: ['printer.local'], ...dates, ...change });

let home: Gateway;
let stranger: Gateway;
beforeAll(async () => {
  const named = { root: dates, intermediate: dates, leaf: { ...dates, usages: LOCAL } };
  const other = {
    ...named,
    root: { ...dates, subject: 'CN=Neighbour' },
    intermediate: { ...dates, subject: 'CN=Next' },
  };
  [home, stranger] = await Promise.all([mintGateway(named), mintGateway(other)]);
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
});

/** The popup of a page with this certificate, which leads to its own page alone unless said. */
async function open(leaf: Minted, others: readonly Minted[] = []) {
  tabs.set(1, { incognito: false, url: PRINTER });
  await visitPage({ url: PRINTER, observations: pageSighting({ leaf, others }) });
  const view = await viewTab({ tabId: 1, url: PRINTER });
  if (view.kind !== 'judged') throw new Error(view.kind);
  const action = actionFor(view, 1);
  return {
    view,
    remember: action && 'remember' in action ? action.remember : action?.kind === 'remember' ? action : null,
  };
}

const pairRoot = () => addGateway(paired(home.root, [], { scope: localScope(Date.now() + 90 * DAY) }));

it.each([
  ['no one vouches for', () => selfSigned(), null],
  ['that expired', () => selfSigned({ notBefore: 0, notAfter: Date.now() - DAY }), null],
  ['for another name', () => selfSigned({ dns: ['nas.local'] }), null],
  ['that says Local Device, where no gateway is paired', () => stranger.leaf, null],
  ['of another gateway that says Local Device', () => stranger.leaf, pairRoot],
  ['whose issuer was not shown', () => home.leaf, pairRoot],
])('keeps a device at the person’s word that shows a certificate %s', async (_, certificate, pair) => {
  await pair?.();
  const leaf = await certificate();
  const others = leaf === stranger.leaf ? [stranger.intermediate] : [];
  const { remember } = await open(leaf, others);
  if (!remember) throw new Error('The popup does not offer it.');
  await ask('device/remember', { device: 'printer.local:443', spkiSha256: remember.spkiSha256 });
  const { view } = await open(leaf, others);
  expect(view.appraisal.device).toMatchObject({ personPin: { spkiSha256: remember.spkiSha256 } });
  expect((await open(leaf, others)).remember).toBeNull();
});
