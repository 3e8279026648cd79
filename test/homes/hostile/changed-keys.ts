import type { Certificate, Home } from '../types.ts';

const ROOT: Certificate = { ca: true, cn: 'Home Root' };
const GLOBAL = '2a02:8109:9ac0:1::20';

/** Another key than the one that someone vouched for. */
export const CHANGED_KEYS: readonly Home[] = [
  {
    title: 'a remembered camera in whose place a stranger answers, until the person takes the new key over',
    certificates: { camera: { names: ['camera.local'] }, stranger: { names: ['camera.local'] } },
    events: [
      { open: 'https://camera.local/', at: '192.168.1.20', shows: 'camera', says: 'new' },
      { mine: 'camera.local:443', key: 'camera' },
      { open: 'https://camera.local/', at: '192.168.1.66', shows: 'stranger', says: 'danger' },
      { mine: 'camera.local:443', key: 'stranger' },
      { open: 'https://camera.local/', at: '192.168.1.66', shows: 'stranger', says: 'remembered' },
    ],
  },
  {
    title: 'a stranger at the second address of a device that the person called one',
    certificates: { nas: {}, stranger: {} },
    events: [
      { open: 'https://192.168.1.20/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { mine: '192.168.1.20:443', key: 'nas' },
      { open: 'https://192.168.1.21/', at: '192.168.1.21', shows: 'nas', says: 'caution' },
      { oneDevice: ['192.168.1.20:443', '192.168.1.21:443'] },
      { open: 'https://192.168.1.21/', at: '192.168.1.21', shows: 'stranger', says: 'danger' },
    ],
  },
  {
    title: 'a stranger with a certificate that names two devices, one of them remembered',
    certificates: { nas: { names: ['nas.lan'] }, stranger: { names: ['nas.lan', 'nas2.lan'] } },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { mine: 'nas.lan:443', key: 'nas' },
      { open: 'https://nas2.lan/', at: '192.168.1.66', shows: 'stranger', says: 'new' },
      { open: 'https://nas.lan/', at: '192.168.1.66', shows: 'stranger', says: 'danger' },
    ],
  },
  {
    title: 'a stranger at the global IPv6 address of a remembered device, without the companion',
    certificates: { nas: { names: ['nas.lan'] }, stranger: { names: ['nas.lan'] } },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { mine: 'nas.lan:443', key: 'nas' },
      { open: 'https://nas.lan/', at: GLOBAL, shows: 'stranger', says: 'danger' },
    ],
  },
  {
    title: 'a stranger inside the on-link prefix, at a device that the gateway confirmed',
    certificates: { root: ROOT, nas: { by: 'root', names: ['nas.lan'] }, stranger: { names: ['nas.lan'] } },
    events: [
      { pair: ['root'] },
      { open: 'https://nas.lan/', at: GLOBAL, onLink: ['2a02:8109:9ac0:1::/64'], shows: 'nas', says: 'confirmed' },
      { open: 'https://nas.lan/', at: GLOBAL, onLink: ['2a02:8109:9ac0:1::/64'], shows: 'stranger', says: 'danger' },
    ],
  },
  {
    title: 'a remembered device in whose place someone with an authority of their own answers',
    certificates: {
      nas: { names: ['nas.lan'] },
      theirs: { ca: true },
      stranger: { by: 'theirs', names: ['nas.lan'] },
    },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { mine: 'nas.lan:443', key: 'nas' },
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'stranger', says: 'danger' },
    ],
  },
  {
    title: 'a confirmed device in whose place someone answers with a chain to a root of their own',
    certificates: {
      root: ROOT,
      nas: { by: 'root', names: ['nas.lan'] },
      theirs: { ca: true },
      issuing: { by: 'theirs', ca: true, cn: 'Home Issuing CA 2027' },
      stranger: { by: 'issuing', names: ['nas.lan'] },
    },
    events: [
      { pair: ['root'] },
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'confirmed' },
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: ['stranger', 'issuing'], says: 'danger' },
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: ['stranger', 'issuing', 'theirs'], says: 'danger' },
    ],
  },
  {
    title: 'a stranger who answers for the name of a remembered device with an address on the Internet',
    certificates: { nas: { names: ['nas.lan'] }, stranger: { names: ['nas.lan'] } },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { mine: 'nas.lan:443', key: 'nas' },
      { open: 'https://nas.lan/', at: '203.0.114.7', shows: 'stranger', says: 'danger' },
    ],
  },
  {
    title: 'a stranger at a confirmed device whose public name has a key of its own from a public authority',
    certificates: {
      root: ROOT,
      nas: { by: 'root', names: ['nas.lan'] },
      self: { key: 'nas' },
      public: { names: ['nas.example.com'] },
      stranger: { names: ['nas.lan'] },
    },
    events: [
      { pair: ['root'] },
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'confirmed' },
      { open: 'https://nas.example.com/', at: '192.168.1.20', shows: 'self', says: 'new' },
      { oneDevice: ['nas.lan:443', 'nas.example.com:443'] },
      { open: 'https://nas.example.com/', at: '192.168.1.20', shows: 'public', trusted: 'built-in', says: 'public' },
      { open: 'https://nas.lan/', at: '192.168.1.66', shows: 'stranger', says: 'danger' },
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'confirmed' },
    ],
  },
];
