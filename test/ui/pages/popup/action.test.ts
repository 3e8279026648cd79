import { describe, expect, it } from 'vitest';
import { actionFor } from '../../../../ui/pages/popup/action.ts';
import { checks, appraisal } from '../../../../ui/fixtures/appraisals.ts';
import type { ReasonCode } from '../../../../ui/lib/types.ts';

const outside = (local: ReasonCode) =>
  actionFor(
    {
      kind: 'judged',
      appraisal: appraisal(
        { kind: 'caution', reasons: ['outside-scope'] },
        { findings: checks(['local', 'proved', local]) },
      ),
      hidden: false,
      ofAnother: false,
      notice: null,
    },
    1,
  );

it('when the browser refused the connection, the popup points to the page behind it', () => {
  const refused = appraisal({ kind: 'cannot-tell', reasons: ['browser-refused-authority-invalid', 'unseen-refused'] });
  expect(actionFor({ kind: 'judged', appraisal: refused, hidden: false, ofAnother: false, notice: null }, 1)).toEqual({
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
