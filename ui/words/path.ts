import type { BrokenRule, Finding, ReasonCode, RevocationReason, RuleCode, RuleParams } from '../lib/types.ts';
import { join, type Phrase, say, tame } from './phrase.ts';

type PathCode = Extract<ReasonCode, `path-${string}`>;

/** Why no unbroken path leads from the device's certificate to a paired gateway. */
export const PATHS: Record<PathCode, string> = {
  'path-to-gateway': 'An unbroken chain of signatures leads from this certificate to a gateway that you paired.',
  'path-malformed': 'A certificate on the way to your gateway can’t be read.',
  'path-no-path': 'No chain of signatures leads from this certificate to a gateway that you paired.',
  'path-issuer-not-trusted': 'The certificate was issued by someone you haven’t paired.',
  'path-bad-signature': 'The certificate claims to come from your gateway, but your gateway didn’t sign it.',
  'path-unsupported-algorithm': 'A signature on the way to your gateway is of a kind that Latchkey can’t check.',
  'path-weak-algorithm': 'A signature on the way to your gateway uses an outdated method.',
  'path-weak-key': 'A key on the way to your gateway is too weak to rely on.',
  'path-expired': 'A certificate on the way to your gateway has expired.',
  'path-not-yet-valid': 'A certificate on the way to your gateway isn’t valid yet. A clock may be wrong.',
  'path-not-a-ca': 'The certificate was signed by a device that isn’t allowed to issue any.',
  'path-path-length': 'The chain to your gateway is longer than your gateway allows.',
  'path-key-usage': 'A key on the way to your gateway wasn’t made for this purpose.',
  'path-extended-key-usage': 'A certificate on the way to your gateway was made for another purpose.',
  'path-name-constraints': 'The issuer of this certificate isn’t allowed to cover the name.',
  'path-unknown-critical-extension':
    'The certificate sets a condition that Latchkey doesn’t know, so nothing can rest on it.',
  'path-name-mismatch': 'The certificate was made for another name.',
  'path-revoked': 'The gateway that issued the certificate revoked it.',
  'path-revocation-unknown': 'Latchkey couldn’t find out whether the certificate is revoked.',
  'path-depth': 'The chain to your gateway is too long to follow.',
  'path-policy': 'The certificate doesn’t meet the policy that its issuer demands.',
  'path-profile': 'The certificate breaks a rule for how certificates must be made.',
  'path-work-limit': 'Checking this certificate would take more work than Latchkey allows.',
};

/** The rule that a certificate broke, for Details. */
export const RULES: { readonly [Code in RuleCode]: (params: RuleParams[Code]) => Phrase } = {
  'certificate-malformed': ({ fault }) => [`The certificate is malformed (${fault}).`],
  'algorithms-differ': () => ['The signature algorithm isn’t the one that the certificate names.'],
  'issuer-missing': () => ['The certificate doesn’t say who issued it.'],
  'issuer-without-name': () => ['The issuer has no name.'],
  'key-weak': () => ['The key is too weak.'],
  'key-unsupported': () => ['This kind of key isn’t supported.'],
  'not-yet-valid': ({ from }) => [`It isn’t valid before ${day(from)}.`],
  expired: ({ until }) => [`It expired on ${day(until)}.`],
  'critical-extension-unknown': ({ oid }) => say`Critical extension ${oid} isn’t supported.`,
  'usage-not-listed': ({ usage }) => say`The listed purposes don’t include ${PURPOSES[usage] ?? usage}.`,
  'issuer-not-a-ca': () => ['The issuer isn’t a certificate authority.'],
  'path-length-exceeded': ({ limit }) => [
    limit === 0
      ? 'This authority allows no intermediate certificate below it, but there’s at least one.'
      : `This authority allows ${limit} intermediate certificates below it, and there are more.`,
  ],
  'depth-exceeded': () => ['The path has too many intermediate certificates.'],
  'cannot-sign-certificates': () => ['The issuer’s key isn’t for signing certificates.'],
  'cannot-serve-tls': () => ['The certificate’s key isn’t for encrypted connections.'],
  'constraints-malformed': () => ['The name constraints can’t be understood.'],
  'constraints-too-many': () => ['Too many names and name constraints to compare.'],
  'name-excluded': ({ name }) => ['The issuer isn’t allowed to cover “', foreign(name), '”.'],
  'name-not-permitted': ({ name }) => ['“', foreign(name), '” is outside what the issuer covers.'],
  'policy-missing': () => ['The path needs a certificate policy and keeps none.'],
  'issuance-rule': ({ code }) => [`An issuance rule is broken: ${code}.`],
  revoked: ({ because }) => [`The issuer revoked it (${REVOCATION_REASONS[because]}).`],
  'revocation-list-unreliable': ({ fault }) => [`The issuer’s revocation list isn’t reliable (${fault}).`],
  'revocation-not-proved': () => ['Nothing here proves that the issuer didn’t revoke it.'],
  'name-mismatch': () => ['The certificate is for other names.'],
  'signature-invalid': () => ['The known issuer of this name didn’t make the signature.'],
  'signature-unsupported': () => ['The signature uses an algorithm that can’t be checked here.'],
  'signature-weak': () => ['The signature uses an algorithm that is too weak to prove anything.'],
  'issuer-key-weak': () => ['The issuer’s key is too weak to prove anything.'],
  'issuers-in-a-circle': () => ['The certificates issued each other in a circle.'],
  'issuer-self-signed': ({ issuer }) => ['“', foreign(issuer), '” issued its own certificate and isn’t paired.'],
  'issuer-unknown': ({ issuer }) => ['The issuer “', foreign(issuer), '” isn’t known.'],
  'too-many-paths': () => ['There are too many possible paths to try them all.'],
};

/** Purposes that have a name (RFC 5280 section 4.2.1.12). */
const PURPOSES: Readonly<Record<string, string>> = { '1.3.6.1.5.5.7.3.1': 'server authentication' };

const REVOCATION_REASONS: Readonly<Record<RevocationReason, string>> = {
  unspecified: 'unspecified',
  'key-compromise': 'key compromise',
  'ca-compromise': 'CA compromise',
  'affiliation-changed': 'affiliation changed',
  superseded: 'superseded',
  'cessation-of-operation': 'cessation of operation',
  'certificate-hold': 'certificate hold',
  removed: 'removed',
  'privilege-withdrawn': 'privilege withdrawn',
  'aa-compromise': 'AA compromise',
};

/** Names in certificates are long, and cut by the core already. */
const foreign = (text: string): { readonly foreign: string } => ({ foreign: tame(text, 200) });

const day = (time: number): string =>
  Math.abs(time) <= 8.64e15 ? new Date(time).toISOString().slice(0, 10) : 'an unreadable date';

/** The rule alone. */
export const ruleSentence = ({
  rule,
  params,
}: {
  readonly rule: BrokenRule['rule'];
  readonly params: Finding['params'] | undefined;
}): Phrase => (RULES[rule] as (params: Finding['params']) => Phrase)(params);

/** The first certificate that failed, where it is known, and the rule; null where the parameters name no rule. */
export function brokenRule(params: Finding['params']): Phrase | null {
  const { rule, at, subject } = params ?? {};
  if (!isRule(rule)) return null;
  const why = rule === 'issuer-unknown' ? notPaired(params) : ruleSentence({ rule, params });
  if (typeof subject !== 'string') return why;
  const whose = at === 0 ? 'The device’s certificate' : 'The issuer’s certificate';
  return join([`${whose} (`, subject === '' ? 'without a name' : foreign(subject), '):'], why);
}

/** Asked of gateways alone: the same issuer may well be known as the maker. */
const notPaired = (params: Finding['params']): Phrase => [
  '“',
  foreign(String(params?.['issuer'] ?? '')),
  '” isn’t a gateway that you paired.',
];

const isRule = (rule: unknown): rule is RuleCode => typeof rule === 'string' && Object.hasOwn(RULES, rule);
