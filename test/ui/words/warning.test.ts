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

  it('says what comes next where a gateway is paired, and Latchkey would see whether it confirms the device', () => {
    const HOME = { id: 'home', name: 'Home' };
    const paired = { gateways: [HOME], wayOn: 'offered', missingOrigins: [], seesCertificates: true } as const;
    const next =
      'If you continue, Latchkey checks whether your gateway “Home” confirms this device. ' +
      'Don’t type a password before it’s confirmed.';
    const second = (of: Parameters<typeof view>[0], parts: Partial<RefusedView>) =>
      sentences(view(of, { ...paired, ...parts }))[1];
    expect(second({ device: null }, {})).toBe(next);
    expect(second({ device: confirmed }, {})).toBe(next);
    expect(second({ device: null }, { gateways: [HOME, { id: 'attic', name: 'Attic' }] })).toContain(
      'one of your gateways',
    );
    // Nowhere else would that come.
    expect(second({ device: saved }, {})).toBe(WARNING.sameOrFake);
    expect(second({ device: null }, { refusal: 'self-signed' })).toBe(WARNING.common);
    expect(second({ device: null }, { seesCertificates: false })).toBe(WARNING.common);
    expect(second({ device: null }, { wayOn: 'strict' })).toBe(WARNING.common);
    expect(second({ device: null }, { missingOrigins: ['*://192.168.1.20/*'] })).toBe(WARNING.common);
    expect(second({ device: null }, { last: { kind: 'danger', reasons: ['impostor-issuer'] } })).toBe(
      WARNING.dangerBefore,
    );
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
