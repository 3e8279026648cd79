import type { Driver } from '../test/e2e/support/types.ts';

const FIRST_CONTENT = `new Promise((done) => {
  const note = (list) => list.getEntriesByName('first-contentful-paint').forEach(({ startTime }) => done(startTime));
  new PerformanceObserver(note).observe({ type: 'paint', buffered: true });
})`;

/** Milliseconds from opening the popup over the person's tab to its first content, some times over. */
export async function paintsOf(driver: Driver, times = 9): Promise<number[]> {
  const paints = [];
  for (let i = -2; i < times; i++) {
    const popup = await driver.openPopup();
    const paint = (await popup.evaluate(FIRST_CONTENT)) as number;
    if (i >= 0) paints.push(paint);
    await popup.close();
  }
  return paints;
}
