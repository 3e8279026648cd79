import type { Certificate } from '../types.ts';
import type { HonestHome } from './types.ts';

const ROOT: Certificate = { ca: true, cn: 'Home Root' };
const ISSUING: Certificate = { by: 'root', ca: true, cn: 'Home Issuing CA' };
const NAS: Certificate = { by: 'issuing', names: ['nas.lan'] };
const OPEN_NAS = { open: 'https://nas.lan/', at: '192.168.1.20' } as const;

/** Homes with a paired gateway, and what gateways and their devices do over the years. */
export const GATEWAYS: readonly HonestHome[] = [
  {
    title: 'a gateway whose root signs the devices',
    certificates: { root: ROOT, nas: { by: 'root', names: ['nas.lan'] } },
    events: [
      { ...OPEN_NAS, shows: 'nas', says: 'new' },
      { pair: ['root'] },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed' },
    ],
  },
  {
    title: 'a gateway with an intermediate that was paired with it',
    certificates: { root: ROOT, issuing: ISSUING, nas: NAS },
    events: [{ pair: ['root', 'issuing'] }, { ...OPEN_NAS, shows: 'nas', says: 'confirmed' }],
  },
  {
    title: 'a gateway with an intermediate that only the device sends',
    certificates: { root: ROOT, issuing: ISSUING, nas: NAS },
    events: [{ pair: ['root'] }, { ...OPEN_NAS, shows: ['nas', 'issuing'], says: 'confirmed' }],
  },
  {
    title: 'a renewal by the gateway with another key',
    certificates: { root: ROOT, issuing: ISSUING, nas: NAS, renewed: NAS },
    events: [
      { pair: ['root', 'issuing'] },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed' },
      { ...OPEN_NAS, shows: 'renewed', says: 'confirmed', day: 60 },
    ],
  },
  {
    title: 'one certificate of the gateway on two devices that it names',
    certificates: { root: ROOT, both: { by: 'root', names: ['nas.lan', 'backup.lan'] } },
    events: [
      { pair: ['root'] },
      { ...OPEN_NAS, shows: 'both', says: 'confirmed' },
      { open: 'https://backup.lan/', at: '192.168.1.21', shows: 'both', says: 'confirmed' },
    ],
  },
  {
    title: 'a device that sends an intermediate from before along, of the same name',
    certificates: { root: ROOT, before: ISSUING, issuing: ISSUING, nas: NAS },
    events: [
      { pair: ['root'] },
      { ...OPEN_NAS, shows: ['nas', 'before'], says: 'cannot-tell' },
      { pair: ['root', 'issuing'] },
      { ...OPEN_NAS, shows: ['nas', 'before'], says: 'confirmed' },
    ],
  },
  {
    title: 'a device that was confirmed, and now sends an intermediate from before along with its new certificate',
    certificates: {
      root: ROOT,
      before: ISSUING,
      first: { by: 'before', names: ['nas.lan'] },
      issuing: ISSUING,
      nas: NAS,
    },
    events: [
      { pair: ['root'] },
      { ...OPEN_NAS, shows: ['first', 'before'], says: 'confirmed' },
      { ...OPEN_NAS, shows: ['nas', 'before'], says: 'cannot-tell' },
    ],
  },
  {
    title: 'a device that sends the intermediates of before and of now along',
    certificates: { root: ROOT, before: ISSUING, issuing: ISSUING, nas: NAS },
    events: [{ pair: ['root'] }, { ...OPEN_NAS, shows: ['nas', 'before', 'issuing'], says: 'confirmed' }],
  },
  {
    title: 'a device that sends an intermediate of someone else’s along',
    certificates: {
      root: ROOT,
      nas: { by: 'root', names: ['nas.lan'] },
      otherRoot: { ca: true },
      foreign: { by: 'otherRoot', ca: true },
    },
    events: [{ pair: ['root'] }, { ...OPEN_NAS, shows: ['nas', 'foreign'], says: 'confirmed' }],
  },
  {
    title: 'a device that sends someone else’s intermediate along, of the same name as its own',
    certificates: {
      root: ROOT,
      issuing: ISSUING,
      nas: NAS,
      otherRoot: { ca: true },
      foreign: { by: 'otherRoot', ca: true, cn: 'Home Issuing CA' },
    },
    events: [
      { pair: ['root', 'issuing'] },
      { ...OPEN_NAS, shows: ['nas', 'foreign'], says: 'confirmed' },
      { ...OPEN_NAS, shows: ['nas', 'foreign', 'issuing', 'otherRoot'], says: 'confirmed' },
    ],
  },
  {
    title: 'a device that sends someone else’s intermediate in place of its own, of the same name',
    certificates: {
      root: ROOT,
      issuing: ISSUING,
      nas: NAS,
      otherRoot: { ca: true },
      foreign: { by: 'otherRoot', ca: true, cn: 'Home Issuing CA' },
    },
    events: [{ pair: ['root'] }, { ...OPEN_NAS, shows: ['nas', 'foreign'], says: 'new' }],
  },
  {
    title: 'a gateway that replaced its intermediate by one of the same name',
    certificates: {
      root: ROOT,
      before: ISSUING,
      first: { by: 'before', names: ['nas.lan'] },
      issuing: ISSUING,
      nas: NAS,
    },
    events: [
      { pair: ['root', 'before'] },
      { ...OPEN_NAS, shows: 'first', says: 'confirmed' },
      { ...OPEN_NAS, shows: 'nas', says: 'cannot-tell', day: 30 },
      { pair: ['root', 'issuing'] },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed' },
    ],
  },
  {
    title: 'a gateway that replaced its intermediate by one of another name',
    certificates: {
      root: ROOT,
      before: ISSUING,
      first: { by: 'before', names: ['nas.lan'] },
      issuing: { ...ISSUING, cn: 'Home Issuing CA 2027' },
      nas: NAS,
    },
    events: [
      { pair: ['root', 'before'] },
      { ...OPEN_NAS, shows: 'first', says: 'confirmed' },
      { ...OPEN_NAS, shows: 'nas', says: 'cannot-tell', day: 30 },
      { pair: ['root', 'issuing'] },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed' },
    ],
  },
  {
    title: 'a gateway that replaced its intermediate by one of another name, and a device that kept its key',
    certificates: {
      root: ROOT,
      before: ISSUING,
      first: { by: 'before', key: 'nas', names: ['nas.lan'] },
      issuing: { ...ISSUING, cn: 'Home Issuing CA 2027' },
      nas: { ...NAS, key: 'nas' },
    },
    events: [
      { pair: ['root', 'before'] },
      { ...OPEN_NAS, shows: 'first', says: 'confirmed' },
      { ...OPEN_NAS, shows: 'nas', says: 'cannot-tell', day: 30 },
    ],
  },
  {
    title: 'a new intermediate of another name that the device sends',
    certificates: {
      root: ROOT,
      before: ISSUING,
      first: { by: 'before', names: ['nas.lan'] },
      issuing: { ...ISSUING, cn: 'Home Issuing CA 2027' },
      nas: NAS,
    },
    events: [
      { pair: ['root', 'before'] },
      { ...OPEN_NAS, shows: 'first', says: 'confirmed' },
      { ...OPEN_NAS, shows: ['nas', 'issuing'], says: 'confirmed', day: 30 },
    ],
  },
  {
    title: 'a root that is renewed with its key',
    certificates: {
      root: { ...ROOT, key: 'root', days: [-300, 100] },
      renewed: { ...ROOT, key: 'root', days: [90, 900] },
      nas: { by: 'root', names: ['nas.lan'], days: [0, 300] },
    },
    events: [
      { pair: ['root'] },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed' },
      { pair: ['renewed'], day: 95 },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed', day: 200 },
    ],
  },
  {
    title: 'a certificate that expired before its root was renewed',
    certificates: {
      root: { ...ROOT, key: 'root', days: [-300, 100] },
      renewed: { ...ROOT, key: 'root', days: [90, 900] },
      nas: { by: 'root', names: ['nas.lan'], days: [0, 60] },
    },
    events: [
      { pair: ['renewed'], day: 95 },
      { ...OPEN_NAS, shows: 'nas', says: 'caution' },
    ],
  },
  {
    title: 'a confirmed device whose certificate of another key expired before its root was renewed',
    certificates: {
      root: { ...ROOT, key: 'root', days: [-300, 100] },
      renewed: { ...ROOT, key: 'root', days: [90, 900] },
      spare: { by: 'root', names: ['nas.lan'], days: [0, 60] },
      nas: { by: 'renewed', names: ['nas.lan'], days: [91, 300] },
    },
    events: [
      { pair: ['renewed'], day: 95 },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed' },
      { ...OPEN_NAS, shows: 'spare', says: 'caution' },
    ],
  },
  {
    title: 'a certificate that expired before an intermediate of its gateway was renewed',
    certificates: {
      root: ROOT,
      before: { ...ISSUING, key: 'issuing', days: [-300, 100] },
      issuing: { ...ISSUING, key: 'issuing', days: [90, 600] },
      nas: { by: 'before', names: ['nas.lan'], days: [0, 60] },
    },
    events: [
      { pair: ['root', 'issuing'], day: 95 },
      { ...OPEN_NAS, shows: 'nas', says: 'caution' },
    ],
  },
  {
    title: 'a device whose clock is ahead of its gateway’s renewal',
    certificates: { root: ROOT, nas: { by: 'root', names: ['nas.lan'], days: [5, 300] } },
    events: [{ pair: ['root'] }, { ...OPEN_NAS, shows: 'nas', says: 'caution' }],
  },
  {
    title: 'two gateways whose roots have one name',
    certificates: {
      root: ROOT,
      other: ROOT,
      nas: { by: 'root', names: ['nas.lan'] },
      hub: { by: 'other', names: ['hub.lan'] },
    },
    events: [
      { pair: ['root'] },
      { pair: ['other'] },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed' },
      { open: 'https://hub.lan/', at: '192.168.1.21', shows: 'hub', says: 'confirmed' },
    ],
  },
  {
    title: 'two gateways whose roots have one name and keys of two types',
    certificates: {
      root: ROOT,
      other: { ...ROOT, type: 'RSA-2048' },
      nas: { by: 'root', names: ['nas.lan'] },
      hub: { by: 'other', names: ['hub.lan'] },
    },
    events: [
      { pair: ['root'] },
      { pair: ['other'] },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed' },
      { open: 'https://hub.lan/', at: '192.168.1.21', shows: 'hub', says: 'confirmed' },
    ],
  },
  {
    title: 'two roots of one name with keys of two types, of which one is paired',
    certificates: {
      root: ROOT,
      other: { ...ROOT, type: 'RSA-2048' },
      otherIssuing: { by: 'other', ca: true },
      hub: { by: 'other', names: ['hub.lan'] },
      lamp: { by: 'otherIssuing', names: ['lamp.lan'] },
    },
    events: [
      { pair: ['root'] },
      { open: 'https://hub.lan/', at: '192.168.1.21', shows: ['hub', 'other'], says: 'caution' },
      { open: 'https://lamp.lan/', at: '192.168.1.22', shows: ['lamp', 'otherIssuing'], says: 'caution' },
      { pair: ['other', 'otherIssuing'] },
      { open: 'https://hub.lan/', at: '192.168.1.21', shows: 'hub', says: 'confirmed' },
      { open: 'https://lamp.lan/', at: '192.168.1.22', shows: 'lamp', says: 'confirmed' },
    ],
  },
  {
    title: 'two roots of one name with keys of two types, and a certificate of either that has expired',
    certificates: {
      root: ROOT,
      other: { ...ROOT, type: 'Ed25519' },
      nas: { by: 'root', names: ['nas.lan'], days: [-30, 2] },
      hub: { by: 'other', names: ['hub.lan'], days: [-30, 2] },
    },
    events: [
      { pair: ['root'] },
      { pair: ['other'] },
      { ...OPEN_NAS, shows: 'nas', says: 'caution', day: 5 },
      { open: 'https://hub.lan/', at: '192.168.1.21', shows: 'hub', says: 'caution' },
    ],
  },
  {
    title: 'two roots of one name with keys of two types, each with an intermediate of one name',
    certificates: {
      root: ROOT,
      issuing: ISSUING,
      nas: NAS,
      other: { ...ROOT, type: 'RSA-2048' },
      otherIssuing: { by: 'other', ca: true, cn: 'Home Issuing CA', type: 'P-384' },
      hub: { by: 'otherIssuing', names: ['hub.lan'] },
    },
    events: [
      { pair: ['root', 'issuing'] },
      { pair: ['other', 'otherIssuing'] },
      { open: 'https://hub.lan/', at: '192.168.1.21', shows: 'hub', says: 'confirmed' },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed' },
    ],
  },
  {
    title: 'a gateway that changes its key, and sends its new root under the old one',
    certificates: {
      root: { ...ROOT, cn: 'Home Root', days: [-300, 700] },
      newWithOld: { by: 'root', key: 'new', ca: true, cn: 'Home Root' },
      newRoot: { key: 'new', ca: true, cn: 'Home Root' },
      nas: { by: 'newRoot', names: ['nas.lan'] },
    },
    events: [{ pair: ['root'] }, { ...OPEN_NAS, shows: ['nas', 'newWithOld'], says: 'confirmed' }],
  },
  {
    title: 'a gateway whose intermediate expired while the device got another key from it',
    certificates: {
      root: ROOT,
      issuing: { ...ISSUING, days: [-300, 40] },
      nas: NAS,
      renewed: { ...NAS, days: [30, 100] },
    },
    events: [
      { pair: ['root', 'issuing'] },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed' },
      { ...OPEN_NAS, shows: 'renewed', says: 'caution', day: 50 },
      { ...OPEN_NAS, shows: ['renewed', 'issuing'], says: 'caution' },
    ],
  },
  {
    title: 'a gateway whose root and intermediate expired, and which goes on issuing below them',
    certificates: {
      root: { ...ROOT, days: [-300, 45] },
      issuing: { ...ISSUING, days: [-300, 40] },
      nas: NAS,
      renewed: { ...NAS, days: [60, 100] },
    },
    events: [
      { pair: ['root', 'issuing'] },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed' },
      { ...OPEN_NAS, shows: 'renewed', says: 'caution', day: 70 },
    ],
  },
  {
    title: 'a gateway that is unpaired',
    certificates: { root: ROOT, nas: { by: 'root', names: ['nas.lan'] } },
    events: [
      { pair: ['root'] },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed' },
      { unpair: 'root' },
      { ...OPEN_NAS, shows: 'nas', says: 'new' },
    ],
  },
  {
    title: 'a certificate of the gateway under a name that it does not have',
    certificates: { root: ROOT, nas: { by: 'root', names: ['nas.lan'] } },
    events: [{ pair: ['root'] }, { open: 'https://192.168.1.20/', at: '192.168.1.20', shows: 'nas', says: 'caution' }],
  },
  {
    title: 'a reverse proxy with the gateway’s certificate, in the LAN and through a VPN',
    certificates: { root: ROOT, proxy: { by: 'root', names: ['photos.lan', 'music.lan'] } },
    events: [
      { pair: ['root'] },
      { open: 'https://photos.lan/', at: '192.168.1.5', shows: 'proxy', says: 'confirmed' },
      { open: 'https://music.lan/', at: '10.8.0.5', shows: 'proxy', says: 'confirmed' },
    ],
  },
  {
    title: 'a remembered device under the person’s own public domain, which the gateway may not vouch for',
    certificates: { root: ROOT, nas: { by: 'root', names: ['nas.example.org'] } },
    events: [
      { open: 'https://nas.example.org/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { mine: 'nas.example.org:443', key: 'nas' },
      { pair: ['root'] },
      { open: 'https://nas.example.org/', at: '192.168.1.20', shows: 'nas', says: 'remembered' },
    ],
  },
  {
    title: 'a Local Device of the gateway',
    certificates: { root: ROOT, plug: { by: 'root', names: ['plug.local'], localDevice: true } },
    events: [{ pair: ['root'] }, { open: 'https://plug.local/', at: '192.168.1.22', shows: 'plug', says: 'confirmed' }],
  },
];
