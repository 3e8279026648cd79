import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingSoon } from '../../../src/core/ending/ending-soon.ts';
import type { Lasting } from '../../../src/core/ending/types.ts';

const DAY = 86_400_000;
const NOW = 2000 * DAY;

const thing = (left: number, change: Partial<Lasting> = {}): Lasting => ({
  what: 'root',
  series: 'home',
  name: 'Home',
  notBefore: NOW - 3650 * DAY,
  notAfter: NOW + left * DAY,
  renewed: 0,
  ...change,
});
const levelOf = (left: number, change: Partial<Lasting> = {}) => endingSoon([thing(left, change)], NOW)[0]?.level;

describe('what ends soon', () => {
  it.each([
    [31, undefined],
    [30, 'month'],
    [7.1, 'month'],
    [7, 'week'],
    [0.01, 'week'],
    [0, 'over'],
    [-29, 'over'],
    [-30, undefined],
  ])('of a root with %s days left is %s', (left, level) => {
    expect(levelOf(left)).toBe(level);
  });

  it('does not tell that a device’s certificate is over, which only a visit can', () => {
    expect(levelOf(-1, { what: 'device' })).toBeUndefined();
  });

  it.each([
    ['of a day, 13 hours before', 13 / 24, 1, undefined],
    ['of a day, an hour before', 1 / 24, 1, 'week'],
    ['of 90 days, 29 before', 29, 90, 'month'],
    ['of 47 days, 20 before', 20, 47, undefined],
    ['of 47 days, 15 before', 15, 47, 'month'],
  ])('is told of a certificate %s only where it is late', (_title, left, whole, level) => {
    expect(levelOf(left, { what: 'device', notBefore: NOW + (left - whole) * DAY })).toBe(level);
  });

  it('leaves out what was replaced by something that lasts longer', () => {
    const [old, fresh] = [thing(5, { what: 'intermediate' }), thing(900, { what: 'intermediate' })];
    expect(endingSoon([old, fresh], NOW)).toEqual([]);
    expect(endingSoon([fresh, old, thing(5, { what: 'intermediate', series: 'other' })], NOW)).toHaveLength(1);
  });

  it('says that something renews itself only where it did so more than once', () => {
    expect([0, 1, 2].map((renewed) => endingSoon([thing(5, { renewed })], NOW)[0]?.renewsItself)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('keeps a fact the same from day to day, and makes another of it only where the level or the end changes', () => {
    const fact = (left: number, now = NOW) => endingSoon([thing(left)], now)[0]?.fact;
    expect(fact(20, NOW + DAY)).toBe(fact(20));
    expect(fact(20, NOW + 15 * DAY)).not.toBe(fact(20));
    expect(fact(21)).not.toBe(fact(20));
  });

  it('has one entry for each series, the soonest first, whatever it is given', () => {
    const any = fc.record({
      what: fc.constantFrom('root', 'intermediate', 'anchor', 'device'),
      series: fc.constantFrom('a', 'b'),
      name: fc.string(),
      notBefore: fc.double(),
      notAfter: fc.double({ noNaN: true }),
      renewed: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(any), fc.double({ noNaN: true }), (things, now) => {
        const endings = endingSoon(things as Lasting[], now);
        expect(new Set(endings.map(({ fact }) => fact)).size).toBe(endings.length);
        expect(endings.map(({ ends }) => ends)).toEqual(endings.map(({ ends }) => ends).sort((a, b) => a - b));
      }),
    );
  });
});
