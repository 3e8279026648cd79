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

  it('tells the page that asks for something to be kept', async () => {
    await session.set('other', 'x'.repeat(SESSION_QUOTA - 500));
    const dates = { notBefore: Date.now() - 86_400_000, notAfter: Date.now() + 30 * 86_400_000 };
    const bytes = Buffer.from((await mintRoot(dates)).pem).toString('base64');
    const sender = { id: 'latchkey-under-test', url: `${BASE}pairing/index.html` };
    expect(await answer({ name: 'pairing/read', request: { source: 'paste', bytes } }, sender)).toEqual({
      ok: false,
      fault: 'quota',
    });
  });
});
