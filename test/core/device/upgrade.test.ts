import { describe, expect, it } from 'vitest';
import { httpsEndpoint, opensByHttps, parseOrigin, spokeHttps } from '../../../src/core/common.ts';
import { guardPattern, upgradePattern } from '../../../src/core/guard/guard-rules.ts';
import type { ListedDevice, ListedEndpoint } from '../../../src/core/device/types.ts';

const KEY = 'ab'.repeat(32);
const HOME = { id: 'cd'.repeat(32), replaces: [] } as never;
const endpoint = (id: string, parts: Partial<ListedEndpoint> = {}): ListedEndpoint => ({
  id,
  host: id.slice(0, id.lastIndexOf(':')),
  port: Number(id.slice(id.lastIndexOf(':') + 1)),
  spkiSha256: KEY,
  firstSeen: 1,
  lastSeen: 2,
  last: null,
  ...parts,
});
const device = (parts: Partial<ListedDevice> = {}): ListedDevice => ({
  id: 'one',
  label: null,
  personPin: { spkiSha256: KEY, since: 1 },
  gatewayPin: null,
  endpoints: [endpoint('nas.local:443')],
  ...parts,
});
const ON = { on: true, except: [] };
const NAS = 'nas.local:443';

describe('the endpoint that takes the place of an http address', () => {
  it.each([
    ['http://nas.local/', NAS],
    ['http://nas.local:443/', NAS],
    ['http://nas.local:5001/', 'nas.local:5001'],
    ['http://[fd00::20]/', '[fd00::20]:443'],
    ['http://user:word@nas.local./', NAS],
  ])('is that of the same port, and 443 for 80: %s', (url, wanted) => {
    const origin = parseOrigin(url);
    expect(origin && httpsEndpoint(origin.host, origin.port)).toBe(wanted);
  });
});

describe('a device asked for over http', () => {
  it('is opened over https when the person remembered it, and it showed a certificate there', () => {
    expect(opensByHttps(device(), NAS, [], ON, [])).toBe(true);
    expect(spokeHttps(device(), NAS, [])).toBe(true);
  });

  it.each<[string, () => boolean]>([
    ['at an endpoint where it was never seen', () => opensByHttps(device(), 'nas.local:8443', [], ON, [])],
    ['when no one stands for its key', () => opensByHttps(device({ personPin: null }), NAS, [], ON, [])],
    ['when it is switched off', () => opensByHttps(device(), NAS, [], { on: false, except: [] }, [])],
    ['when it is switched off for it', () => opensByHttps(device(), NAS, [], { on: true, except: ['one'] }, [])],
    ['when https did not answer, or the guard holds it', () => opensByHttps(device(), NAS, [], ON, [NAS])],
  ])('is left alone %s', (_title, opens) => expect(opens()).toBe(false));

  it('is opened over https also after danger was seen there, which a stranger’s one answer brings about', () => {
    const inDanger = endpoint(NAS, { last: { kind: 'danger', reasons: ['key-changed'] } });
    expect(opensByHttps(device({ endpoints: [inDanger] }), NAS, [], ON, [])).toBe(true);
  });

  it('counts as confirmed only while its gateway is believed', () => {
    const confirmed = device({ personPin: null, gatewayPin: { spkiSha256: KEY, since: 1, gateway: 'cd'.repeat(32) } });
    expect(opensByHttps(confirmed, NAS, [], ON, [])).toBe(false);
    expect(opensByHttps(confirmed, NAS, [HOME], ON, [])).toBe(true);
  });
});

describe('the pattern of the addresses that are opened over https', () => {
  const matches = (pattern: string, url: string): boolean => new RegExp(pattern).test(url);

  it.each([
    ['nas.local', 443, 'http://nas.local/', true],
    ['nas.local', 443, 'http://a:b@nas.local./x?y#z', true],
    // Chromium would drop the port with the scheme, and then port 80 would be opened where that failed.
    ['nas.local', 443, 'http://nas.local:443/', false],
    ['nas.local', 443, 'http://nas.local:8080/', false],
    ['nas.local', 443, 'http://other.nas.local/', false],
    ['nas.local', 443, 'http://nasXlocal/', false],
    ['nas.local', 443, 'http://evil.example/?http://nas.local/', false],
    ['nas.local', 443, 'https://nas.local/', false],
    ['nas.local', 5001, 'http://nas.local:5001/', true],
    ['nas.local', 5001, 'http://nas.local/', false],
    ['fd00::20', 443, 'http://[fd00::20]/', true],
  ])('of %s:%i, for %s: %s', (host, port, url, wanted) => {
    expect(matches(upgradePattern(host, port), url)).toBe(wanted);
    expect(matches(guardPattern(host, port), url)).toBe(url.startsWith('https:'));
  });
});
