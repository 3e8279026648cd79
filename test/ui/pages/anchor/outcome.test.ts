import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../../ui/pages/anchor/outcome.ts';

const SCOPE = { names: ['local'], addresses: [], until: 0 };
const CAMERA = 'https://camera.local/';

describe('what a trial tells of the files', () => {
  it.each(['accepted', 'overridden'] as const)(
    'when the browser %s what no gateway vouches for, that the files do nothing for it',
    (outcome) => {
      expect(outcomeOf({ outcome, path: 'refuted' }, CAMERA, SCOPE, true)).toBe('not-vouched');
    },
  );

  it.each(['proved', 'cannot tell', null] as const)(
    'when the gateway is not refuted (%s), what the browser did',
    (path) => {
      expect(outcomeOf({ outcome: 'overridden', path }, CAMERA, SCOPE, true)).toBe('overridden');
    },
  );

  it('when they are for one device, asks for no gateway', () => {
    expect(outcomeOf({ outcome: 'accepted', path: 'refuted' }, CAMERA, SCOPE, false)).toBe('accepted');
  });

  it.each(['accepted', 'overridden', 'unseen', 'refused'] as const)(
    'when the address lies outside, nothing of what the browser did (%s)',
    (outcome) => {
      expect(outcomeOf({ outcome, path: null }, 'https://tv.box/', SCOPE, true)).toBe('not-covered');
    },
  );

  it.each(['unreachable', 'not-local'] as const)('when there was nothing to see (%s), that', (outcome) => {
    expect(outcomeOf({ outcome, path: null }, 'https://tv.box/', SCOPE, true)).toBe(outcome);
  });
});
