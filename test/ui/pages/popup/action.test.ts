import { describe, expect, it } from 'vitest';
import { actionFor } from '../../../../ui/pages/popup/action.ts';
import { checks, appraisal } from '../../../../ui/fixtures/appraisals.ts';
import type { ReasonCode } from '../../../../ui/lib/types.ts';
import type { UnknownWhy } from '../../../../src/protocol/index.ts';

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

describe('a reload is offered', () => {
  const unseen = (why: UnknownWhy) => actionFor({ kind: 'unknown', host: 'nas.lan', why }, 1);

  it.each(['not-there', 'copy', 'several-answers'] as const)('where it has the device answer anew: %s', (why) => {
    expect(unseen(why)).toEqual({ kind: 'reload' });
  });

  it.each(['key-sharing-unknown', 'path-revocation-unknown', 'evidence-unweighed'] as const)(
    'where Latchkey could not read something for the moment: %s',
    (code) => {
      const unread = appraisal({ kind: 'cannot-tell', reasons: [code, 'remembered-by-person'] });
      const view = { kind: 'judged', appraisal: unread, hidden: false, ofAnother: false, notice: null } as const;
      expect(actionFor(view, 1)).toEqual({ kind: 'reload' });
    },
  );

  it.each(['no-answer', 'maker-unknown', 'error-page'] as const)(
    'nowhere else, as it would change nothing: %s',
    (why) => {
      expect(unseen(why)).toBeNull();
    },
  );
});

describe('when the browser warns of a device that the gateway vouches for', () => {
  const confirmed = (dns: readonly string[]) => {
    const base = appraisal({ kind: 'confirmed', gateway: { id: 'x', name: 'Home' }, reasons: [] } as never, {
      findings: checks(['browser-trust', 'cannot tell', 'browser-overridden']),
      advice: dns.some((name) => name.startsWith('*.lan')) ? ['profile-wildcard'] : [],
    });
    const sans = dns.map((value) => ({ kind: 'dns', value }) as const);
    const certificate = base.certificate && { ...base.certificate, sans };
    const host = { kind: 'dns', value: 'nas.lan' } as const;
    return actionFor(
      { kind: 'judged', appraisal: { ...base, host, certificate }, ofAnother: false, hidden: false, notice: null },
      1,
    );
  };

  it('offers to end the warning where a scoped anchor does it', () => {
    expect(confirmed(['nas.lan'])).toMatchObject({ kind: 'anchor' });
    expect(confirmed(['*.lan', 'nas.lan'])).toMatchObject({ kind: 'anchor' });
  });

  it('promises nothing where a wildcard that browsers refuse is the device’s only name', () => {
    expect(confirmed(['*.lan'])).toEqual({ kind: 'wildcard' });
  });
});

it('offers to end the warning of a device that signed its own certificate where anything can end it', () => {
  const remembered = appraisal({ kind: 'remembered', since: 0, reasons: ['remembered-by-person'] } as never, {
    findings: checks(['browser-trust', 'cannot tell', 'browser-overridden']),
  });
  const offered = (firefox: boolean) =>
    actionFor({ kind: 'judged', appraisal: remembered, ofAnother: false, hidden: false, notice: null }, 1, firefox);
  expect(offered(false)).toMatchObject({ kind: 'anchor', query: { tab: '1' } });
  expect(offered(true)).toBeNull();
});

describe('when the gateway may not vouch for the address', () => {
  it('and it is one at home, the popup leads to where that is changed', () => {
    expect(outside('local-suffix-special')).toEqual({ kind: 'scope' });
  });

  it('and the name is public, there is nothing to change', () => {
    expect(outside('local-connected-address')).toBeNull();
  });
});

describe('when the verdict is about another page than the one that is open', () => {
  it.each(['danger', 'caution'] as const)('%s: offers nothing that takes its key for the device’s', (kind) => {
    const changed = appraisal({ kind, reasons: ['key-changed'] });
    const offered = (ofAnother: boolean) =>
      actionFor({ kind: 'judged', appraisal: changed, ofAnother, hidden: false, notice: null }, 1);
    const offersChange = { kind: 'accept-change' };
    expect(offered(false)).toMatchObject(kind === 'danger' ? { kind: 'close', change: offersChange } : offersChange);
    expect(offered(true)).toEqual(kind === 'danger' ? { kind: 'close', change: null, hidden: false } : null);
  });
});

describe('of a device that is marked as local by someone who is not paired', () => {
  const marked = (path: ReasonCode, change: Parameters<typeof appraisal>[1] = {}, hidden = false) =>
    actionFor(
      {
        kind: 'judged',
        appraisal: appraisal(
          { kind: 'caution', reasons: [path, 'usage-local-device'] },
          { device: null, findings: checks(['path', 'cannot tell', path]), ...change },
        ),
        hidden,
        ofAnother: false,
        notice: null,
      },
      1,
    );

  it.each(['no-gateway-paired', 'issuer-not-paired'] as const)(
    'offers pairing, and to remember it where the person has no gateway (%s)',
    (path) => {
      expect(marked(path)).toMatchObject({ kind: 'pair', remember: { kind: 'remember' } });
    },
  );

  it('offers pairing with the intermediates where the issuer was not shown, or to remember it', () => {
    const headline = { kind: 'cannot-tell', reasons: ['issuer-not-shown', 'usage-local-device'] } as const;
    expect(marked('issuer-not-shown', { headline })).toMatchObject({
      kind: 'pair-whole',
      remember: { kind: 'remember' },
    });
    expect(marked('issuer-not-shown', { headline }, true)).toEqual({ kind: 'pair-whole', remember: null });
    const expired = { kind: 'caution', reasons: ['expired'] } as const;
    expect(marked('issuer-not-shown', { headline: expired })).toMatchObject({ kind: 'remember' });
  });

  it('offers pairing alone where the issuer has the name of a gateway, or the key was saved before', () => {
    expect(marked('issuer-namesake')).toEqual({ kind: 'pair', remember: null });
    const { device } = appraisal({ kind: 'new', reasons: [] });
    const pinned = device && { ...device, pinned: 'gateway' as const };
    expect(marked('issuer-not-paired', { device: pinned })).toEqual({ kind: 'pair', remember: null });
  });

  it('offers pairing alone where what it shows does not hold, others have its key, or a window is private', () => {
    for (const code of ['owner-refuted', 'key-on-other-device', 'key-on-static-list'] as const) {
      const headline = { kind: 'caution', reasons: ['issuer-not-paired', code] } as const;
      expect(marked('issuer-not-paired', { headline })).toEqual({ kind: 'pair', remember: null });
    }
    expect(marked('issuer-not-paired', {}, true)).toEqual({ kind: 'pair', remember: null });
  });
});

describe('of a saved device whose key another one shows', () => {
  const actionOf = (kind: 'caution' | 'danger') => {
    const [shared] = checks(['key-unshared', 'refuted', 'key-on-other-device']);
    const of = appraisal(
      { kind, reasons: ['key-on-other-device', 'remembered-by-person'] },
      { findings: shared ? [{ ...shared, params: { places: ['nas.lan:443'] } }] : [] },
    );
    return actionFor({ kind: 'judged', appraisal: of, hidden: false, ofAnother: false, notice: null }, 1);
  };

  it('asks whether they are one device, and offers no such thing in danger', () => {
    expect(actionOf('caution')).toMatchObject({ kind: 'one-device', places: ['nas.lan:443'] });
    expect(actionOf('danger')).toEqual({ kind: 'close', change: null, hidden: false });
  });
});

it('offers to pair again where the issuer of a new key has expired, whose gateway confirmed the key before', () => {
  const { device } = appraisal({ kind: 'new', reasons: [] });
  const appraised = appraisal(
    { kind: 'caution', reasons: ['path-expired'] },
    {
      device: device && { ...device, pinned: 'gateway' as const },
      findings: checks(['path', 'refuted', 'path-expired'], ['key-unchanged', 'cannot tell', 'path-expired']),
    },
  );
  const view = { kind: 'judged', appraisal: appraised, hidden: false, ofAnother: false, notice: null } as const;
  expect(actionFor(view, 1)).toEqual({ kind: 'pair-again' });
});

describe('of a device that shows evidence', () => {
  const actionOf = (of: ReturnType<typeof appraisal>) =>
    actionFor({ kind: 'judged', appraisal: of, hidden: false, ofAnother: false, notice: null }, 1);

  it('offers to remember it where its maker alone says what it is', () => {
    const headline = { kind: 'attested', evidence: 'token', maker: 'Example Ltd', model: null } as const;
    expect(actionOf(appraisal({ ...headline, reasons: ['maker-proved'] }))).toMatchObject({ kind: 'remember' });
  });

  it.each(['maker-refuted', 'owner-refuted', 'owner-expects-other-key', 'behaviour-refuted'] as const)(
    'offers the way out alone where what it shows does not hold (%s)',
    (code) => {
      const findings = checks(['path', 'refuted', 'self-signed']);
      const off = appraisal({ kind: 'caution', reasons: [code] }, { device: null, findings });
      expect(actionOf(off)).toEqual({ kind: 'close', change: null, hidden: false });
      expect(actionOf({ ...off, headline: { kind: 'caution', reasons: ['expired'] } })).toMatchObject({
        kind: 'remember',
      });
    },
  );
});

it('over a page that came over http, the popup offers https where the device is known to have it', () => {
  const plain = appraisal({ kind: 'plain', reasons: ['not-encrypted'] }, { scheme: 'http', port: 80 });
  const view = { kind: 'judged', appraisal: plain, hidden: false, ofAnother: false, notice: null } as const;
  const byHttps = { url: 'https://printer.local/', unanswered: true };
  expect(actionFor({ ...view, byHttps }, 1)).toEqual({ kind: 'by-https', ...byHttps });
  expect(actionFor(view, 1)).toBeNull();
});

describe('a certificate with a part that no one can read', () => {
  const offered = (kind: 'caution' | 'danger', reason: ReasonCode, unread: boolean) =>
    actionFor(
      {
        kind: 'judged',
        appraisal: appraisal({ kind, reasons: [reason] } as never, {
          device: null,
          findings: checks(
            ['path', 'refuted', 'self-signed'],
            ...(unread ? [['certificate-readable', 'refuted', 'part-unread'] as const] : []),
          ),
        }),
        hidden: false,
        ofAnother: false,
        notice: null,
      },
      1,
    );

  it('is not the person’s to save, as its key would then be theirs in any other certificate', () => {
    expect(offered('caution', 'expired', false)).toMatchObject({ kind: 'remember' });
    expect(offered('caution', 'expired', true)).toBeNull();
  });

  it('is not the new key that they know of', () => {
    expect(offered('danger', 'key-changed', false)).toMatchObject({ kind: 'close', change: { kind: 'accept-change' } });
    expect(offered('danger', 'key-changed', true)).toMatchObject({ kind: 'close', change: null });
  });
});
