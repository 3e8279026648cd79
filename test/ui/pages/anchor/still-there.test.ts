import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../src/protocol/index.ts';
import { made } from '../../../../ui/fixtures/anchor.ts';
import { stillThere } from '../../../../ui/pages/anchor/still-there.ts';

const OLD = 'Home 2026-10-01 00ff00ff';
const NEW = made.pair?.label ?? '';
const view = { ...made, older: [{ label: OLD, madeAt: 0 }] };
const bounded = { ...view, ownRoot: { certificate: 'MIIB', label: 'Home gateway root', enough: true } };
const CHROMIUM = { id: 'chromium', browser: 'chromium', name: 'Chromium', anchors: [] } as const;
const FIREFOX = { id: 'firefox', browser: 'firefox', name: 'Firefox', anchors: [] } as const;
const pairs = (...stores: Store[]) => ({ ok: true, value: { ok: true, value: { stores } } }) as const;
const roots = (stands: boolean, rest = {}) =>
  ({ ok: true, value: { ok: true, value: { stores: [{ ...CHROMIUM, stands, ...rest }] } } }) as const;
const failed = { ok: true, value: { ok: false, problem: 'unknown-request' } } as const;

describe('stillThere', () => {
  it('goes by browsers of this one’s kind, and names what other windows made meanwhile', () => {
    const found = pairs({ ...CHROMIUM, anchors: ['made meanwhile'] }, { ...FIREFOX, anchors: [OLD] });
    expect(stillThere(view, { pairs: found, roots: null })).toEqual(['made meanwhile']);
    expect(stillThere({ ...view, browser: 'firefox' }, { pairs: found, roots: null })).toEqual([OLD]);
  });

  it('takes what could not be read, or was not answered, for there', () => {
    const found = pairs(CHROMIUM, { ...CHROMIUM, unreadable: true });
    expect(stillThere(view, { pairs: found, roots: null })).toEqual([NEW, OLD]);
    expect(stillThere(view, { pairs: failed, roots: null })).toEqual([NEW, OLD]);
    expect(stillThere(bounded, { pairs: pairs(CHROMIUM), roots: failed })).toEqual(['Home gateway root']);
    const locked = roots(false, { unreadable: true });
    expect(stillThere(bounded, { pairs: pairs(CHROMIUM), roots: locked })).toEqual(['Home gateway root']);
  });

  it('names the gateway’s own root where it or one of its earlier ones stands', () => {
    const none = pairs(CHROMIUM);
    expect(stillThere(bounded, { pairs: none, roots: roots(false) })).toEqual([]);
    expect(stillThere(bounded, { pairs: none, roots: roots(true) })).toEqual(['Home gateway root']);
    const earlier = roots(false, { earlier: [{ root: 'MIIC', label: 'Home gateway root', madeAt: 0 }] });
    expect(stillThere(bounded, { pairs: none, roots: earlier })).toEqual(['Home gateway root']);
  });
});
