import type { Certificate, Home } from '../types.ts';

const ROOT: Certificate = { ca: true, cn: 'Home Root' };
const OPEN_NAS = { open: 'https://nas.lan/', at: '192.168.1.20' } as const;

/** Certificates from someone who must not issue them, or for what they must not be for. */
export const WRONG_ISSUERS: readonly Home[] = [
  {
    title: 'an authority with the name of the paired root',
    certificates: { root: ROOT, fake: ROOT, nas: { by: 'fake', names: ['nas.lan'] } },
    events: [{ pair: ['root'] }, { ...OPEN_NAS, shows: ['nas', 'fake'], says: 'danger' }],
  },
  {
    title: 'an authority with the name of the paired root and a key of another type',
    certificates: { root: ROOT, fake: { ...ROOT, type: 'RSA-2048' }, nas: { by: 'fake', names: ['nas.lan'] } },
    events: [{ pair: ['root'] }, { ...OPEN_NAS, shows: 'nas', says: 'caution' }],
  },
  {
    title: 'an intermediate under an authority with the name of the paired root',
    certificates: {
      root: ROOT,
      fake: ROOT,
      issuing: { by: 'fake', ca: true },
      nas: { by: 'issuing', names: ['nas.lan'] },
    },
    events: [{ pair: ['root'] }, { ...OPEN_NAS, shows: ['nas', 'issuing'], says: 'danger' }],
  },
  {
    title: 'a genuine intermediate of the gateway, sent along with a certificate that it did not sign',
    certificates: {
      root: ROOT,
      issuing: { by: 'root', ca: true },
      fake: { ca: true, cn: 'issuing' },
      nas: { by: 'issuing', names: ['nas.lan'] },
      stranger: { by: 'fake', names: ['nas.lan'] },
    },
    events: [
      { pair: ['root'] },
      { ...OPEN_NAS, shows: ['nas', 'issuing'], says: 'confirmed' },
      { mine: 'nas.lan:443', key: 'nas' },
      { ...OPEN_NAS, shows: ['stranger', 'fake', 'issuing'], says: 'danger' },
    ],
  },
  {
    title: 'a Local Device with a public name in its certificate',
    certificates: { plug: { names: ['plug.local', 'www.example.com'], localDevice: true } },
    events: [{ open: 'https://plug.local/', at: '192.168.1.22', shows: 'plug', says: 'danger' }],
  },
  {
    title: 'a Local Device at a public IPv4 address',
    certificates: { plug: { names: ['plug.local'], localDevice: true } },
    events: [{ open: 'https://plug.local/', at: '203.0.114.7', shows: 'plug', says: 'danger' }],
  },
  {
    title: 'a self-signed Local Device at an IPv6 address that is in no prefix of this network',
    certificates: { plug: { names: ['plug.local'], localDevice: true } },
    events: [
      {
        open: 'https://plug.local/',
        at: '2a02:8109:9ac0:2::20',
        onLink: ['2a02:8109:9ac0:1::/64'],
        shows: 'plug',
        says: 'caution',
      },
    ],
  },
  {
    title: 'a key that can be computed',
    certificates: { nas: { names: ['nas.lan'], type: 'RSA-1024' } },
    events: [{ ...OPEN_NAS, shows: 'nas', says: 'caution' }],
  },
  {
    title: 'a certificate of the gateway for another device',
    certificates: { root: ROOT, nas: { by: 'root', names: ['nas.lan'] }, plug: { by: 'root', names: ['plug.local'] } },
    events: [
      { pair: ['root'] },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed' },
      { ...OPEN_NAS, shows: 'plug', says: 'danger' },
    ],
  },
  {
    title: 'a certificate of a paired intermediate’s name that someone else issued, at a remembered device',
    certificates: {
      root: ROOT,
      issuing: { by: 'root', ca: true, cn: 'Home Issuing CA' },
      nas: { names: ['nas.lan'] },
      fake: { ca: true, cn: 'Home Issuing CA' },
      stranger: { by: 'fake', names: ['nas.lan'] },
    },
    events: [
      { pair: ['root', 'issuing'] },
      { ...OPEN_NAS, shows: 'nas', says: 'new' },
      { mine: 'nas.lan:443', key: 'nas' },
      { ...OPEN_NAS, shows: 'stranger', says: 'danger' },
    ],
  },
  {
    title: 'a certificate of the gateway for another device, below an intermediate that expired',
    certificates: {
      root: ROOT,
      issuing: { by: 'root', ca: true, days: [-300, 40] },
      nas: { by: 'issuing', names: ['nas.lan'] },
      plug: { by: 'issuing', names: ['plug.local'] },
    },
    events: [
      { pair: ['root', 'issuing'] },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed' },
      { ...OPEN_NAS, shows: 'plug', says: 'danger', day: 50 },
    ],
  },
  {
    title: 'a stranger’s certificate in the name of an intermediate that expired, at a device that the person saved',
    certificates: {
      root: ROOT,
      issuing: { by: 'root', ca: true, cn: 'Home Issuing CA', days: [-300, 40] },
      nas: { by: 'issuing', names: ['nas.lan'] },
      fake: { ca: true, cn: 'Home Issuing CA' },
      stranger: { by: 'fake', names: ['nas.lan'] },
    },
    events: [
      { pair: ['root', 'issuing'] },
      { ...OPEN_NAS, shows: 'nas', says: 'confirmed' },
      { mine: 'nas.lan:443', key: 'nas' },
      { ...OPEN_NAS, shows: ['stranger', 'issuing'], says: 'danger', day: 50 },
    ],
  },
];
