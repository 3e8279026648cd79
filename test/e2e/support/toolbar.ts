import type { Driver } from './types.ts';
import { until } from './wait.ts';

/** Waits until the toolbar button says something over the person's tab; an empty text where it is to say nothing. */
export async function badgeTurns(driver: Driver, badge: string): Promise<void> {
  await until(`the badge "${badge}"`, async () => ((await driver.toolbar()).badge === badge ? true : null));
}
