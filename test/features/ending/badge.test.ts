import { EVERYWHERE, painted, restartBrowser } from '../../support/extension-api.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY, mint } from '../../support/mint.ts';
import { pageSighting } from '../../support/observations.ts';
import { badgeEndings } from '../../../src/features/ending/badge.ts';
import { listEndings, sayEndings } from '../../../src/features/ending/list.ts';
import { rememberDevice } from '../../../src/features/devices/list.ts';
import { findDevice } from '../../../src/store/devices.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { visitPage } from '../../support/visit.ts';

const BEGIN = Date.UTC(2026, 2, 1, 12);
let now: number;
const later = (days: number): void => void (now += days * DAY);

/** The person remembers a device whose certificate began a hundred days ago and ends in so many days. */
async function know(host: string, daysLeft: number): Promise<void> {
  const dates = { notBefore: now - 100 * DAY, notAfter: now + daysLeft * DAY };
  const leaf = await mint({ subject: `CN=${host}`, ...dates });
  await visitPage({ url: `https://${host}/`, observations: pageSighting({ leaf, url: `https://${host}/` }) });
  const device = `${host}:443`;
  const spkiSha256 = (await findDevice(device))?.endpoints[0]?.spkiSha256 ?? '';
  await rememberDevice({ device, spkiSha256 });
}

const badge = (): string | undefined => painted.get(EVERYWHERE);
const tell = async (): Promise<void> => {
  const untold = (await listEndings()).filter(({ said }) => !said);
  await sayEndings({ said: untold.map(({ fact }) => fact) });
};

beforeEach(async () => {
  now = BEGIN;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  restartBrowser();
  await freshDatabase();
});
afterEach(() => vi.restoreAllMocks());

describe('the number on the toolbar', () => {
  it('is not there on the day of installation, and not where nothing ends soon', async () => {
    await know('nas.local', 20);
    await badgeEndings();
    expect(badge()).toBeUndefined();
    await freshDatabase();
    await know('printer.local', 200);
    later(1);
    await badgeEndings();
    expect(badge()).toBe('');
  });

  it('says how much ends within 30 days, looks once a day, and goes once the person was told', async () => {
    await badgeEndings();
    await know('nas.local', 31);
    later(1);
    await badgeEndings();
    expect(badge()).toBe('1');
    await know('printer.local', 20);
    await badgeEndings();
    expect(badge()).toBe('1');
    later(1);
    await badgeEndings();
    expect(badge()).toBe('2');
    await tell();
    expect(badge()).toBe('');
  });

  it('comes once for each fact: again only when a week is left', async () => {
    await badgeEndings();
    await know('nas.local', 25);
    later(1);
    await badgeEndings();
    await tell();
    later(1);
    await badgeEndings();
    expect(badge()).toBe('');
    later(18);
    await badgeEndings();
    expect(badge()).toBe('1');
  });

  it('goes on to count what the person was not told of', async () => {
    await badgeEndings();
    await know('nas.local', 20);
    await know('printer.local', 21);
    later(1);
    await badgeEndings();
    const [first] = await listEndings();
    await sayEndings({ said: [first?.fact ?? ''] });
    expect(badge()).toBe('1');
  });

  it('comes back when the browser is started again before the person was told', async () => {
    await badgeEndings();
    await know('nas.local', 20);
    later(1);
    await badgeEndings();
    painted.clear();
    await badgeEndings(true);
    expect(badge()).toBe('1');
  });
});
