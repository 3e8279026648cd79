import { addressSpace } from '../../src/core/net/address-space.ts';
import { parseHost, localNameReason } from '../../src/core/net/host.ts';
import type { Records } from '../records/records.ts';
import type { PlainDeviceRecord } from '../records/types.ts';

const MAX_DEVICES = 200;
const MAX_NAME = 80;

/** Why a device is not listed. */
export type PlainFault = 'no-name' | 'bad-host' | 'with-port' | 'not-home' | 'too-many';

/** Devices of the home that cannot hold a certificate: a list for the person, which vouches for nothing. */
export interface PlainDevices {
  all(): Promise<readonly PlainDeviceRecord[]>;
  /** @returns null where it is listed now. */
  add(name: string, host: string): Promise<PlainFault | null>;
  remove(host: string): Promise<void>;
}

/** @param now milliseconds since the epoch. */
export function createPlainDevices(records: Records, now: () => number = Date.now): PlainDevices {
  const all = async () => (await records.all('plainDevices')).map(([, record]) => record);
  return {
    all: async () => (await all()).sort((a, b) => a.name.localeCompare(b.name)),
    async add(name, host) {
      const called = name.trim().slice(0, MAX_NAME);
      if (called === '') return 'no-name';
      const at = parseHost(host.trim());
      if (!at) return hasPort(host.trim()) ? 'with-port' : 'bad-host';
      const isHome = at.kind === 'ip' ? addressSpace(at.value) === 'local' : localNameReason(at.value) !== null;
      if (!isHome) return 'not-home';
      return records.exclusively(async () => {
        if ((await all()).length >= MAX_DEVICES) return 'too-many';
        const value = { name: called, host: at.value, at: now() };
        await records.commit({ table: 'plainDevices', key: at.value, value });
        return null;
      });
    },
    remove: (host) => records.commit({ table: 'plainDevices', key: host, value: null }),
  };
}

/** Whether it would be a host without the number after its last colon. */
const hasPort = (text: string): boolean => /:\d{1,5}$/.test(text) && parseHost(text.replace(/:\d+$/, '')) !== null;
