import { appendFile } from 'node:fs/promises';
import { NEARBY } from '../../../ui/words/gateways-nearby.ts';
import { PAIRING } from '../../../ui/words/pairing.ts';
import { press, reads } from './people.ts';
import type { Driver } from './types.ts';
import { until } from './wait.ts';

/** For `inOwnNetwork`: an interface over which what this computer announces reaches itself, as over a home's. */
export const HOME_NETWORK = {
  address: '192.168.77.1',
  setup: `ip link add home type veth peer name far; ip link set home up; ip link set far up
ip addr add 192.168.77.1/24 dev home; ip route add 224.0.0.0/4 dev home`,
};

/** One announcement may come too late for one time of listening. */
const TIMES = 5;

/**
 * Has the companion listen for gateways, on the pairing page, and looks at the one that announces itself.
 * @returns the page with the list, and what it says once the gateway was asked for its root.
 */
export async function findNearby(driver: Driver): Promise<readonly [string, string]> {
  const page = await driver.openExtensionPage('pairing/index.html');
  await reads(page, NEARBY.title);
  let found: RegExpExecArray | null = null;
  for (let times = 0; found === null && times < TIMES; times++) {
    await press(page, times === 0 ? NEARBY.look : NEARBY.again);
    const said = await reads(page, NEARBY.again);
    found = /(latchkey-[0-9a-f]{8}\.local):\d+/.exec(said);
  }
  const listed = await until('the page', () => page.evaluate<[], () => string>(() => document.body.innerText));
  if (found?.[1] === undefined) throw new Error(`no gateway was found nearby: ${listed}`);
  // Here as elsewhere the system's resolver says where such a name leads; this one asks no network.
  await appendFile('/etc/hosts', `${HOME_NETWORK.address} ${found[1]}\n`);
  await press(page, NEARBY.use);
  const asked = await reads(page, PAIRING.prove);
  await page.close();
  return [listed, asked];
}
