import { randomBytes } from 'node:crypto';
import type { Authority, Profile } from './authority.ts';

/** What the person decided about a device before it may ask for a certificate. */
export interface Admission extends Profile {
  readonly issuer: Authority;
}

/**
 * The gateway's guest list: one-time codes, as a person would read them off the gateway and type them into the device.
 */
export interface GuestList {
  /** @returns the code the device shows once when it enrols. */
  admit(device: string, admission: Admission): string;
  /** The admission for this device and code, or null. */
  find(device: string, code: string): Admission | null;
  /** Call once a certificate was issued: the code is spent. */
  spend(device: string): void;
}

export function createGuestList(): GuestList {
  const guests = new Map<string, Admission & { code: string }>();
  return {
    admit(device, admission) {
      const code = randomBytes(10).toString('hex');
      guests.set(device, { ...admission, code });
      return code;
    },
    find(device, code) {
      const guest = guests.get(device);
      return guest?.code === code ? guest : null;
    },
    spend: (device) => void guests.delete(device),
  };
}
