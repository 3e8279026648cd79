import type { Answer, CertificateClass, Finding, Question } from '../lib/types.ts';
import { personName } from './evidence/claims.ts';
import { brokenRule } from './path.ts';
import { type Phrase, tame } from './phrase.ts';

/** The question that each check asks, in the order of the decision flow. */
export const CHECKS: Record<Question, string> = {
  local: 'Is it on your network?',
  encrypted: 'Is it encrypted?',
  'certificate-seen': 'Was the certificate seen?',
  'device-asked': 'What did the device show when asked?',
  'certificate-readable': 'Can it be read?',
  'key-strong': 'Is the key strong?',
  'key-unshared': 'Is the key its own?',
  'key-unchanged': 'Is it the key from before?',
  path: 'Did a paired gateway issue it?',
  revocation: 'Has the gateway revoked it?',
  name: 'Is it made for this name?',
  dates: 'Is it within its dates?',
  usage: 'Is it made for this purpose?',
  scope: 'Does the gateway cover this address?',
  'self-naming': 'Does the name contain the key?',
  'browser-trust': 'What does the browser think?',
  'made-by': 'Does its maker confirm what it is?',
  'belongs-to': 'Does someone confirm whose it is?',
  'behaves-as': 'Does its maker say what it talks to?',
};

export const ANSWERS: Record<Answer, string> = {
  proved: 'Passed',
  refuted: 'Failed',
  'cannot tell': 'Can’t tell',
};

/** How many checks passed. */
export const tally = (passed: number, all: number): string => `${passed} of ${all} checks passed`;

/** Where nothing but the name was seen, since a local name may lead anywhere. */
export const BY_NAME_ONLY = 'Your browser didn’t say which address it led to.';

/** A browser that warned did its duty: nothing is refuted by it. */
export const BROWSER_WARNED = 'It warned';

/**
 * What a finding is about, as it stands below its reason: names, places, addresses. Hostile where a device wrote it.
 */
export function detailOf({ params = {} }: Finding): Phrase | null {
  const rule = brokenRule(params);
  if (rule) return rule;
  const parts = Object.entries(params).flatMap(([key, value]) =>
    key === 'owner' ? [personName(String(value))] : [value].flat(),
  );
  return parts.length === 0 ? null : [{ foreign: tame(parts.map(String).join(', '), MAX_DETAIL) }];
}

const MAX_DETAIL = 400;

/** The certificate classes, each in a line for Details. */
export const CLASSES: Record<CertificateClass, string> = {
  none: 'No certificate.',
  'NU-S/S': 'Self-signed, with a key that other devices have too.',
  'NU-U/S': 'From an issuer that isn’t a paired gateway, with a key that other devices have too.',
  'U-S/S': 'Self-signed, with a key seen on no other device.',
  'U-U/S': 'From an issuer that isn’t a paired gateway, with a key seen on no other device.',
  'U-L/S': 'Issued by a paired gateway.',
  'U-CA/S': 'Issued by a public authority.',
};
