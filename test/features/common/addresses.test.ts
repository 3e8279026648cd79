import { describe, expect, it } from 'vitest';
import { openable, shortAddress } from '../../../src/features/common/addresses.ts';

const PAGE = 'https://printer.local/status?page=1';
const long = (before: string): string => before + 'x'.repeat(2000);

describe('an address that is kept', () => {
  it('stays as it is where it is short', async () => {
    expect(await shortAddress(`${PAGE}#top`)).toBe(`${PAGE}#top`);
  });

  it('is that of the same page where its fragment alone makes it long', async () => {
    expect(await shortAddress(long(`${PAGE}#`))).toBe(PAGE);
  });

  it('is no address of a page where it is long, and leads to its site', async () => {
    const kept = await shortAddress(long(`${PAGE}&`));
    expect(kept.length).toBeLessThan(100);
    expect(kept).toMatch(/^https:\/\/printer\.local\/ [0-9a-f]{64}$/);
    expect(openable(kept)).toBe('https://printer.local/');
  });

  it('is one for one page, whatever its fragment, and another for another page', async () => {
    const [one, same, other] = await Promise.all([
      shortAddress(long(`${PAGE}&`)),
      shortAddress(`${long(`${PAGE}&`)}#top`),
      shortAddress(`${long(`${PAGE}&`)}y`),
    ]);
    expect([same === one, other === one]).toEqual([true, false]);
  });
});
