import { restartBrowser, tabs } from '../../support/extension-api.ts';
import { leadTo } from '../../support/own-requests.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Appraisal } from '../../../src/core/index.ts';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../src/core/x509/certificate/usage.ts';
import { lookForEvidence } from '../../../src/features/evidence/look.ts';
import { addMaker, readMaker } from '../../../src/features/evidence/makers.ts';
import { viewTab } from '../../../src/features/navigation/view-tab.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, mint, type Minted, mintIntermediate, type MintOptions, mintRoot } from '../../support/mint.ts';
import { pageSighting } from '../../support/observations.ts';
import { visitPage } from '../../support/visit.ts';

const DATES: MintOptions = { notBefore: Date.now() - DAY, notAfter: Date.now() + 300 * DAY };
const URL_OF = 'https://camera.lan/';
const BOTH = [OID_SERVER_AUTH, OID_LOCAL_DEVICE];
const DEVICE: MintOptions = { subject: 'CN=Camera 7,O=Example Ltd,2.5.4.5=A-0001', dns: ['camera.lan'], ...DATES };

let maker: Minted;
let other: Minted;
beforeAll(async () => {
  maker = await mintRoot({ subject: 'CN=Example Root,O=Example Ltd', ...DATES });
  other = await mintRoot({ subject: 'CN=Example Root,O=Example Ltd', ...DATES });
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  leadTo.set('camera.lan', '192.168.1.20');
  const read = await readMaker({ from: 'file', file: Buffer.from(maker.der).toString('base64') });
  if (!read.ok) throw new Error(read.problem);
  await addMaker({ maker: read.maker.id, name: 'Example Ltd' });
});

async function look(leaf: Minted, others: readonly Minted[] = [], url = URL_OF): Promise<Appraisal> {
  tabs.set(1, { incognito: false, url });
  await visitPage({ tabId: 1, url, observations: pageSighting({ leaf, others, url }) });
  await lookForEvidence({ tabId: 1, url });
  const view = await viewTab({ tabId: 1, url });
  if (view.kind !== 'judged') throw new Error(view.kind);
  return view.appraisal;
}

describe('a device that calls itself a Local Device', () => {
  it('looks as it would without, where the maker that the person added said so', async () => {
    const plain = await look(await mint({ ...DEVICE, issuer: maker, usages: [OID_SERVER_AUTH] }));
    const marked = await look(await mint({ ...DEVICE, issuer: maker, usages: BOTH }));
    expect(marked.headline.kind).toBe('new');
    expect(plain.headline.kind).toBe('new');
    expect(marked.evidence[0]?.steps).toContainEqual({ code: 'device-identity-local-device', answer: 'proved' });
  });

  it('is never confirmed by its maker, not even under its own name', async () => {
    const { headline, findings } = await look(await mint({ ...DEVICE, issuer: maker, usages: BOTH }));
    expect(headline.kind).not.toBe('confirmed');
    expect(findings.find(({ question }) => question === 'path')?.answer).not.toBe('proved');
  });

  it('is off where another root of the same name made it', async () => {
    const { headline } = await look(await mint({ ...DEVICE, issuer: other, usages: BOTH }));
    expect(headline).toMatchObject({
      kind: 'caution',
      reasons: expect.arrayContaining(['usage-local-device']) as unknown,
    });
  });

  it('is off where an authority of its maker may not issue for it', async () => {
    const narrow = await mintIntermediate(maker, {
      subject: 'CN=Example Issuer,O=Example Ltd',
      usages: [OID_SERVER_AUTH],
      ...DATES,
    });
    const appraisal = await look(await mint({ ...DEVICE, issuer: narrow, usages: BOTH }), [narrow]);
    expect(appraisal.evidence[0]?.steps).toContainEqual({
      code: 'device-identity-local-device',
      answer: 'cannot tell',
    });
    expect(appraisal.headline.kind).toBe('caution');
  });

  it('is dangerous with a public name, whoever made it', async () => {
    const leaf = await mint({ ...DEVICE, issuer: maker, usages: BOTH, dns: ['camera.lan', 'www.example.com'] });
    expect((await look(leaf)).headline).toMatchObject({ kind: 'danger', reasons: ['local-device-public-name'] });
  });
});
