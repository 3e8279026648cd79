import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../src/core/x509/certificate/usage.ts';

const MAKER = 'Warmhouse';

/** Devices that show whose they are, and one whose certificate says who made it. */
export const ONBOARDED_DEVICES = [
  {
    id: 'dishwasher',
    title: 'Dishwasher',
    host: 'dishwasher.local',
    group: 'evidence',
    expectedClass: 'U-L/S',
    identity: {
      by: 'onboarded',
      maker: MAKER,
      model: 'Dishwasher 5',
      serial: 'WH-005120',
      usages: [OID_SERVER_AUTH, OID_LOCAL_DEVICE],
    },
    owned: { by: 'voucher', of: 'dishwasher' },
    story: 'Its maker signed that it belongs to your gateway, which then gave it a certificate for the same key.',
  },
  {
    id: 'dryer',
    title: 'Second-hand dryer',
    host: 'dryer.local',
    group: 'evidence',
    expectedClass: 'U-U/S',
    identity: { by: 'identity', maker: MAKER, model: 'Dryer 5', serial: 'WH-005121' },
    owned: { by: 'voucher', of: 'dishwasher' },
    story: 'Shows the voucher of the dishwasher, genuine and for another serial number.',
  },
  {
    id: 'boiler',
    title: 'Boiler',
    host: 'boiler.local',
    group: 'evidence',
    expectedClass: 'U-U/S',
    identity: { by: 'identity', maker: MAKER, model: 'Boiler 2', serial: 'WH-006001' },
    owned: { by: 'ownership-voucher', of: 'boiler' },
    story: 'Shows that its maker signed it over to your gateway (FIDO Device Onboard), which proves no owner.',
  },
  {
    id: 'mower',
    title: 'Lawn mower',
    host: 'mower.local',
    group: 'evidence',
    expectedClass: 'U-S/S',
    identity: { by: 'itself', commonName: 'mower.local', states: { maker: MAKER, model: 'Mower 1' } },
    story: 'Signed its own certificate, and put a statement about that key inside, signed by a key from its maker.',
  },
] as const;
