import { beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../../ui/fixtures/appraisals.ts';
import type { ReasonCode } from '../../../ui/lib/types.ts';
import { classText } from '../../../ui/words/checks.ts';
import { brokenRule, ruleSentence } from '../../../ui/words/path.ts';
import { plain } from '../../../ui/words/phrase.ts';
import { appraiseItems, paired, sighting } from '../../support/observations.ts';
import { unknownExtension } from '../../support/mint-extensions.ts';
import {
  DAY,
  type Gateway,
  KeyUsageFlags,
  mint,
  mintGateway,
  type MintOptions,
  mintIntermediate,
  mintLeaf,
  NOW,
} from '../../support/mint.ts';

/** What Details shows of the path: the first certificate that failed, and the rule. */
async function pathOf({
  root,
  intermediate,
  leaf,
}: Gateway): Promise<{ reason?: string | undefined; detail?: string | undefined }> {
  const { findings } = await appraiseItems(sighting({ leaf }), { gateways: [paired(root, [intermediate])] }, NOW);
  const check = findings.find(({ question }) => question === 'path');
  const sentence = check && brokenRule(check);
  return { reason: check?.code, detail: sentence ? plain(sentence) : undefined };
}

const onDay = (time: number) =>
  new Date(time).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

const LEAF = 'The device’s certificate (CN=Printer): ';
const ISSUER = 'The issuer’s certificate (CN=Home Gateway Intermediate): ';
const ROOT = 'The issuer’s certificate (CN=Home Gateway Root): ';
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

describe('when one rule is broken on the way to the gateway', () => {
  it.each<[string, { root?: MintOptions; intermediate?: MintOptions; leaf?: MintOptions }, string, string]>([
    [
      'the intermediate ran out',
      { intermediate: { notAfter: NOW - DAY } },
      'path-expired',
      `${ISSUER}It expired on ${onDay(NOW - DAY)}.`,
    ],
    [
      'the root is not valid yet',
      { root: { notBefore: NOW + DAY } },
      'path-not-yet-valid',
      `${ROOT}It isn’t valid before ${onDay(NOW + DAY)}.`,
    ],
    [
      'the intermediate is no authority',
      { intermediate: { ca: false, keyUsage: null } },
      'path-not-a-ca',
      `${ISSUER}The issuer isn’t a certificate authority.`,
    ],
    [
      'its key is not for signing',
      { intermediate: { keyUsage: KeyUsageFlags.cRLSign } },
      'path-key-usage',
      `${ISSUER}The issuer’s key isn’t for signing certificates.`,
    ],
    [
      'the root allows no intermediate',
      { root: { ca: 0 } },
      'path-path-length',
      `${ROOT}This authority allows no intermediate certificate below it, but there’s at least one.`,
    ],
    [
      'the intermediate may not vouch for the name',
      { intermediate: { constraints: { permitted: ['dns:home.arpa'] } } },
      'path-name-constraints',
      `${LEAF}“printer.local” is outside what the issuer covers.`,
    ],
    [
      'the device has another purpose',
      { leaf: { usages: [CLIENT_AUTH] } },
      'path-extended-key-usage',
      `${LEAF}The listed purposes don’t include server authentication.`,
    ],
    [
      'the intermediate may not pass the purpose on',
      { intermediate: { usages: [CLIENT_AUTH] } },
      'path-extended-key-usage',
      `${ISSUER}The listed purposes don’t include server authentication.`,
    ],
    [
      'the device sets an unknown condition',
      { leaf: { extensions: [unknownExtension(true)] } },
      'path-unknown-critical-extension',
      `${LEAF}Critical extension 1.3.6.1.4.1.55555.1 isn’t supported.`,
    ],
    ['the device’s key is weak', { leaf: { key: 'RSA-1024' } }, 'path-weak-key', `${LEAF}The key is too weak.`],
    [
      'the signature is by SHA-1',
      { intermediate: { key: 'RSA-2048' }, leaf: { hash: 'SHA-1' } },
      'path-weak-algorithm',
      `${LEAF}The signature uses an algorithm that is too weak to prove anything.`,
    ],
  ])('%s', async (_, change, reason, detail) => {
    expect(await pathOf(await mintGateway(change))).toEqual({ reason, detail });
  });
});

describe('when a signature does not hold', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await mintGateway();
  });

  it('names the gateway whose root did not sign the intermediate', async () => {
    const impostor = await mint({ subject: gateway.root.subject, ca: true });
    const intermediate = await mintIntermediate(impostor, { subject: 'CN=Middle' });
    const leaf = await mintLeaf(intermediate);
    expect(await pathOf({ root: gateway.root, intermediate, leaf })).toEqual({
      reason: 'impostor-issuer',
    });
  });

  it('says of an issuer whose certificate was not shown just that', async () => {
    const stranger = await mintGateway({
      root: { subject: 'CN=Neighbour' },
      intermediate: { subject: 'CN=Next door' },
    });
    expect(await pathOf({ ...gateway, leaf: stranger.leaf })).toEqual({
      reason: 'issuer-not-shown',
      detail: 'The certificate of the issuer, “CN=Next door”, wasn’t shown.',
    });
  });

  it('says of a root paired without its intermediates nothing about what is paired', async () => {
    const { findings, certificateClass } = await appraiseItems(
      sighting({ leaf: gateway.leaf }),
      { gateways: [paired(gateway.root, [])] },
      NOW,
    );
    const check = findings.find(({ question }) => question === 'path');
    expect(check?.code).toBe('issuer-not-shown');
    expect(certificateClass).toBe('U-U/S');
    const said = [check && brokenRule(check), [classText('U-U/S', findings)]].map((each) => plain(each ?? []));
    expect(said).toEqual([
      'The certificate of the issuer, “CN=Home Gateway Intermediate”, wasn’t shown.',
      'From an issuer that wasn’t shown, with a key seen on no other device.',
    ]);
  });
});

describe('the class of a certificate from someone else', () => {
  const after = (code: ReasonCode) => classText('U-U/S', checks(['path', 'cannot tell', code]));

  it.each<ReasonCode>(['issuer-not-paired', 'no-gateway-paired', 'impostor-issuer'])(
    'says that the issuer isn’t paired where that was seen: %s',
    (code) => expect(after(code)).toMatch(/^From an issuer that isn’t a paired gateway,/),
  );
  it.each<ReasonCode>(['issuer-not-shown', 'issuer-unseen'])('says that the issuer wasn’t shown: %s', (code) =>
    expect(after(code)).toMatch(/^From an issuer that wasn’t shown,/),
  );
  it.each<ReasonCode>(['issuer-rotated', 'issuer-namesake', 'path-expired', 'path-work-limit'])(
    'leaves open whose it is where it may be a paired gateway’s: %s',
    (code) => expect(after(code)).toMatch(/^Not traced to a paired gateway,/),
  );
});

describe('when the name of a certificate is hostile', () => {
  it('shows it as harmless text that leaves room for the rule', async () => {
    const { detail = '' } = await pathOf(
      await mintGateway({ intermediate: { subject: `CN=<b>\u202e${'x'.repeat(3000)}`, notAfter: NOW - DAY } }),
    );
    expect(detail).toMatch(/^The issuer’s certificate \(CN=\\<b\\>\ufffdx+…\): It expired on \d+ November 2026\.$/);
    expect(detail.length).toBeLessThan(200);
  });
});

describe('a rule', () => {
  it.each([
    ['certificate-malformed', { fault: 'truncated' }, 'The certificate is malformed (truncated).'],
    ['issuance-rule', { code: 'serial-zero' }, 'An issuance rule is broken: serial-zero.'],
    ['path-length-exceeded', { limit: 1 }, 'allows one intermediate certificate below it'],
    ['path-length-exceeded', { limit: 2 }, 'allows 2 intermediate certificates below it'],
    ['usage-not-listed', { usage: '1.2.3' }, 'The listed purposes don’t include 1.2.3.'],
    ['revoked', { because: 'key-compromise' }, 'The issuer revoked it (key compromise).'],
    ['revocation-list-unreliable', { fault: 'outdated' }, 'isn’t reliable (outdated).'],
    ['expired', { until: Number.NaN }, 'It expired on an unreadable date.'],
    ['issuer-self-signed', { issuer: 'CN=A' }, '“CN=A” issued its own certificate and isn’t paired.'],
  ] as const)('%s is told with what belongs to it: %j', (rule, params, said) => {
    expect(plain(ruleSentence({ rule, params }))).toContain(said);
  });
});
