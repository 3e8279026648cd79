import type { Certificate } from '../types.ts';
import type { HonestHome } from './types.ts';

const ROOT: Certificate = { ca: true, cn: 'Home Root' };
/** What the provider gave this home, and an address in it. */
const PREFIX = '2a02:8109:9ac0:1::/64';
const AT = '2a02:8109:9ac0:1::20';
/** What this computer is on where that is another VLAN of the home. */
const OTHER_VLAN = '2a02:8109:9ac0:2::/64';

/** Devices at addresses out of the home's own global IPv6 prefix. */
export const GLOBAL_IPV6: readonly HonestHome[] = [
  {
    title: 'a self-signed device at its own global IPv6 address, without the companion',
    certificates: { nas: { names: ['nas.lan'] } },
    events: [
      { open: 'https://nas.lan/', at: AT, shows: 'nas', says: 'cannot-tell' },
      { mine: 'nas.lan:443', key: 'nas' },
      { open: 'https://nas.lan/', at: AT, shows: 'nas', says: 'remembered' },
    ],
  },
  {
    title: 'a self-signed device at a global IPv6 address inside a prefix that is on-link',
    certificates: { nas: { names: ['nas.lan'] } },
    events: [{ open: 'https://nas.lan/', at: AT, onLink: [PREFIX], shows: 'nas', says: 'new' }],
  },
  {
    title: 'a device of the gateway at its own global IPv6 address, without the companion',
    certificates: { root: ROOT, nas: { by: 'root', names: ['nas.lan'] } },
    events: [{ pair: ['root'] }, { open: 'https://nas.lan/', at: AT, shows: 'nas', says: 'confirmed' }],
  },
  {
    title: 'a Local Device of the gateway at its own global IPv6 address, without the companion',
    certificates: { root: ROOT, plug: { by: 'root', names: ['plug.local'], localDevice: true } },
    events: [{ pair: ['root'] }, { open: 'https://plug.local/', at: AT, shows: 'plug', says: 'confirmed' }],
  },
  {
    title: 'a Local Device of the gateway at a global IPv6 address that is on-link',
    certificates: { root: ROOT, plug: { by: 'root', names: ['plug.local'], localDevice: true } },
    events: [
      { pair: ['root'] },
      { open: 'https://plug.local/', at: AT, onLink: ['fe80::/64', PREFIX], shows: 'plug', says: 'confirmed' },
    ],
  },
  {
    title: 'a Local Device of the gateway in another VLAN, and where the system tells no prefix',
    certificates: {
      root: ROOT,
      plug: { by: 'root', names: ['plug.local'], localDevice: true },
      renewed: { by: 'root', names: ['plug.local'], localDevice: true },
    },
    events: [
      { pair: ['root'] },
      { open: 'https://plug.local/', at: AT, shows: 'plug', says: 'confirmed' },
      { open: 'https://plug.local/', at: AT, onLink: [OTHER_VLAN], shows: 'plug', says: 'cannot-tell' },
      { open: 'https://plug.local/', at: AT, onLink: [OTHER_VLAN], shows: 'renewed', says: 'cannot-tell', day: 1 },
      { open: 'https://plug.local/', at: AT, onLink: [], shows: 'renewed', says: 'confirmed', day: 2 },
    ],
  },
  {
    title: 'a self-signed device in another VLAN, which the person saved',
    certificates: { nas: { names: ['nas.lan'] } },
    events: [
      { open: 'https://nas.lan/', at: AT, onLink: [OTHER_VLAN], shows: 'nas', says: 'cannot-tell' },
      { mine: 'nas.lan:443', key: 'nas' },
      { open: 'https://nas.lan/', at: AT, onLink: [OTHER_VLAN], shows: 'nas', says: 'remembered' },
    ],
  },
  {
    title: 'a self-signed Local Device at its own global IPv6 address, without the companion',
    certificates: { plug: { names: ['plug.local'], localDevice: true } },
    events: [{ open: 'https://plug.local/', at: AT, shows: 'plug', says: 'caution' }],
  },
  {
    title: 'a device opened by its bare global IPv6 address',
    certificates: { nas: {} },
    events: [
      { open: `https://[${AT}]/`, at: AT, onLink: [PREFIX], shows: 'nas', says: 'new' },
      { mine: `[${AT}]:443`, key: 'nas' },
      { open: `https://[${AT}]/`, at: AT, onLink: [PREFIX], shows: 'nas', says: 'remembered' },
      { open: `https://[${AT}]/`, at: AT, shows: 'nas', says: 'remembered' },
    ],
  },
  {
    title: 'a remembered device whose name leads to IPv4 today and to global IPv6 tomorrow',
    certificates: { nas: { names: ['nas.lan'] } },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { mine: 'nas.lan:443', key: 'nas' },
      { open: 'https://nas.lan/', at: AT, shows: 'nas', says: 'remembered', day: 1 },
      { open: 'https://nas.lan/', at: AT, onLink: [PREFIX], shows: 'nas', says: 'remembered', day: 2 },
    ],
  },
  {
    title: 'a device with privacy addresses, opened under two names',
    certificates: { nas: { names: ['nas.lan', 'files.lan'] } },
    events: [
      { open: 'https://nas.lan/', at: AT, onLink: [PREFIX], shows: 'nas', says: 'new' },
      {
        open: 'https://files.lan/',
        at: '2a02:8109:9ac0:1:9c1:77ff:fe01:1',
        onLink: [PREFIX],
        shows: 'nas',
        says: 'new',
      },
    ],
  },
  {
    title: 'a provider that gives the home another prefix every day',
    certificates: { nas: { names: ['nas.lan'] } },
    events: [
      { open: 'https://nas.lan/', at: AT, onLink: [PREFIX], shows: 'nas', says: 'new' },
      {
        open: 'https://nas.lan/',
        at: '2a02:8109:77aa:1::20',
        onLink: ['2a02:8109:77aa:1::/64'],
        shows: 'nas',
        says: 'new',
        day: 1,
      },
    ],
  },
  {
    title: 'a name under the person’s own domain at a global IPv6 address of the home',
    certificates: {
      authority: { ca: true, cn: 'Public Authority' },
      nas: { by: 'authority', names: ['nas.example.org'] },
    },
    events: [
      { open: 'https://nas.example.org/', at: AT, onLink: [PREFIX], shows: 'nas', trusted: 'built-in', says: 'public' },
    ],
  },
  {
    title: 'a local name that led out to the Internet once, and home again after that',
    certificates: { nas: { names: ['nas.lan'] }, portal: { names: ['portal.example.com'] } },
    events: [
      { open: 'https://nas.lan/', at: '203.0.114.7', shows: 'portal', says: 'not-local' },
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
    ],
  },
];
