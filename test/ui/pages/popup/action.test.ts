import { describe, expect, it } from 'vitest';
import { actionFor } from '../../../../ui/pages/popup/action.ts';
import { checks, judgement } from '../../../../ui/fixtures/judgement.ts';
import type { ReasonCode } from '../../../../ui/lib/types.ts';

const outside = (local: ReasonCode) =>
  actionFor(
    {
      kind: 'judged',
      judgement: judgement(
        { kind: 'caution', reasons: ['outside-scope'] },
        { checks: checks(['local', 'proved', local]) },
      ),
      hidden: false,
      notice: null,
    },
    1,
  );

it('when the browser refused the connection, the popup points to the page behind it', () => {
  const refused = judgement({ kind: 'cannot-tell', reasons: ['browser-refused-authority-invalid', 'unseen-refused'] });
  expect(actionFor({ kind: 'judged', judgement: refused, hidden: false, notice: null }, 1)).toEqual({
    kind: 'refused',
  });
});

describe('when the gateway may not vouch for the address', () => {
  it('and it is one at home, the popup leads to where that is changed', () => {
    expect(outside('local-suffix-special')).toEqual({ kind: 'scope' });
  });

  it('and the name is public, there is nothing to change', () => {
    expect(outside('local-connected-address')).toBeNull();
  });
});
