import type { Home } from '../../../home/index.ts';

/** The names that the browser must find on loopback; addresses need no finding. */
export function homeNames({ devices }: Home): string[] {
  return [...new Set(devices.map(({ host }) => host))].filter((host) => !/^[\d.]+$/.test(host));
}

export function urlOf({ devices }: Home, id: string): string {
  const device = devices.find((each) => each.id === id);
  if (!device) throw new RangeError(`There is no ${id} in this home`);
  return device.url;
}
