import { beforeAll, describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../ui/words/pairing.ts';
import { inOwnNetwork } from './support/own-network.ts';
import type { OutsideRun } from './support/outside-run.ts';
import { BROWSERS } from './support/scene.ts';
import type { BrowserName } from './support/types.ts';

/** Of a block for documentation (RFC 5737), which no one calls local. */
const OUTSIDE = '198.51.100.7';
const INSIDE = '192.168.77.1';

const hosts = [
  ...['typed', 'port', 'whole', 'code', 'link', 'share', 'crl', 'ocsp'].flatMap((name) => [
    `${OUTSIDE} ${name}.outside.lan`,
    `${INSIDE} ${name}.inside.lan`,
  ]),
  `${INSIDE} printer-outside.lan printer-inside.lan`,
];

const runIn = (name: BrowserName, kind: 'aware' | 'unaware'): Promise<OutsideRun> =>
  inOwnNetwork<OutsideRun>({ addresses: [`${OUTSIDE}/32`, `${INSIDE}/32`], hosts }, [
    'outside-run.ts',
    name,
    kind,
    OUTSIDE,
    INSIDE,
  ]);

/** Each mostly waits, and has a network of its own: so both browsers run beside each other, once one is asked for. */
const runs = new Map<string, Promise<OutsideRun>>();
function runOf(wanted: BrowserName, kind: 'aware' | 'unaware'): Promise<OutsideRun> {
  for (const name of BROWSERS) {
    if (runs.has(name + kind)) continue;
    const run = runIn(name, kind);
    // Whoever awaits it is told.
    run.catch(() => undefined);
    runs.set(name + kind, run);
  }
  return runs.get(wanted + kind) ?? runIn(wanted, kind);
}

const BY = ['address', 'address and port', 'whole address', 'code', 'link', 'share'] as const;
const FIRST: Record<(typeof BY)[number], string> = {
  address: 'GET /.well-known/est/cacerts HTTP/1.1',
  'address and port': 'GET /.well-known/est/cacerts HTTP/1.1',
  'whole address': 'GET /root.pem HTTP/1.1',
  code: 'GET /.well-known/latchkey/pair HTTP/1.1',
  link: 'GET /root.pem HTTP/1.1',
  share: 'GET /root.pem HTTP/1.1',
};

/**
 * Connections that Chromium opens and gives up: it tries once for an address of the network and once for loopback, and
 * opens a second one each time where the first takes more than a quarter of a second.
 * Firefox tells where a name leads before it connects.
 */
const CONNECTIONS = { chrome: 2 * 2, firefox: 0 };

describe.each(BROWSERS)('when local names lead to a public address, in %s', (name) => {
  let run: OutsideRun;
  beforeAll(async () => {
    run = await runOf(name, 'aware');
  });

  it.each(BY)('sends nothing there and believes nothing from there, asked by %s', (step) => {
    expect(run[`${step} outside`]?.said).toContain(PROBLEMS['leads-outside']);
    expect(run[`${step} outside`]?.bytes).toBe(0);
    expect(run[`${step} outside`]?.connections).toBeLessThanOrEqual(CONNECTIONS[name]);
  });

  it('sends nothing to where a certificate of a paired gateway wants its revocation asked', () => {
    expect(run['revocation outside']).toMatchObject({ said: 'confirmed', bytes: 0 });
    // The list, and the responder.
    expect(run['revocation outside']?.connections).toBeLessThanOrEqual(2 * CONNECTIONS[name]);
  });

  it('asks all of that where the names lead into the network, so that silence above means something', () => {
    expect(run['address inside']?.requests).toHaveLength(13);
    expect(run['link inside']?.requests).toEqual([FIRST.link]);
    expect(run['revocation inside']?.requests).toEqual(
      expect.arrayContaining(['GET /ca.crl HTTP/1.1', expect.stringMatching(/^GET \/ocsp\/\S+ HTTP\/1.1$/)]),
    );
  });
});

/**
 * Chromium before 142, or with Local Network Access turned off by policy; Firefox without its permission for names,
 * which stands for a name that leads elsewhere by the time it connects.
 */
describe.each(BROWSERS)('when local names lead to a public address, in a %s that cannot tell before', (name) => {
  let run: OutsideRun;
  beforeAll(async () => {
    run = await runOf(name, 'unaware');
  });

  it.each(BY)('asks once without content and believes nothing, asked by %s', (step) => {
    expect(run[`${step} outside`]?.said).toContain(PROBLEMS['leads-outside']);
    expect(run[`${step} outside`]?.requests).toEqual([FIRST[step]]);
  });

  it('asks each host that a certificate names once, and posts nothing', () => {
    expect(run['revocation outside']?.said).toBe('confirmed');
    expect([...(run['revocation outside']?.requests ?? [])].sort()).toEqual([
      'GET /ca.crl HTTP/1.1',
      expect.stringMatching(/^GET \/ocsp\/\S+ HTTP\/1.1$/),
    ]);
  });
});
