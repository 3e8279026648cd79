import { describe, expect, it } from 'vitest';
import type { RefusedView } from '../../../src/protocol/index.ts';
import { daysAgo, device, unseen } from '../../../ui/fixtures/appraisals.ts';
import { plain } from '../../../ui/words/phrase.ts';
import { REFUSALS } from '../../../ui/words/refusals.ts';
import { headline, told, WARNING } from '../../../ui/words/warning.ts';

const refused = unseen(
  { kind: 'cannot-tell', reasons: ['browser-refused-authority-invalid', 'unseen-refused'] },
  'unseen-refused',
);

const view = (of: Partial<RefusedView['appraisal']>, parts: Partial<RefusedView> = {}): RefusedView =>
  ({
    kind: 'refused',
    appraisal: { ...refused, ...of },
    gateways: [],
    last: null,
    refusal: 'authority-invalid',
    ...parts,
  }) as RefusedView;

const sentences = (of: RefusedView) => told(of).map(plain);
const saved = { ...device, pinned: 'person', pinnedAt: daysAgo(11) } as const;
const confirmed = { ...device, pinned: 'gateway', pinnedAt: daysAgo(0) } as const;

describe('the warning page of a device whose certificate was not seen', () => {
  it('asks whether it is yours where nothing is saved, and says what the browser said', () => {
    const of = view({ device });
    expect(plain(headline(of))).toBe('Is this your device?');
    expect(sentences(of)).toEqual([REFUSALS['authority-invalid'], WARNING.common]);
  });

  it('says first what the person saved, and never that it is common', () => {
    const of = view({ device: saved });
    expect(plain(headline(of))).toBe('Is this the device you saved?');
    expect(sentences(of)).toEqual(['You saved the device here on 3 March.', WARNING.sameOrFake]);
  });

  it('says first what a gateway confirmed', () => {
    const of = view({ device: confirmed });
    expect(plain(headline(of))).toBe('Is this the device your gateway confirmed?');
    expect(sentences(of)).toEqual(['Your gateway confirmed the device here earlier today.', WARNING.sameOrFake]);
  });

  it('uses the name that the person gave it', () => {
    expect(plain(headline(view({ device: { ...saved, label: 'Doorbell' } })))).toBe('Is this your Doorbell?');
  });

  it('says what is odd, or was dangerous before, behind what was saved', () => {
    expect(sentences(view({ device: saved }, { refusal: 'expired' }))[1]).toBe(REFUSALS.expired);
    const last = { kind: 'danger', reasons: ['impostor-issuer'] } as const;
    expect(sentences(view({ device: saved }, { last }))[1]).toBe(WARNING.dangerBefore);
  });
});
