import type { Home } from '../types.ts';

/** One key on what are, or may be, two devices. */
export const SHARED_KEYS: readonly Home[] = [
  {
    title: 'a plug and a bulb with the key of their firmware',
    certificates: { module: {} },
    events: [
      { open: 'https://plug.local/', at: '192.168.1.22', shows: 'module', says: 'new' },
      { open: 'https://bulb.local/', at: '192.168.1.23', shows: 'module', says: 'danger' },
      { open: 'https://plug.local/', at: '192.168.1.22', shows: 'module', says: 'danger' },
    ],
  },
  {
    title: 'a television and a sound bar with one certificate of their maker',
    certificates: { maker: { ca: true }, unit: { by: 'maker', names: ['unit.bigscreen.example'] } },
    events: [
      { open: 'https://tv.local/', at: '192.168.1.40', shows: 'unit', says: 'caution' },
      { open: 'https://soundbar.local/', at: '192.168.1.41', shows: 'unit', says: 'danger' },
    ],
  },
  {
    title: 'two devices that made their own certificates for one key',
    certificates: { plug: { key: 'module', names: ['plug.local'] }, bulb: { key: 'module', names: ['bulb.local'] } },
    events: [
      { open: 'https://plug.local/', at: '192.168.1.22', shows: 'plug', says: 'new' },
      { open: 'https://bulb.local/', at: '192.168.1.23', shows: 'bulb', says: 'danger' },
    ],
  },
  {
    title: 'two devices with one key whose certificates each name their own address',
    certificates: {
      plug: { key: 'module', names: ['192.168.1.22'] },
      bulb: { key: 'module', names: ['192.168.1.23'] },
    },
    events: [
      { open: 'https://192.168.1.22/', at: '192.168.1.22', shows: 'plug', says: 'new' },
      { open: 'https://192.168.1.23/', at: '192.168.1.23', shows: 'bulb', says: 'danger' },
    ],
  },
  {
    title: 'two devices with one key over IPv6',
    certificates: { module: {} },
    events: [
      { open: 'https://plug.local/', at: 'fd00::22', shows: 'module', says: 'new' },
      { open: 'https://bulb.local/', at: 'fd00::23', shows: 'module', says: 'danger' },
    ],
  },
  {
    title: 'two bare addresses with one key, which may be two devices',
    certificates: { module: {} },
    events: [
      { open: 'https://192.168.1.22/', at: '192.168.1.22', shows: 'module', says: 'new' },
      { open: 'https://192.168.1.23/', at: '192.168.1.23', shows: 'module', says: 'caution' },
    ],
  },
  {
    title: 'a copied virtual machine beside its original, with the original’s certificate',
    certificates: { vm: { names: ['wiki.lan'] } },
    events: [
      { open: 'https://wiki.lan/', at: '192.168.1.50', shows: 'vm', says: 'new' },
      { open: 'https://intranet.lan/', at: '192.168.1.51', shows: 'vm', says: 'caution' },
    ],
  },
  {
    title: 'nodes of a cluster with the certificate of their maker, which the person calls one device',
    certificates: { factory: {} },
    events: [
      { open: 'https://node1.lan/', at: '192.168.1.11', shows: 'factory', says: 'new' },
      { open: 'https://node2.lan/', at: '192.168.1.12', shows: 'factory', says: 'danger' },
      { oneDevice: ['node1.lan:443', 'node2.lan:443'] },
      { open: 'https://node2.lan/', at: '192.168.1.12', shows: 'factory', says: 'new' },
      { notOneDevice: ['node2.lan:443', 'node1.lan:443'] },
      { open: 'https://node2.lan/', at: '192.168.1.12', shows: 'factory', says: 'danger' },
    ],
  },
  {
    title: 'a self-signed wildcard on two devices',
    certificates: { wildcard: { names: ['*.home.lan'] } },
    events: [
      { open: 'https://nas.home.lan/', at: '192.168.1.20', shows: 'wildcard', says: 'new' },
      { open: 'https://cam.home.lan/', at: '192.168.1.21', shows: 'wildcard', says: 'caution' },
    ],
  },
  {
    title: 'a third device with the key of two that the person called one',
    certificates: { module: {} },
    events: [
      { open: 'https://192.168.1.22/', at: '192.168.1.22', shows: 'module', says: 'new' },
      { open: 'https://192.168.1.23/', at: '192.168.1.23', shows: 'module', says: 'caution' },
      { oneDevice: ['192.168.1.22:443', '192.168.1.23:443'] },
      { open: 'https://192.168.1.24/', at: '192.168.1.24', shows: 'module', says: 'caution' },
    ],
  },
  {
    title: 'two devices with one key that are seen half a day apart',
    certificates: { module: {} },
    events: [
      { open: 'https://plug.local/', at: '192.168.1.22', shows: 'module', says: 'new' },
      { open: 'https://bulb.local/', at: '192.168.1.23', shows: 'module', says: 'caution', day: 0.5 },
      { open: 'https://plug.local/', at: '192.168.1.22', shows: 'module', says: 'caution', day: 1 },
    ],
  },
];
