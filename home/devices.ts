import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../src/core/x509/certificate/usage.ts';
import type { CertificateClass } from '../src/core/appraisal/types.ts';
import { CERTIFIED_DEVICES } from './certified-devices.ts';
import type { DeviceIdentity } from './identity.ts';
import { ONBOARDED_DEVICES } from './onboarded-devices.ts';

/** The sections of the start page. */
export type DeviceGroup = 'gateway' | 'itself' | 'maker' | 'evidence' | 'wrong' | 'plain';

/** How a device shows whose it is: a voucher (RFC 8366), or one of FIDO Device Onboard. */
export type OwnerDocument = 'voucher' | 'ownership-voucher';

/** What a device is, before it is started. */
export interface DeviceSpec {
  readonly id: string;
  readonly title: string;
  readonly host: string;
  readonly group: DeviceGroup;
  readonly expectedClass: CertificateClass;
  readonly identity: DeviceIdentity;
  /** On loopback; 127.0.0.1 where left out. Two with different ones are shown to be two devices. */
  readonly address?: string;
  readonly story: string;
  /** It shows signed statements of this device's, its own or another's, about a model of this maker. */
  readonly shows?: { readonly about: string; readonly maker: string; readonly model: string };
  /** The gateway expects the key of this device for its name: its own, or another one's. */
  readonly expectedAs?: string;
  /** It shows what Matter certifies, as the genuine bridge or as one that copied what that one shows. */
  readonly matter?: 'genuine' | 'copied';
  /** It shows the document that says whose a device is, its own or another's. */
  readonly owned?: { readonly by: OwnerDocument; readonly of: string };
  /** The start page has a button that gives it a new key. */
  readonly newKeyButton?: true;
}

const BOTH = [OID_SERVER_AUTH, OID_LOCAL_DEVICE];

/** All devices of the home, in the order of their ports and of the start page. */
export const HOME_DEVICES: readonly DeviceSpec[] = [
  {
    id: 'router',
    title: 'Home gateway',
    host: 'router.home.arpa',
    group: 'gateway',
    expectedClass: 'U-L/S',
    identity: { by: 'gateway', usages: BOTH },
    story: 'The router itself, with a certificate from its own root.',
  },
  {
    id: 'printer',
    title: 'Printer',
    host: 'printer.local',
    group: 'gateway',
    expectedClass: 'U-L/S',
    identity: { by: 'gateway', usages: BOTH },
    story: 'Named and signed by the gateway, and marked as a local device.',
  },
  {
    id: 'nas',
    title: 'Network storage',
    host: 'nas.home.arpa',
    group: 'gateway',
    expectedClass: 'U-L/S',
    identity: { by: 'gateway' },
    story: 'Signed by the gateway as an ordinary server, without the local-device mark.',
  },
  {
    id: 'speaker',
    title: 'Kitchen speaker',
    host: '127.0.0.1',
    group: 'gateway',
    expectedClass: 'U-L/S',
    identity: { by: 'gateway', usages: BOTH },
    story: 'Has no name at all: the gateway signed for its address.',
  },
  {
    id: 'lights',
    title: 'Light bridge',
    host: 'lights.home.arpa',
    group: 'gateway',
    expectedClass: 'U-L/S',
    identity: { by: 'gateway', usages: BOTH },
    story: 'Signed, as all that the gateway signs, by an intermediate that it keeps for everyday work.',
  },
  {
    id: 'scanner',
    title: 'Scanner',
    host: 'scanner.lan',
    group: 'gateway',
    expectedClass: 'U-L/S',
    identity: { by: 'gateway', usages: BOTH },
    story: 'Signed by the gateway under .lan, a suffix many routers made up for themselves.',
  },

  {
    id: 'camera',
    title: 'Camera',
    host: 'camera.local',
    group: 'itself',
    expectedClass: 'U-S/S',
    identity: { by: 'itself', commonName: 'IP camera 4C11' },
    story: 'Signed its own certificate, with a key that no one else has.',
  },
  {
    id: 'doorbell',
    title: 'Doorbell',
    host: 'doorbell.local',
    group: 'itself',
    expectedClass: 'U-S/S',
    identity: { by: 'itself', commonName: 'doorbell.local' },
    newKeyButton: true,
    story: 'Signed its own certificate, and makes a new key whenever you tell it to.',
  },
  {
    id: 'visitor',
    title: 'Strange visitor',
    host: 'visitor.internal',
    group: 'itself',
    expectedClass: 'U-S/S',
    identity: { by: 'itself', commonName: '<img src=x onerror=alert(1)> \u202Eknab ruoy\u202C\u0007 '.padEnd(64, '!') },
    story: 'Signed its own certificate and filled it with markup and right-to-left tricks.',
  },
  {
    id: 'plug',
    title: 'Smart plug',
    host: 'plug.local',
    group: 'itself',
    expectedClass: 'NU-S/S',
    identity: { by: 'firmware', image: 'Smart module' },
    address: '127.0.0.2',
    story: 'Carries the very same key and certificate as the bulb: whoever owns one can pose as the other.',
  },
  {
    id: 'bulb',
    title: 'Bulb',
    host: 'bulb.local',
    group: 'itself',
    expectedClass: 'NU-S/S',
    identity: { by: 'firmware', image: 'Smart module' },
    address: '127.0.0.3',
    story: 'Carries the very same key and certificate as the plug.',
  },
  {
    id: 'projector',
    title: 'Projector',
    host: 'projector.local',
    group: 'itself',
    expectedClass: 'U-S/S',
    identity: { by: 'itself', commonName: 'projector.local' },
    expectedAs: 'projector',
    newKeyButton: true,
    story: 'Signed its own certificate, and the gateway keeps its key in a list that it can be asked about.',
  },
  {
    id: 'heater',
    title: 'Exchanged heater',
    host: 'heater.local',
    group: 'itself',
    expectedClass: 'U-S/S',
    identity: { by: 'itself', commonName: 'heater.local' },
    expectedAs: 'projector',
    story: 'Signed its own certificate, and the gateway expects a different key for its name.',
  },

  {
    id: 'thermostat',
    title: 'Thermostat',
    host: 'thermostat.local',
    group: 'maker',
    expectedClass: 'U-U/S',
    identity: { by: 'maker', maker: 'Warmhouse' },
    story: 'Got a certificate of its own at the factory, from a maker that your browser does not know.',
  },
  {
    id: 'tv',
    title: 'Television',
    host: 'tv.local',
    group: 'maker',
    expectedClass: 'NU-U/S',
    identity: { by: 'maker', maker: 'Bigscreen', image: 'unit.bigscreen.example' },
    address: '127.0.0.4',
    story: "Shares one factory certificate, under its maker's root, with the sound bar.",
  },
  {
    id: 'soundbar',
    title: 'Sound bar',
    host: 'soundbar.local',
    group: 'maker',
    expectedClass: 'NU-U/S',
    identity: { by: 'maker', maker: 'Bigscreen', image: 'unit.bigscreen.example' },
    address: '127.0.0.5',
    story: 'Shares one factory certificate with the television.',
  },

  {
    id: 'garage',
    title: 'Garage door',
    host: 'garage.local',
    group: 'wrong',
    expectedClass: 'U-L/S',
    identity: { by: 'gateway', usages: BOTH, names: ['shed.local'] },
    story: 'Signed by the gateway, but for shed.local: the wrong name.',
  },
  {
    id: 'fridge',
    title: 'Fridge',
    host: 'fridge.local',
    group: 'wrong',
    expectedClass: 'U-L/S',
    identity: { by: 'gateway', usages: BOTH, validity: 'expired' },
    story: 'Signed by the gateway, but its certificate expired a month ago.',
  },
  {
    id: 'freezer',
    title: 'Freezer',
    host: 'freezer.local',
    group: 'wrong',
    expectedClass: 'U-L/S',
    identity: { by: 'gateway', usages: BOTH, validity: 'not-yet' },
    story: 'Signed by the gateway, but only valid from next month on.',
  },
  {
    id: 'meter',
    title: 'Power meter',
    host: 'meter.local',
    group: 'wrong',
    expectedClass: 'U-L/S',
    identity: { by: 'gateway', usages: [OID_LOCAL_DEVICE] },
    story: 'Marked as a local device and as nothing else, which no browser accepts from a server.',
  },
  {
    id: 'impostor',
    title: 'Pretended printer',
    host: 'printer2.local',
    group: 'wrong',
    expectedClass: 'U-U/S',
    identity: { by: 'impostor' },
    story: "Signed by someone who gave their root your gateway's name, but has another key.",
  },

  {
    id: 'kettle',
    title: 'Kettle',
    host: 'kettle.local',
    group: 'plain',
    expectedClass: 'none',
    identity: { by: 'no-one' },
    story: 'Speaks plain http: nothing is encrypted and no one vouches for it.',
  },

  {
    id: 'gate',
    title: 'Gate camera',
    host: 'gate.local',
    group: 'evidence',
    expectedClass: 'U-U/S',
    identity: { by: 'identity', maker: 'Warmhouse', model: 'Gate Camera 7', serial: 'WH-004711' },
    story: 'Shows the identity that it got at the factory: maker, model and serial number, over the very key it uses.',
  },
  {
    id: 'sensor',
    title: 'Rain sensor',
    host: 'sensor.local',
    group: 'evidence',
    expectedClass: 'U-S/S',
    identity: { by: 'itself', commonName: 'sensor.local' },
    shows: { about: 'sensor', maker: 'Warmhouse', model: 'Rain Sensor 3' },
    story: 'Signed its own certificate, and has a statement signed by a key from its maker that names it.',
  },
  {
    id: 'relay',
    title: 'Pretended sensor',
    host: 'relay.local',
    group: 'evidence',
    expectedClass: 'U-S/S',
    identity: { by: 'itself', commonName: 'relay.local' },
    shows: { about: 'sensor', maker: 'Warmhouse', model: 'Rain Sensor 3' },
    story: 'Passes on the statement of the rain sensor, fresh and genuine, as if it were its own.',
  },
  ...CERTIFIED_DEVICES,
  ...ONBOARDED_DEVICES,
];
