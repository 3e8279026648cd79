import type { HonestHome } from './types.ts';

/** Devices for which no paired gateway speaks. */
export const SELF_MADE: readonly HonestHome[] = [
  {
    title: 'a remembered device that renews its certificate with the same key',
    certificates: {
      first: { key: 'nas', names: ['nas.lan'], days: [-300, 10] },
      second: { key: 'nas', names: ['nas.lan'], days: [9, 400] },
    },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'first', says: 'new' },
      { mine: 'nas.lan:443', key: 'first' },
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'second', says: 'remembered', day: 11 },
    ],
  },
  {
    title: 'a remembered device whose certificate has expired',
    certificates: { nas: { names: ['nas.lan'], days: [-300, 10] } },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { mine: 'nas.lan:443', key: 'nas' },
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'remembered', day: 20 },
    ],
  },
  {
    title: 'a device that was reset before anyone remembered it',
    certificates: { before: { names: ['camera.local'] }, after: { names: ['camera.local'] } },
    events: [
      { open: 'https://camera.local/', at: '192.168.1.20', shows: 'before', says: 'new' },
      { open: 'https://camera.local/', at: '192.168.1.20', shows: 'after', says: 'new', day: 1 },
    ],
  },
  {
    title: 'a device that makes a new certificate and key whenever it starts',
    certificates: { monday: {}, tuesday: {}, wednesday: {} },
    events: [
      { open: 'https://doorbell.local/', at: '192.168.1.22', shows: 'monday', says: 'new' },
      { open: 'https://doorbell.local/', at: '192.168.1.22', shows: 'tuesday', says: 'new', day: 1 },
      { open: 'https://doorbell.local/', at: '192.168.1.22', shows: 'wednesday', says: 'new', day: 2 },
    ],
  },
  {
    title: 'a device that is replaced by another one of the same name',
    certificates: { old: { names: ['printer.lan'] }, replacement: { names: ['printer.lan'] } },
    events: [
      { open: 'https://printer.lan/', at: '192.168.1.30', shows: 'old', says: 'new' },
      { forget: 'printer.lan:443' },
      { open: 'https://printer.lan/', at: '192.168.1.31', shows: 'replacement', says: 'new', day: 30 },
    ],
  },
  {
    title: 'an expired certificate that no one remembered',
    certificates: { nas: { names: ['nas.lan'], days: [-300, -10] } },
    events: [{ open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'caution' }],
  },
  {
    title: 'a printer with the name that its maker gave it in its certificate',
    certificates: { printer: { names: ['BRW123456.local'] } },
    events: [
      { open: 'https://printer.lan/', at: '192.168.1.30', shows: 'printer', says: 'caution' },
      { mine: 'printer.lan:443', key: 'printer' },
      { open: 'https://printer.lan/', at: '192.168.1.30', shows: 'printer', says: 'remembered' },
    ],
  },
  {
    title: 'a device that says Local Device of itself',
    certificates: { plug: { names: ['plug.local'], localDevice: true } },
    events: [{ open: 'https://plug.local/', at: '192.168.1.22', shows: 'plug', says: 'caution' }],
  },
  {
    title: 'two devices of one maker, each with a key of its own',
    certificates: {
      maker: { ca: true, cn: 'Maker Device CA' },
      tv: { by: 'maker', names: ['tv.local'] },
      soundbar: { by: 'maker', names: ['soundbar.local'] },
    },
    events: [
      { open: 'https://tv.local/', at: '192.168.1.40', shows: 'tv', says: 'new' },
      { open: 'https://soundbar.local/', at: '192.168.1.41', shows: 'soundbar', says: 'new' },
      { mine: 'tv.local:443', key: 'tv' },
      { open: 'https://tv.local/', at: '192.168.1.40', shows: ['tv', 'maker'], says: 'remembered' },
    ],
  },
  {
    title: 'a maker that changed its key, and a device that sends the certificate from before along',
    certificates: {
      before: { ca: true, cn: 'Maker Device CA' },
      now: { ca: true, cn: 'Maker Device CA' },
      tv: { by: 'now', names: ['tv.local'] },
      root: { ca: true },
    },
    events: [
      { open: 'https://tv.local/', at: '192.168.1.40', shows: ['tv', 'before'], says: 'new' },
      { pair: ['root'] },
      { open: 'https://tv.local/', at: '192.168.1.40', shows: ['tv', 'before'], says: 'new' },
    ],
  },
  {
    title: 'a copied virtual machine that made a key of its own',
    certificates: { vm1: { names: ['vm1.lan'] }, vm2: { names: ['vm2.lan'] } },
    events: [
      { open: 'https://vm1.lan/', at: '192.168.1.50', shows: 'vm1', says: 'new' },
      { open: 'https://vm2.lan/', at: '192.168.1.51', shows: 'vm2', says: 'new' },
    ],
  },
  {
    title: 'a public authority’s wildcard on two devices',
    certificates: {
      authority: { ca: true, cn: 'Public Authority' },
      wildcard: { by: 'authority', names: ['*.home.example.org'] },
    },
    events: [
      {
        open: 'https://nas.home.example.org/',
        at: '192.168.1.20',
        shows: 'wildcard',
        trusted: 'built-in',
        says: 'public',
      },
      {
        open: 'https://cam.home.example.org/',
        at: '192.168.1.21',
        shows: 'wildcard',
        trusted: 'built-in',
        says: 'public',
      },
    ],
  },
  {
    title: 'a public certificate that is renewed with another key, in Firefox',
    certificates: {
      authority: { ca: true, cn: 'Public Authority' },
      first: { by: 'authority', names: ['nas.example.org'] },
      second: { by: 'authority', names: ['nas.example.org'] },
    },
    events: [
      { open: 'https://nas.example.org/', at: '192.168.1.20', shows: 'first', trusted: 'built-in', says: 'public' },
      {
        open: 'https://nas.example.org/',
        at: '192.168.1.20',
        shows: 'second',
        trusted: 'built-in',
        says: 'public',
        day: 60,
      },
    ],
  },
  {
    title: 'an authority of a developer’s own that the browser was told to trust',
    certificates: { mkcert: { ca: true }, app: { by: 'mkcert', names: ['app.local'] } },
    events: [{ open: 'https://app.local/', at: '192.168.1.60', shows: 'app', trusted: 'added', says: 'new' }],
  },
  {
    title: 'a device that is forgotten and comes back',
    certificates: { camera: {} },
    events: [
      { open: 'https://camera.local/', at: '192.168.1.20', shows: 'camera', says: 'new' },
      { mine: 'camera.local:443', key: 'camera' },
      { forget: 'camera.local:443' },
      { open: 'https://camera.local/', at: '192.168.1.20', shows: 'camera', says: 'new' },
    ],
  },
];
