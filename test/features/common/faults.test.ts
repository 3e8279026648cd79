import { BASE, restartBrowser, SESSION_QUOTA } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { faultOf } from '../../../src/features/common/faults.ts';
import { answer } from '../../support/ask.ts';
import { session } from '../../../src/platform/storage.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { mintRoot } from '../../support/mint.ts';

describe('when the storage of the browser is full', () => {
  beforeEach(async () => {
    restartBrowser();
    await freshDatabase();
  });

  it.each([
    new Error('Session storage quota bytes exceeded. Values were not stored.'),
    new Error('QuotaExceededError: storage.session API call exceeded its quota limitations.'),
    new Error('QUOTA_BYTES quota exceeded'),
    new DOMException('', 'QuotaExceededError'),
  ])('takes it for what it is, whichever browser says it: %s', (error) => {
    expect(faultOf(error)).toBe('quota');
  });

  it('keeps what a page is offered for as long as that page is open', async () => {
    await session.set('other', 'x'.repeat(SESSION_QUOTA - 500));
    const dates = { notBefore: Date.now() - 86_400_000, notAfter: Date.now() + 30 * 86_400_000 };
    const bytes = Buffer.from((await mintRoot(dates)).pem).toString('base64');
    const sender = { id: 'latchkey-under-test', url: `${BASE}pairing/index.html` };
    const read = await answer({ name: 'pairing/read', request: { source: 'paste', bytes } }, sender);
    expect(read).toMatchObject({ ok: true, value: { kind: 'offer' } });
    const { offer } = (read as { value: { offer: string } }).value;
    expect(await answer({ name: 'pairing/compare', request: { offer, typed: '0'.repeat(64) } }, sender)).toMatchObject({
      ok: true,
    });
  });
});
