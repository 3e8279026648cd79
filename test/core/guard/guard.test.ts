import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DeviceMemory,
  guardPattern,
  type GuardRule,
  guardStep,
  type HeadlineKind,
  type ReasonCode,
  ruleChanges,
  staysHeld,
} from '../../../src/core/index.ts';
import { memoryOf } from '../../support/observations.ts';

const [OWN, OTHER] = ['a'.repeat(64), 'b'.repeat(64)];
const KINDS: readonly HeadlineKind[] = [
  'not-local',
  'confirmed',
  'self-naming',
  'public',
  'attested',
  'remembered',
  'new',
  'caution',
  'danger',
  'plain',
  'cannot-tell',
];

const key = fc.constantFrom(OWN, OTHER);
const memory: fc.Arbitrary<DeviceMemory | null> = fc.option(
  fc.constantFrom(null, 'person', 'gateway').map((pinned) => memoryOf({ pinned, spkiSha256: OWN })),
);
const input = fc.record({
  on: fc.boolean(),
  held: fc.boolean(),
  passed: fc.option(key),
  kind: fc.constantFrom(...KINDS),
  device: memory,
  shown: fc.option(key),
  scheme: fc.constantFrom('http', 'https'),
  coming: fc.boolean(),
  allLookedUp: fc.boolean(),
});

const step = ({ kind, device, shown, scheme, ...rest }: typeof input extends fc.Arbitrary<infer T> ? T : never) =>
  guardStep({
    ...rest,
    appraisal: {
      headline: { kind, reasons: kind === 'danger' ? ['key-changed'] : [] } as never,
      findings: [],
      device,
      certificate: shown === null ? null : ({ spkiSha256: shown } as never),
      scheme: scheme as 'http' | 'https',
    },
  });

describe('what the guard does about an answer', () => {
  it('never holds a device that is neither remembered nor confirmed, and none while it is switched off', () => {
    fc.assert(
      fc.property(input, (given) => {
        if (given.device?.pinned == null || !given.on) expect(step(given)).not.toBe('hold');
      }),
    );
  });

  it('holds nothing but danger, and all of it but a key that the person let through', () => {
    fc.assert(
      fc.property(input, (given) => {
        const known = given.on && given.device?.pinned != null && given.scheme === 'https';
        const passed = given.shown !== null && given.shown === given.passed;
        expect(step(given) === 'hold').toBe(known && given.kind === 'danger' && !passed);
      }),
    );
  });

  it('lets go of what is held once the right key is shown without danger, and never at another one', () => {
    const device = memoryOf({ pinned: 'person', spkiSha256: OWN });
    const held = { on: true, held: true, passed: null, coming: true, allLookedUp: true, device };
    const said = { ...held, kind: 'remembered', scheme: 'https' } as const;
    expect(step({ ...said, shown: OWN })).toBe('release');
    expect(step({ ...said, kind: 'caution', shown: OTHER })).toBe('leave');
    expect(step({ ...said, kind: 'cannot-tell', shown: null })).toBe('leave');
    // A revocation, or a list of published keys, may be what could not be read.
    expect(step({ ...said, kind: 'cannot-tell', shown: OWN, allLookedUp: false })).toBe('leave');
  });

  it('changes nothing where memory does not tell', () => {
    fc.assert(fc.property(input, (given) => step({ ...given, on: true, device: null }) === 'leave'));
  });

  it('lets go of what is held once no one’s word stands for the device, or the guard is switched off', () => {
    fc.assert(
      fc.property(input, (given) => {
        if (given.held && (!given.on || given.device?.pinned === null)) expect(step(given)).toBe('release');
      }),
    );
  });
});

describe('whether a device stays held', () => {
  const device = memoryOf({ pinned: 'person', spkiSha256: OWN });
  const entry = { spkiSha256: OTHER, reasons: ['key-changed'] as ReasonCode[] };
  const calm = { on: true, permitted: true };

  it.each([
    ['stays', true, entry, device, calm],
    ['stays where it could not be checked', true, { spkiSha256: null, reasons: [] }, device, calm],
    ['goes once the person takes the key for its own', false, { ...entry, spkiSha256: OWN }, device, calm],
    [
      'stays where the key that they took is published',
      true,
      { spkiSha256: OWN, reasons: ['key-on-static-list', 'key-changed'] },
      device,
      calm,
    ],
    ['goes once it is forgotten', false, entry, null, calm],
    ['goes once no one holds a key for it', false, entry, memoryOf({ pinned: null }), calm],
    ['goes once we may not look there', false, entry, device, { ...calm, permitted: false }],
    ['goes once the guard is switched off', false, entry, device, { ...calm, on: false }],
  ] as const)('%s', (_title, stays, held, known, now) => {
    expect(staysHeld(held, known, now)).toBe(stays);
  });
});

describe('the rules of what is held', () => {
  const pattern = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const present: fc.Arbitrary<GuardRule[]> = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 50 }), pattern }),
    { selector: ({ id }) => id },
  );

  it('leave none behind and miss none, whatever the browser had before', () => {
    fc.assert(
      fc.property(present, fc.uniqueArray(pattern), (before, wanted) => {
        const { remove, add } = ruleChanges(before, wanted);
        const after = [...before.filter(({ id }) => !remove.includes(id)), ...add];
        expect(after.map((rule) => rule.pattern).sort()).toEqual([...wanted].sort());
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
      }),
    );
  });

  it.each([
    ['printer.local', 443, 'https://printer.local/', true],
    ['printer.local', 443, 'https://printer.local:443/x?y', true],
    ['printer.local', 443, 'wss://printer.local/socket', true],
    ['printer.local', 443, 'https://me:pw@printer.local./x', true],
    ['printer.local', 8443, 'https://printer.local:8443/', true],
    ['fd00::1', 443, 'https://[fd00::1]/x', true],
    ['printer.local', 443, 'https://printer.local:8443/', false],
    ['printer.local', 8443, 'https://printer.local/', false],
    ['printer.local', 443, 'http://printer.local/', false],
    ['printer.local', 443, 'https://printerxlocal/', false],
    ['printer.local', 443, 'https://example.com/https://printer.local/', false],
    ['printer.local', 443, 'https://printer.local.example.com/', false],
    ['printer.local', 443, 'https://my-printer.local/', false],
    ['192.168.1.2', 443, 'https://192.168.1.20/', false],
  ] as const)('for %s:%i are about %s: %s', (host, port, url, about) => {
    expect(new RegExp(guardPattern(host, port)).test(url)).toBe(about);
  });
});
