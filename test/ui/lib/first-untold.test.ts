import { describe, expect, it } from 'vitest';
import type { EndingView } from '../../../src/protocol/index.ts';
import { firstUntold } from '../../../ui/lib/first-untold.ts';

const ending = (fact: string, parts: Partial<EndingView> = {}): EndingView => ({
  what: 'device',
  name: fact,
  ends: 0,
  level: 'month',
  renewsItself: false,
  fact,
  said: false,
  ...parts,
});

describe('the line in the popup about what ends', () => {
  it('tells one thing at a time, and leaves out what was told or renews itself', () => {
    const all = [ending('a', { said: true }), ending('b', { renewsItself: true }), ending('c'), ending('d')];
    expect(firstUntold(all).map(({ fact }) => fact)).toEqual(['c']);
    expect(firstUntold(all.slice(0, 2))).toEqual([]);
  });
});
