import type { Answer, CertificateClass, Finding, Question, ReasonCode } from '../lib/types.ts';
import checks from '../locales/en/checks.ftl';
import { personName } from './certificate.ts';
import { choice, message, texts } from './message.ts';
import { brokenRule, NOT_SHOWN } from './path.ts';
import { type Phrase, tame } from './phrase.ts';

/** The question that each check asks, in the order of the decision flow. */
export const CHECKS: Record<Question, string> = texts(
  checks,
  [
    'local',
    'encrypted',
    'certificate-seen',
    'device-asked',
    'certificate-readable',
    'key-strong',
    'key-unshared',
    'key-unchanged',
    'path',
    'revocation',
    'name',
    'dates',
    'usage',
    'scope',
    'self-naming',
    'browser-trust',
    'made-by',
    'belongs-to',
    'behaves-as',
  ],
  'check',
);

export const ANSWERS: Record<Answer, string> = texts(checks, ['proved', 'refuted', 'cannot tell'], 'answer');

/** How many checks passed. */
export const tally = (passed: number, all: number): string => message(checks, 'tally', { passed, all });

/**
 * `byNameOnly`: where nothing but the name was seen, since a local name may lead anywhere. The others: `answerTo`.
 */
export const REMARKS = texts(checks, ['byNameOnly', 'browserWarned', 'notByGateway'], 'remark');

/**
 * What came of a check, in a word; `failed` where something is wrong. A browser that warned did its duty, and a device
 * that signed its own certificate does what devices do: neither is a failure.
 */
export function answerTo({ question, code, answer }: Finding): { readonly failed: boolean; readonly word: string } {
  if (answer !== 'refuted') return { failed: false, word: ANSWERS[answer] };
  if (question === 'browser-trust') return { failed: false, word: REMARKS.browserWarned };
  if (code === 'self-signed') return { failed: false, word: REMARKS.notByGateway };
  return { failed: true, word: ANSWERS.refuted };
}

/**
 * What a finding is about, as it stands below its reason: names, places, addresses. Hostile where a device wrote it.
 */
export function detailOf({ code, params = {} }: Finding): Phrase | null {
  const rule = brokenRule({ code, params });
  if (rule) return rule;
  const parts = Object.entries(params).flatMap(([key, value]) =>
    key === 'owner' ? [personName(String(value))] : [value].flat(),
  );
  return parts.length === 0 ? null : [{ foreign: tame(parts.map(String).join(', '), MAX_DETAIL) }];
}

const MAX_DETAIL = 400;

const CLASS_IDS = {
  none: 'none',
  'NU-S/S': 'nu-s',
  'NU-U/S': 'nu-u',
  'U-S/S': 'u-s',
  'U-U/S': 'u-u',
  'U-L/S': 'u-l',
  'U-CA/S': 'u-ca',
} as const satisfies Record<CertificateClass, string>;

/** A certificate class, in a line for Details. It says no more of the issuer than the check of the path did. */
export function classText(of: CertificateClass, findings: readonly Finding[]): string {
  const path = findings.find(({ question }) => question === 'path')?.code;
  const issuer =
    path === undefined
      ? 'open'
      : NOT_SHOWN.includes(path)
        ? 'not-shown'
        : NOT_PAIRED.includes(path)
          ? 'not-paired'
          : 'open';
  return message(checks, `class-${CLASS_IDS[of]}`, { issuer: choice(issuer) });
}

/** Where it is settled that no paired gateway issued it; elsewhere it may be one whose path did not hold. */
const NOT_PAIRED: readonly ReasonCode[] = ['no-gateway-paired', 'issuer-not-paired', 'impostor-issuer'];
