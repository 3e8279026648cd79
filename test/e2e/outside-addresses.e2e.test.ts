import { beforeAll, describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../ui/words/pairing.ts';
import { inOwnNetwork } from './support/own-network.ts';
import type { OutsideRun } from './support/outside-run.ts';
import { BROWSERS } from './support/scene.ts';

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

/**
 * A connection that Chromium opens and gives up; it tries once for an address of the network and once for loopback.
 * Firefox tells where a name leads before it connects.
 */
const CONNECTIONS = { chrome: 2, firefox: 0 };

describe.each(BROWSERS)('when local names lead to a public address, in %s', (name) => {
  let run: OutsideRun;
  beforeAll(async () => {
    run = await inOwnNetwork<OutsideRun>({ addresses: [`${OUTSIDE}/32`, `${INSIDE}/32`], hosts }, [
      'outside-run.ts',
      name,
      OUTSIDE,
      INSIDE,
    ]);
  });

  it.each(['address', 'address and port', 'whole address', 'code', 'link', 'share'])(
    'sends nothing there and believes nothing from there, asked by %s',
    (step) => {
      const { said, bytes, connections } = run[`${step} outside`] ?? { said: '', bytes: -1, connections: -1 };
      expect(said).toContain(PROBLEMS['leads-outside']);
      expect(bytes).toBe(0);
      expect(connections).toBeLessThanOrEqual(CONNECTIONS[name]);
    },
  );

  it('sends nothing to where a certificate of a paired gateway wants its revocation asked', () => {
    const { said, bytes, connections } = run['revocation outside'] ?? { said: '', bytes: -1, connections: -1 };
    expect(said).toBe('confirmed');
    expect(bytes).toBe(0);
    // The list, and the responder.
    expect(connections).toBeLessThanOrEqual(2 * CONNECTIONS[name]);
  });

  it('asks all of that where the names lead into the network, so that silence above means something', () => {
    expect(run['address inside']?.requests).toHaveLength(12);
    expect(run['link inside']?.requests).toEqual(['GET /root.pem HTTP/1.1']);
    expect(run['revocation inside']?.requests).toEqual(
      expect.arrayContaining(['GET /ca.crl HTTP/1.1', 'POST /ocsp HTTP/1.1']),
    );
  });
});
