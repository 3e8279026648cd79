import type { HonestHome } from './types.ts';

/** One address, with as many ports, names and services as a host likes. */
export const ONE_HOST: readonly HonestHome[] = [
  {
    title: 'a NAS with one self-signed key on three ports',
    certificates: { nas: { names: ['nas.lan'] } },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://nas.lan:5001/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://nas.lan:8443/', at: '192.168.1.20', shows: 'nas', says: 'new' },
    ],
  },
  {
    title: 'a NAS with three names at one address, and a certificate that names none',
    certificates: { nas: {} },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://diskstation.local/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://files.home/', at: '192.168.1.20', shows: 'nas', says: 'new' },
    ],
  },
  {
    title: 'a server whose services have names and ports of their own, and one key',
    certificates: { server: { names: ['server.lan'] } },
    events: [
      { open: 'https://server.lan/', at: '192.168.1.10', shows: 'server', says: 'new' },
      { open: 'https://cockpit.lan:9090/', at: '192.168.1.10', shows: 'server', says: 'caution' },
      { open: 'https://media.lan:8920/', at: '192.168.1.10', shows: 'server', says: 'caution' },
    ],
  },
  {
    title: 'containers on one host, opened by its bare address and their ports',
    certificates: { host: {} },
    events: [
      { open: 'https://192.168.1.10:9443/', at: '192.168.1.10', shows: 'host', says: 'new' },
      { open: 'https://192.168.1.10:8006/', at: '192.168.1.10', shows: 'host', says: 'new' },
      { open: 'https://192.168.1.10/', at: '192.168.1.10', shows: 'host', says: 'new' },
    ],
  },
  {
    title: 'a reverse proxy with one certificate for many names',
    certificates: { proxy: { names: ['photos.lan', 'music.lan', 'wiki.lan'] } },
    events: [
      { open: 'https://photos.lan/', at: '192.168.1.5', shows: 'proxy', says: 'new' },
      { open: 'https://music.lan/', at: '192.168.1.5', shows: 'proxy', says: 'new' },
      { open: 'https://wiki.lan:8443/', at: '192.168.1.5', shows: 'proxy', says: 'new' },
    ],
  },
  {
    title: 'a reverse proxy with a certificate for each name and one key for all',
    certificates: {
      photos: { key: 'proxy', names: ['photos.lan'] },
      music: { key: 'proxy', names: ['music.lan'] },
      wiki: { key: 'proxy', names: ['wiki.lan'] },
    },
    events: [
      { open: 'https://photos.lan/', at: '192.168.1.5', shows: 'photos', says: 'new' },
      { open: 'https://music.lan/', at: '192.168.1.5', shows: 'music', says: 'new' },
      { open: 'https://wiki.lan:8443/', at: '192.168.1.5', shows: 'wiki', says: 'new' },
    ],
  },
  {
    title: 'a reverse proxy with a self-signed wildcard',
    certificates: { proxy: { names: ['*.home.lan'] } },
    events: [
      { open: 'https://photos.home.lan/', at: '192.168.1.5', shows: 'proxy', says: 'new' },
      { open: 'https://music.home.lan:444/', at: '192.168.1.5', shows: 'proxy', says: 'new' },
    ],
  },
  {
    title: 'a reverse proxy reached over IPv4 and IPv6, with a certificate for each name and one key',
    certificates: {
      photos: { key: 'proxy', names: ['photos.lan'] },
      music: { key: 'proxy', names: ['music.lan'] },
    },
    events: [
      { open: 'https://photos.lan/', at: '192.168.1.5', shows: 'photos', says: 'new' },
      { open: 'https://music.lan/', at: 'fd00::5', shows: 'music', says: 'new' },
    ],
  },
  {
    title: 'a router that forwards two ports to two devices',
    certificates: { camera: {}, nas: {} },
    events: [
      { open: 'https://192.168.1.1:8443/', at: '192.168.1.1', shows: 'camera', says: 'new' },
      { open: 'https://192.168.1.1:8444/', at: '192.168.1.1', shows: 'nas', says: 'new' },
      { open: 'https://192.168.1.1:8443/', at: '192.168.1.1', shows: 'camera', says: 'new' },
    ],
  },
  {
    title: 'a developer’s own computer under three names of itself',
    certificates: { dev: { names: ['localhost', 'app.localhost', '127.0.0.1'] } },
    events: [
      { open: 'https://localhost:8443/', at: '127.0.0.1', shows: 'dev', says: 'new' },
      { open: 'https://app.localhost:9443/', at: '127.0.0.1', shows: 'dev', says: 'new' },
      { open: 'https://127.0.0.1:3000/', at: '127.0.0.1', shows: 'dev', says: 'new' },
    ],
  },
  {
    title: 'a developer’s own computer with one key and no names, on two ports',
    certificates: { dev: {} },
    events: [
      { open: 'https://shop.localhost:8443/', at: '127.0.0.1', shows: 'dev', says: 'new' },
      { open: 'https://blog.localhost:9443/', at: '127.0.0.1', shows: 'dev', says: 'new' },
    ],
  },
  {
    title: 'a device opened by its name and by its bare address',
    certificates: { nas: {} },
    events: [
      { open: 'https://nas.lan/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://192.168.1.20:5001/', at: '192.168.1.20', shows: 'nas', says: 'new' },
      { open: 'https://nas/', at: '192.168.1.20', shows: 'nas', says: 'new' },
    ],
  },
  {
    title: 'a router under the name that its maker gave it, and by its address',
    certificates: { router: {} },
    events: [
      { open: 'https://fritz.box/', at: '192.168.178.1', shows: 'router', says: 'new' },
      { open: 'https://192.168.178.1/', at: '192.168.178.1', shows: 'router', says: 'new' },
      { open: 'https://router.home.arpa:8443/', at: '192.168.178.1', shows: 'router', says: 'new' },
    ],
  },
];
