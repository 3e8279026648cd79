import { execFile } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { announcedAddress, type NetworkLink, linkOfSender, networkLinks } from '../../../companion/net/links.ts';
import { LOOPBACK_LINK } from '../../support/mdns-responder.ts';

const link = (zone: string, ...subnets: string[]): NetworkLink => ({
  zone,
  ipv4: null,
  ipv6: true,
  subnets: subnets.map((each) => ipaddr.parseCIDR(each)),
});
const home = link('eth0', '192.168.1.5/24', 'fd00::5/64', 'fe80::5/64');
const lab = link('eth1', '10.0.0.5/16');

describe('the link of a sender', () => {
  it.each([
    ['192.168.1.200', home],
    ['10.0.77.1', lab],
    ['fd00::abcd', home],
    ['fe80::1%eth1', lab],
    ['192.168.2.200', null],
    ['10.1.0.1', null],
    ['8.8.8.8', null],
    ['fd00:0:0:1::1', null],
    ['fe80::1%wlan7', null],
    ['nonsense', null],
  ])('finds the link that %s is on, if any', (sender, expected) => {
    expect(linkOfSender([home, lab], sender)).toBe(expected);
  });
});

describe('the links of this computer', () => {
  it('leave loopback out and name those that have an address', () => {
    const names = Object.entries(networkInterfaces())
      .filter(([, each]) => each?.some(({ internal }) => !internal))
      .map(([name]) => name);
    const found = networkLinks().map(({ zone }) => zone);
    expect(found).not.toContain('lo');
    expect(names).toEqual(expect.arrayContaining(found));
  });
});

/** Opens all files it may, asks, lets go of them, and asks again. */
const WITHOUT_FILES = `
import { closeSync, openSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { makeMdns } from './companion/mdns/mdns.ts';
import { networkLinks } from './companion/net/links.ts';
const before = networkLinks().length;
const mdns = makeMdns();
const files = [];
try { for (;;) files.push(openSync('/dev/null')); } catch {}
let told = 'yes';
try { networkInterfaces(); } catch { told = 'no'; }
const without = await mdns(() => undefined);
for (const file of files) closeSync(file);
const links = networkLinks().length;
const after = await mdns(() => undefined);
after?.close();
console.log(JSON.stringify({ told, without, again: (after === null) === (before === 0), links: links === before }));
`;

describe('the links when the system has no socket left', () => {
  it('are none, throw nothing, and are found again later', async () => {
    const cwd = fileURLToPath(new URL('../../..', import.meta.url));
    const { stdout } = await promisify(execFile)(
      'sh',
      ['-c', 'ulimit -n 200; exec "$0" --import tsx --input-type=module -e "$1"', process.execPath, WITHOUT_FILES],
      { cwd },
    );
    expect(JSON.parse(stdout)).toEqual({ told: 'no', without: null, again: true, links: true });
  });
});

describe('an address announced on a link', () => {
  const link = { ...LOOPBACK_LINK, zone: 'eth0' };
  it.each([
    ['192.168.1.7', '192.168.1.7'],
    ['fd00:0:0::7', 'fd00::7'],
    ['93.184.215.14', '93.184.215.14'],
    ['fe80::7', 'fe80::7%eth0'],
    ['::ffff:192.168.1.7', '192.168.1.7'],
    ['169.254.3.4', '169.254.3.4'],
  ])('reads %s as %s', (text, address) => {
    expect(announcedAddress(text, link)).toBe(address);
  });
  it.each([
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '0.0.0.0',
    '::',
    '224.0.0.251',
    'ff02::fb',
    '255.255.255.255',
    '',
    'printer',
  ])('rejects %j', (text) => {
    expect(announcedAddress(text, link)).toBeNull();
  });
});
