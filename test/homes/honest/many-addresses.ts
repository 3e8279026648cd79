import type { HonestHome } from './types.ts';

/** One device at several addresses, at once or one after the other. */
export const MANY_ADDRESSES: readonly HonestHome[] = [
  {
    title: 'a NAS on LAN and Wi-Fi whose certificate names both',
    certificates: { nas: { names: ['nas.lan', 'nas2.lan', '192.168.1.20', '192.168.1.21'] } },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://nas2.lan/', at: '192.168.1.21', shows: 'nas', says: 'new' },
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
    ],
  },
  {
    title: 'a NAS on LAN and Wi-Fi under one name',
    certificates: { nas: { names: ['nas.lan'] } },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://nas.lan/', at: '192.168.1.21', shows: 'nas', says: 'new' },
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
    ],
  },
  {
    title: 'a NAS on LAN and Wi-Fi, opened by its bare addresses, which its certificate names',
    certificates: { nas: { names: ['192.168.1.20', '192.168.1.21'] } },
    events: [
      { open: 'https://192.168.1.20/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://192.168.1.21/', at: '192.168.1.21', shows: 'nas', says: 'new' },
    ],
  },
  {
    title: 'a NAS on LAN and Wi-Fi, opened by its bare addresses, which its certificate does not name',
    certificates: { nas: {} },
    events: [
      { open: 'https://192.168.1.20/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://192.168.1.21/', at: '192.168.1.21', shows: 'nas', says: 'caution' },
      { oneDevice: ['192.168.1.20:443', '192.168.1.21:443'] },
      { open: 'https://192.168.1.21/', at: '192.168.1.21', shows: 'nas', says: 'new' },
      { open: 'https://192.168.1.20/', at: '192.168.1.20', shows: 'nas', says: 'new' },
    ],
  },
  {
    title: 'a NAS on LAN and Wi-Fi under two names, of which its certificate has one',
    certificates: { nas: { names: ['nas.lan'] } },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://storage.lan/', at: '192.168.1.21', shows: 'nas', says: 'caution' },
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'caution' },
    ],
  },
  {
    title: 'the same, opened first under the name that the certificate has not',
    certificates: { nas: { names: ['nas.lan'] } },
    events: [
      { open: 'https://storage.lan/', at: '192.168.1.21', shows: 'nas', says: 'caution' },
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'caution' },
    ],
  },
  {
    title: 'a NAS without names in its certificate whose second name says which link it is on',
    certificates: { nas: {} },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://nas-wifi.lan/', at: '192.168.1.21', shows: 'nas', says: 'caution' },
    ],
  },
  {
    title: 'a remembered NAS that the person calls one device with its second address',
    certificates: { nas: {} },
    events: [
      { open: 'https://192.168.1.20/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { mine: '192.168.1.20:443', key: 'nas' },
      { open: 'https://192.168.1.20/', at: '192.168.1.20', shows: 'nas', says: 'remembered' },
      { open: 'https://192.168.1.21/', at: '192.168.1.21', shows: 'nas', says: 'caution' },
      { oneDevice: ['192.168.1.20:443', '192.168.1.21:443'] },
      { open: 'https://192.168.1.21/', at: '192.168.1.21', shows: 'nas', says: 'remembered' },
      { open: 'https://192.168.1.20/', at: '192.168.1.20', shows: 'nas', says: 'remembered' },
    ],
  },
  {
    title: 'two addresses that the person called one device, and then two again',
    certificates: { nas: {} },
    events: [
      { open: 'https://192.168.1.20/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { mine: '192.168.1.20:443', key: 'nas' },
      { open: 'https://192.168.1.21/', at: '192.168.1.21', shows: 'nas', says: 'caution' },
      { oneDevice: ['192.168.1.20:443', '192.168.1.21:443'] },
      { notOneDevice: ['192.168.1.21:443', '192.168.1.20:443'] },
      { open: 'https://192.168.1.21/', at: '192.168.1.21', shows: 'nas', says: 'caution' },
      { open: 'https://192.168.1.20/', at: '192.168.1.20', shows: 'nas', says: 'remembered' },
    ],
  },
  {
    title: 'a router with an address in each of two VLANs',
    certificates: { router: {} },
    events: [
      { open: 'https://192.168.1.1/', at: '192.168.1.1', shows: 'router', says: 'new' },
      { open: 'https://192.168.20.1/', at: '192.168.20.1', shows: 'router', says: 'caution' },
      { open: 'https://192.168.1.1/', at: '192.168.1.1', shows: 'router', says: 'caution' },
    ],
  },
  {
    title: 'a router with a name in each of two VLANs',
    certificates: { router: {} },
    events: [
      { open: 'https://router.lan/', at: '192.168.1.1', shows: 'router', says: 'new' },
      { open: 'https://router.iot.lan/', at: '192.168.20.1', shows: 'router', says: 'new' },
      { open: 'https://router.lan/', at: '192.168.1.1', shows: 'router', says: 'new' },
    ],
  },
  {
    title: 'a router with addresses in three VLANs, all in its certificate',
    certificates: { router: { names: ['router.lan', '192.168.1.1', '192.168.20.1', '192.168.30.1'] } },
    events: [
      { open: 'https://router.lan/', at: '192.168.1.1', shows: 'router', says: 'new' },
      { open: 'https://192.168.20.1/', at: '192.168.20.1', shows: 'router', says: 'new' },
      { open: 'https://192.168.30.1:8443/', at: '192.168.30.1', shows: 'router', says: 'new' },
    ],
  },
  {
    title: 'a NAS at home, and through a VPN under the same name',
    certificates: { nas: { names: ['nas.lan'] } },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { mine: 'nas.lan:443', key: 'nas' },
      { open: 'https://nas.lan/', at: '10.8.0.20', shows: 'nas', says: 'remembered', day: 2 },
    ],
  },
  {
    title: 'a NAS with a name in a mesh VPN, too',
    certificates: { nas: {} },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://nas.tail1234.ts.net/', at: '100.101.1.20', shows: 'nas', says: 'new' },
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
    ],
  },
  {
    title: 'a VPN router by the addresses of both of its sides',
    certificates: { router: {} },
    events: [
      { open: 'https://192.168.1.1/', at: '192.168.1.1', shows: 'router', says: 'new' },
      { open: 'https://10.8.0.1/', at: '10.8.0.1', shows: 'router', says: 'caution' },
    ],
  },
  {
    title: 'a name that leads to an IPv4 and an IPv6 address',
    certificates: { nas: {} },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://nas.lan/', at: 'fd00::20', shows: 'nas', says: 'new' },
      { open: 'https://nas.local/', at: 'fe80::20', shows: 'nas', says: 'new' },
    ],
  },
  {
    title: 'a device opened by its bare IPv4 and IPv6 addresses',
    certificates: { nas: {} },
    events: [
      { open: 'https://192.168.1.20/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://[fd00::20]/', at: 'fd00::20', shows: 'nas', says: 'new' },
      { open: 'https://[fe80::20]/', at: 'fe80::20', shows: 'nas', says: 'new' },
      { open: 'https://[fd00::9c1:77ff:fe01:1]/', at: 'fd00::9c1:77ff:fe01:1', shows: 'nas', says: 'new' },
    ],
  },
  {
    title: 'two names of which one is reached over IPv4 and the other over IPv6',
    certificates: { nas: {} },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://diskstation.local/', at: 'fd00::20', shows: 'nas', says: 'new' },
    ],
  },
  {
    title: 'a lease that ends: the same device at another bare address some days later',
    certificates: { camera: {} },
    events: [
      { open: 'https://192.168.1.20/', at: '192.168.1.20', shows: 'camera', says: 'new' },
      { open: 'https://192.168.1.33/', at: '192.168.1.33', shows: 'camera', says: 'new', day: 3 },
      { open: 'https://192.168.1.47/', at: '192.168.1.47', shows: 'camera', says: 'new', day: 9 },
    ],
  },
  {
    title: 'a lease that ends under one name',
    certificates: { camera: { names: ['camera.local'] } },
    events: [
      { open: 'https://camera.local/', at: '192.168.1.20', shows: 'camera', says: 'new' },
      { mine: 'camera.local:443', key: 'camera' },
      { open: 'https://camera.local/', at: '192.168.1.33', shows: 'camera', says: 'remembered', day: 3 },
      { open: 'https://camera.local/', at: '192.168.1.20', shows: 'camera', says: 'remembered', day: 8 },
    ],
  },
  {
    title: 'a lease that ends, and another name for the device a week later',
    certificates: { nas: {} },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://diskstation.local/', at: '192.168.1.35', shows: 'nas', says: 'caution', day: 7 },
    ],
  },
  {
    title: 'a bare address that a lease hands from one device to another',
    certificates: { camera: {}, printer: {} },
    events: [
      { open: 'https://192.168.1.20/', at: '192.168.1.20', shows: 'camera', says: 'new' },
      { open: 'https://192.168.1.20/', at: '192.168.1.20', shows: 'printer', says: 'new', day: 4 },
      { open: 'https://192.168.1.33/', at: '192.168.1.33', shows: 'camera', says: 'new', day: 5 },
    ],
  },
  {
    title: 'a printer that is set up on a cable and then moves to Wi-Fi',
    certificates: { printer: {} },
    events: [
      { open: 'https://192.168.1.30/', at: '192.168.1.30', shows: 'printer', says: 'new' },
      { open: 'https://192.168.1.31/', at: '192.168.1.31', shows: 'printer', says: 'caution' },
      { open: 'https://printer.local/', at: '192.168.1.31', shows: 'printer', says: 'new', day: 1 },
    ],
  },
  {
    title: 'a server under one mDNS name on a cable and on Wi-Fi by turns',
    certificates: { server: { names: ['server.local'] } },
    events: [
      { open: 'https://server.local/', at: '192.168.1.40', shows: 'server', says: 'new' },
      { open: 'https://server.local:8443/', at: '192.168.1.41', shows: 'server', says: 'new' },
      { open: 'https://server.local/', at: '192.168.1.41', shows: 'server', says: 'new' },
      { open: 'https://server.lan:8443/', at: '192.168.1.40', shows: 'server', says: 'caution' },
    ],
  },
  {
    title: 'a cluster whose certificate names its nodes and the address that they share',
    certificates: { cluster: { names: ['cluster.lan', 'node1.lan', 'node2.lan'] } },
    events: [
      { open: 'https://cluster.lan/', at: '192.168.1.10', shows: 'cluster', says: 'new' },
      { open: 'https://node1.lan/', at: '192.168.1.11', shows: 'cluster', says: 'new' },
      { open: 'https://node2.lan/', at: '192.168.1.12', shows: 'cluster', says: 'new' },
      { open: 'https://cluster.lan/', at: '192.168.1.12', shows: 'cluster', says: 'new' },
    ],
  },
  {
    title: 'pages out of the cache, of which the browser does not say where they came from',
    certificates: { nas: {} },
    events: [
      { open: 'https://nas.lan/', at: null, shows: 'nas', says: 'new' },
      { open: 'https://diskstation.local/', at: '192.168.1.20', shows: 'nas', says: 'new' },
    ],
  },
  {
    title: 'a virtual machine that moves to another host and keeps its name',
    certificates: { vm: { names: ['vm.lan'] } },
    events: [
      { open: 'https://vm.lan/', at: '192.168.1.50', shows: 'vm', says: 'new' },
      { open: 'https://vm.lan/', at: '192.168.2.50', shows: 'vm', says: 'new' },
    ],
  },
  {
    title: 'a virtual machine that was copied while the original is off',
    certificates: { vm: {} },
    events: [
      { open: 'https://wiki.lan/', at: '192.168.1.50', shows: 'vm', says: 'new' },
      { open: 'https://wiki-new.lan/', at: '192.168.1.51', shows: 'vm', says: 'caution', day: 10 },
    ],
  },
  {
    title: 'a saved NAS that calls itself by the next number after a power cut, at another address',
    certificates: { nas: {} },
    events: [
      { open: 'https://nas.local/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { mine: 'nas.local:443', key: 'nas' },
      { open: 'https://nas.local/', at: '192.168.1.20', shows: 'nas', says: 'remembered' },
      { open: 'https://nas-2.local/', at: '192.168.1.21', shows: 'nas', says: 'caution' },
      { oneDevice: ['nas.local:443', 'nas-2.local:443'] },
      { open: 'https://nas-2.local/', at: '192.168.1.21', shows: 'nas', says: 'remembered' },
      { open: 'https://nas.local/', at: '192.168.1.20', shows: 'nas', says: 'remembered' },
    ],
  },
  {
    title: 'a server without names in its certificate, on Ethernet and Wi-Fi, that multicast DNS has numbered',
    certificates: { server: {} },
    events: [
      { open: 'https://server.local/', at: '192.168.1.40', shows: 'server', says: 'new' },
      { open: 'https://server-2.local/', at: '192.168.1.41', shows: 'server', says: 'caution' },
      { open: 'https://server-3.local/', at: '192.168.1.42', shows: 'server', says: 'caution' },
    ],
  },
  {
    title: 'a saved NAS with quite another name in a mesh VPN',
    certificates: { nas: {} },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { mine: 'nas.lan:443', key: 'nas' },
      { open: 'https://storage.vpn.lan/', at: '100.101.1.20', shows: 'nas', says: 'caution' },
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'remembered' },
    ],
  },
  {
    title: 'a hub with two names, each of which leads to another of its IPv6 addresses',
    certificates: { hub: {} },
    events: [
      { open: 'https://hub.lan/', at: 'fd00::20', shows: 'hub', says: 'new' },
      { open: 'https://homeassistant.local/', at: 'fe80::20', shows: 'hub', says: 'caution' },
    ],
  },
];
