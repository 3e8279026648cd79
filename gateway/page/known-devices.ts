import type { KeyType } from '../hand-over/device-key.ts';
import type { SecretFormat } from '../hand-over/files.ts';

/** What some devices take, as docs/devices says with its sources. */
export interface KnownDevices {
  /** Named as in the table there. */
  readonly devices: readonly string[];
  /** Null: they sign nothing but a request of their own. */
  readonly format: SecretFormat | null;
  readonly key: KeyType;
}

export const KNOWN_DEVICES: readonly KnownDevices[] = [
  {
    devices: ['Synology DSM', 'TrueNAS', 'Proxmox VE', 'OPNsense', 'Home Assistant'],
    format: 'key',
    key: 'p256',
  },
  { devices: ['UniFi OS'], format: 'key', key: 'rsa2048' },
  { devices: ['FRITZ!Box'], format: 'pair', key: 'rsa2048' },
  {
    devices: ['HP printers', 'Brother printers', 'Canon printers', 'Epson printers'],
    format: 'old-pkcs12',
    key: 'rsa2048',
  },
  { devices: ['Dell iDRAC'], format: 'old-key', key: 'rsa2048' },
  { devices: ['HPE iLO'], format: null, key: 'rsa2048' },
];
