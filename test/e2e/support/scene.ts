import { afterAll, beforeAll } from 'vitest';
import { startHome, type Home } from '../../../home/index.ts';
import { startDriver } from './driver.ts';
import { homeAddresses, homeNames } from './homes.ts';
import type { BrowserName, Driver, DriverOptions } from './types.ts';

export const BROWSERS: readonly BrowserName[] = ['chrome', 'firefox'];

/** A home and a browser for all tests of one `describe`. Read the fields inside tests, not before. */
export interface Scene {
  home: Home;
  driver: Driver;
}

export function setScene(name: BrowserName, wanted: DriverOptions | ((home: Home) => DriverOptions) = {}): Scene {
  const scene: Partial<Scene> = {};
  beforeAll(async () => {
    const home = (scene.home = await startHome({ ports: 'ephemeral' }));
    const options = typeof wanted === 'function' ? wanted(home) : wanted;
    const names = [...homeNames(home), ...(options.names ?? [])];
    scene.driver = await startDriver(name, { ...options, names, addresses: homeAddresses(home) });
  });
  afterAll(async () => {
    await scene.driver?.close();
    await scene.home?.stop();
  });
  return scene as Scene;
}
