import { restartBrowser } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadMatterList } from '../../../src/features/evidence/matter-lists.ts';
import { sayOfSetupCode } from '../../../src/features/evidence/setup-code.ts';
import { kept, session } from '../../../src/platform/storage.ts';
import { freshDatabase } from '../../support/fresh-database.ts';

/** Of the Matter SDK: vendor FFF1, product 8001, discriminator 3840, passcode 20202021. */
const QR = 'MT:-24J0AFN00KA0648G00';
const MANUAL = '34970112332';

const NAMES = {
  vendorInfo: [{ vendorID: 0xfff1, vendorName: 'Example Ltd' }],
  model: [{ vid: 0xfff1, pid: 0x8000, productName: 'Lamp 3' }],
};

beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
});

describe('the setup code of a device', () => {
  it('tells maker and product by number, and by name once names were loaded', async () => {
    const said = { ok: true, form: 'qr', serial: null };
    expect(await sayOfSetupCode({ text: QR })).toMatchObject({
      ...said,
      vendor: { id: 'FFF1', name: null },
      product: { id: expect.stringMatching(/^[0-9A-F]{4}$/) as string, name: null },
    });
    await loadMatterList({ list: 'names', file: Buffer.from(JSON.stringify(NAMES)).toString('base64') });
    expect(await sayOfSetupCode({ text: QR })).toMatchObject({ ...said, vendor: { name: 'Example Ltd' } });
  });

  it('tells neither when it is the short number', async () => {
    expect(await sayOfSetupCode({ text: MANUAL })).toMatchObject({ ok: true, vendor: null, product: null });
  });

  it('is refused with the reason when it is none', async () => {
    expect(await sayOfSetupCode({ text: 'hello' })).toEqual({ ok: false, problem: 'setup-code-form' });
    expect(await sayOfSetupCode({ text: '34970112333' })).toEqual({ ok: false, problem: 'setup-code-check-digit' });
  });

  it('gives away neither passcode nor discriminator, and leaves nothing behind', async () => {
    const said = JSON.stringify(await sayOfSetupCode({ text: QR }));
    expect(said).not.toContain('20202021');
    expect(said).not.toContain('3840');
    expect(await kept.get('matter-lists')).toBeUndefined();
    expect(await session.keys('')).toEqual([]);
  });
});
