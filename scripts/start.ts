import { fileURLToPath } from 'node:url';
import { startHome } from '../home/index.ts';
import { homeAddresses, homeNames } from '../test/e2e/support/homes.ts';
import { startDriver } from '../test/e2e/support/driver.ts';
import type { Driver } from '../test/e2e/support/types.ts';
import { build } from './build.ts';
import { buildCompanion } from './build-companion.ts';
import { readBrowser } from './setup/arguments.mjs';
import { readOptions, unknownOption } from './start/options.ts';
import { tour } from './start/tour.ts';

/**
 * `npm start`: builds, opens the embedded home, and a browser with Latchkey in a fresh profile; without a display, the
 * tour.
 */
const args = process.argv.slice(2);
const odd = unknownOption(args);
if (odd !== null) {
  console.error(odd);
  process.exit(2);
}
const { browser, windows, companion } = readOptions(args, readBrowser(args) ?? null);

console.log(`Building Latchkey for ${browser} …`);
await build(browser);
if (companion) await buildCompanion();
const starting = startHome();
// What the gateway keeps is on the disk until it stops, also where it is still starting.
const running: (() => Promise<void>)[] = [async () => (await starting).stop()];
let stopping: Promise<void> | null = null;
const stop = (): Promise<void> => (stopping ??= Promise.allSettled(running.map((end) => end())).then(() => undefined));
// npm passes Ctrl-C on as well as the terminal, so it may come twice; SIGHUP where the terminal is closed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void stop().then(() => process.exit(130)));

const home = await starting;
console.log(`The home is up: ${home.startPage} (on this computer; nothing outside loopback is touched)`);
console.log(`The gateway’s own page: ${home.gateway.pageUrl} (set-up code, good once: ${home.gateway.setUpCode})`);
console.log(`Starting ${browser} …`);

try {
  const driver = await startDriver(browser, {
    names: homeNames(home),
    addresses: homeAddresses(home),
    headless: !windows,
    ...(companion ? { companion: windows ? 'registered' : 'allowed', withoutSecurityInfo: true } : {}),
  });
  running.push(driver.close);
  await (windows
    ? openWindows(driver)
    : tour(driver, home, fileURLToPath(new URL(`../out/${browser}`, import.meta.url))));
} finally {
  await stop();
}

async function openWindows(driver: Driver): Promise<void> {
  await driver.open(home.startPage);
  console.log(
    'Pair the gateway first: this page shows its fingerprint. Then open the printer. Ctrl-C, or closing the ' +
      'browser, ends it all.',
  );
  if (companion) console.log('The companion is installed for this profile: switch it on in Latchkey’s “Settings”.');
  if (browser === 'chrome' && !companion)
    console.log(
      'Chrome was started with WebRequestSecurityInfo on, which is off by default: see ' +
        'chrome://flags/#web-request-security-info.',
    );
  await driver.closed;
}
