import type { Home } from '../../../home/index.ts';

/** The names that the browser must find on loopback; addresses need no finding. */
export function homeNames({ devices, makerSite }: Home): string[] {
  return [...new Set([...devices.map(({ host }) => host), makerSite.host])].filter((host) => !/^[\d.]+$/.test(host));
}

/** Where those answer that are not at 127.0.0.1. */
export function homeAddresses({ devices }: Home): Record<string, string> {
  return Object.fromEntries(devices.map(({ host, address }) => [host, address]));
}

export function urlOf({ devices }: Home, id: string): string {
  const device = devices.find((each) => each.id === id);
  if (!device) throw new RangeError(`There is no ${id} in this home`);
  return device.url;
}
