import { describe, expect, it } from 'vitest';
import {
  deviceAddress,
  type Observation,
  findObservation,
  mergeProbe as merge,
  type Probed,
  type ProbedAddress,
} from '../../../src/core/index.ts';
import { NOW } from '../../support/mint.ts';
import { observed } from '../../support/observations.ts';

const [LEAF, OTHER_LEAF, INTERMEDIATE, SECOND] = [[1], [2], [3], [4]].map((bytes) => Uint8Array.from(bytes)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const mergeProbe = (seen: readonly Observation[], probed: Probed): Observation[] => merge(seen, probed, NOW);
const HERE = '192.168.1.20';

const connection = (address: string | null): Observation =>
  observed({ kind: 'connection', scheme: 'https', host: { kind: 'dns', value: 'printer.local' }, port: 443, address });
const shownTo = (leaf: Uint8Array, ...others: Uint8Array[]): Observation =>
  observed({ kind: 'certificate', leaf, others });
const refused: Observation = observed({ kind: 'unseen', reason: 'refused' });
const shows = (address: string, ...chain: Uint8Array[]): ProbedAddress => ({ address, chain, tls: 'TLSv1.3' });
const asked = (...answers: ProbedAddress[]): Probed => ({ answers });

describe('when the browser showed no certificate', () => {
  it('the one that the device showed stands in for it, named as the companion’s', () => {
    const merged = mergeProbe([connection(HERE), refused], asked(shows(HERE, LEAF, INTERMEDIATE)));
    expect(findObservation(merged, 'certificate')).toEqual(
      observed(
        { kind: 'certificate', leaf: LEAF, others: [INTERMEDIATE] },
        { source: 'companion', binding: 'same-address' },
      ),
    );
    expect(findObservation(merged, 'unseen')).toEqual(refused);
    expect(findObservation(merged, 'probe')).toEqual(
      observed(
        { kind: 'probe', outcome: 'alone', address: HERE, tls: 'TLSv1.3' },
        { source: 'companion', binding: 'same-address' },
      ),
    );
  });

  it('what another address showed counts for nothing', () => {
    const merged = mergeProbe([connection(HERE), refused], asked(shows('192.168.1.99', LEAF)));
    expect(findObservation(merged, 'certificate')).toBeNull();
    expect(findObservation(merged, 'probe')?.outcome).toBe('unresolved');
  });

  it('and did not say where it went: what is judged is the device at the address that answered', () => {
    const merged = mergeProbe(
      [connection(null), refused],
      asked({ address: 'fd00::20', fault: 'refused' }, shows(HERE, LEAF)),
    );
    expect(findObservation(merged, 'connection')?.address).toBeNull();
    expect(deviceAddress(merged)).toBe(HERE);
    expect(findObservation(merged, 'certificate')?.leaf).toBe(LEAF);
  });

  it('and several addresses show one certificate: it is that', () => {
    expect(
      findObservation(
        mergeProbe([connection(null), refused], asked(shows(HERE, LEAF), shows('fd00::20', LEAF))),
        'certificate',
      )?.leaf,
    ).toBe(LEAF);
  });

  it.each(['handshake-timeout', 'reset', 'not-tls', 'not-local'] as const)(
    'and another address keeps its own to itself (%s): the browser may have gone there',
    (fault) => {
      const merged = mergeProbe(
        [connection(null), refused],
        asked(shows(HERE, LEAF), { address: '192.168.1.21', fault }),
      );
      expect(findObservation(merged, 'certificate')).toBeNull();
      expect(findObservation(merged, 'probe')?.outcome).toBe('addresses-differ');
    },
  );

  it.each(['refused', 'unreachable', 'connect-timeout'] as const)(
    'and no one is at another address (%s): the browser was not there either',
    (fault) => {
      expect(
        findObservation(
          mergeProbe([connection(null), refused], asked({ address: '192.168.1.21', fault }, shows(HERE, LEAF))),
          'certificate',
        )?.leaf,
      ).toBe(LEAF);
    },
  );

  it('and several addresses show different ones: nothing is proved', () => {
    const merged = mergeProbe([connection(null), refused], asked(shows(HERE, LEAF), shows('fd00::20', OTHER_LEAF)));
    expect(findObservation(merged, 'certificate')).toBeNull();
    expect(findObservation(merged, 'connection')?.address).toBeNull();
    expect(findObservation(merged, 'probe')).toMatchObject({ outcome: 'addresses-differ', address: null });
  });

  it.each(['refused', 'not-tls', 'handshake-timeout', 'not-local'] as const)(
    'and neither did the device (%s): that is said',
    (fault) => {
      const merged = mergeProbe([connection(null), refused], asked({ address: HERE, fault }));
      expect(findObservation(merged, 'certificate')).toBeNull();
      expect(findObservation(merged, 'probe')).toEqual(
        observed(
          { kind: 'probe', outcome: fault, address: HERE, tls: null },
          { source: 'companion', binding: 'claimed' },
        ),
      );
    },
  );

  it('and no one knows where the name leads: that is said', () => {
    expect(findObservation(mergeProbe([connection(null), refused], { problem: 'unresolved' }), 'probe')?.outcome).toBe(
      'unresolved',
    );
  });
});

describe('when the browser showed a certificate', () => {
  it('and the device the same: what came with it is added, once', () => {
    const merged = mergeProbe(
      [connection(HERE), shownTo(LEAF, INTERMEDIATE)],
      asked(shows(HERE, LEAF, INTERMEDIATE, SECOND)),
    );
    expect(findObservation(merged, 'certificate')).toEqual(
      observed({ kind: 'certificate', leaf: LEAF, others: [INTERMEDIATE, SECOND] }),
    );
    expect(findObservation(merged, 'probe')?.outcome).toBe('agrees');
  });

  it('and the device another: the browser’s stays as it was, and the difference is told', () => {
    const seen = [connection(HERE), shownTo(LEAF)];
    const merged = mergeProbe(seen, asked(shows(HERE, OTHER_LEAF, INTERMEDIATE)));
    expect(merged.slice(0, 2)).toEqual(seen);
    expect(findObservation(merged, 'probe')?.outcome).toBe('differs');
  });

  it('and the same was shown at another address than the browser’s: nothing is added', () => {
    const merged = mergeProbe([connection(HERE), shownTo(LEAF)], asked(shows('192.168.1.21', LEAF, INTERMEDIATE)));
    expect(findObservation(merged, 'certificate')?.others).toEqual([]);
    expect(findObservation(merged, 'probe')?.outcome).not.toBe('agrees');
  });
});

it('when it was asked already, it is asked no second time', () => {
  const once = mergeProbe([connection(HERE), refused], asked(shows(HERE, LEAF)));
  expect(mergeProbe(once, asked(shows(HERE, OTHER_LEAF)))).toEqual(once);
});
