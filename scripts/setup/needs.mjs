import { BROWSERS, findBrowser, findProgram } from '../browsers.mjs';

/**
 * What a command needs besides npm packages. `found` looks again each time it is called; `packages` gives its name in
 * each package manager (for apt: names to try in turn); `download`: a command for Linux systems that do not package it.
 * @typedef {{ name: string, found: () => boolean, download?: string,
 *   packages: { apt: string[], dnf?: string, pacman?: string, brew?: string, winget?: string } }} Need
 */

/** @type {Record<'chrome' | 'firefox', Need>} */
const BROWSER = {
  chrome: {
    name: 'Chrome or Chromium',
    found: () => findBrowser('chrome') !== null,
    packages: {
      apt: ['chromium', 'chromium-browser'],
      dnf: 'chromium',
      pacman: 'chromium',
      brew: 'google-chrome',
      winget: 'Google.Chrome',
    },
    download:
      'curl -LO https://dl.google.com/linux/direct/google-chrome-stable_current_amd64.deb && sudo apt-get ' +
      'install -y ./google-chrome-stable_current_amd64.deb',
  },
  firefox: {
    name: 'Firefox',
    found: () => findBrowser('firefox') !== null,
    packages: {
      apt: ['firefox-esr', 'firefox'],
      dnf: 'firefox',
      pacman: 'firefox',
      brew: 'firefox',
      winget: 'Mozilla.Firefox',
    },
    download:
      "curl -L 'https://download.mozilla.org/?product=firefox-latest-ssl&os=linux64&lang=en-US' | sudo tar -xJ -C /opt",
  },
};

/**
 * @param {string} name
 * @param {Need['packages']} packages
 * @param {{ command?: string, path?: string }} [where] what it is called, and where Debian keeps it off everyone's
 * PATH.
 * @returns {Need}
 */
const program = (name, packages, { command = name, path } = {}) => ({
  name,
  found: () => findProgram(command) !== null || (path !== undefined && findProgram(command, { PATH: path }) !== null),
  packages,
});

/** The gateway checks by it what it issues. */
const OPENSSL = program('openssl', { apt: ['openssl'], dnf: 'openssl', pacman: 'openssl', brew: 'openssl' });

const TEST_PROGRAMS = [
  program('caddy', { apt: ['caddy'], dnf: 'caddy', pacman: 'caddy', brew: 'caddy' }),
  program(
    'nginx',
    { apt: ['nginx-light', 'nginx'], dnf: 'nginx', pacman: 'nginx', brew: 'nginx' },
    { path: '/usr/sbin' },
  ),
  program(
    'easy-rsa',
    { apt: ['easy-rsa'], dnf: 'easy-rsa', pacman: 'easy-rsa', brew: 'easy-rsa' },
    { command: 'easyrsa', path: '/usr/share/easy-rsa' },
  ),
  program('mkcert', { apt: ['mkcert'], dnf: 'mkcert', pacman: 'mkcert', brew: 'mkcert' }),
  program(
    'mosquitto',
    { apt: ['mosquitto'], dnf: 'mosquitto', pacman: 'mosquitto', brew: 'mosquitto' },
    { path: '/usr/sbin' },
  ),
  program('pebble', { apt: ['pebble'] }),
  program('certbot', { apt: ['certbot'], dnf: 'certbot', pacman: 'certbot', brew: 'certbot' }),
  program('dehydrated', { apt: ['dehydrated'], dnf: 'dehydrated', pacman: 'dehydrated', brew: 'dehydrated' }),
  program('acme-tiny', { apt: ['acme-tiny'], dnf: 'acme-tiny', pacman: 'acme-tiny' }),
  OPENSSL,
  program('certutil', { apt: ['libnss3-tools'], dnf: 'nss-tools', pacman: 'nss', brew: 'nss' }),
  program('python3', { apt: ['python3'], dnf: 'python3', pacman: 'python', brew: 'python3' }),
  program('unshare', { apt: ['util-linux'], dnf: 'util-linux', pacman: 'util-linux' }),
  program('ip', { apt: ['iproute2'], dnf: 'iproute', pacman: 'iproute2' }, { path: '/usr/sbin' }),
  program('nft', { apt: ['nftables'], dnf: 'nftables', pacman: 'nftables' }, { path: '/usr/sbin' }),
  program('avahi-daemon', { apt: ['avahi-daemon'], dnf: 'avahi', pacman: 'avahi' }, { path: '/usr/sbin' }),
  program('Xvfb', { apt: ['xvfb'], dnf: 'xorg-x11-server-Xvfb', pacman: 'xorg-server-xvfb' }),
  program('xdotool', { apt: ['xdotool'], dnf: 'xdotool', pacman: 'xdotool' }),
];

/**
 * `start` is content with any one browser (or the one asked for), beside openssl for its gateway; `test` wants both
 * browsers, and the programs it compares with.
 * @param {'start' | 'test'} command
 * @param {'chrome' | 'firefox' | null} wanted
 * @returns {Need[]} what is missing
 */
export function missing(command, wanted) {
  if (command === 'test')
    return [...BROWSERS.map((kind) => BROWSER[kind]), ...TEST_PROGRAMS].filter(({ found }) => !found());
  const hasBrowser = wanted ? BROWSER[wanted].found() : BROWSERS.some((kind) => BROWSER[kind].found());
  return [...(hasBrowser ? [] : [BROWSER[wanted ?? 'chrome']]), ...(OPENSSL.found() ? [] : [OPENSSL])];
}
