import type { BrokenRule, Finding, ReasonCode, RuleCode } from '../lib/types.ts';
import path from '../locales/en/path.ftl';
import { date } from './dates.ts';
import { choice, phrase } from './message.ts';
import { join } from './pages.ts';
import { type Phrase, tame } from './phrase.ts';

/** Names in certificates are long, and cut by the core already. */
const foreign = (text: unknown): Phrase => [{ foreign: tame(String(text ?? ''), 200) }];

/** id-kp-serverAuth (RFC 5280 section 4.2.1.12), the one purpose that has a name here. */
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';

/** The rule alone. */
export function ruleSentence({
  rule,
  params,
}: {
  readonly rule: BrokenRule['rule'];
  readonly params: Finding['params'] | undefined;
}): Phrase {
  const { from, until, fault, code, oid, usage, limit, because, name, issuer } = params ?? {};
  return phrase(path, `rule-${rule}`, {
    date: date(Number(from ?? until)),
    code: String(fault ?? code),
    oid: String(oid ?? usage),
    purpose: choice(usage === SERVER_AUTH ? 'server' : 'other'),
    count: Number(limit),
    because: choice(String(because)),
    name: foreign(name ?? issuer),
  });
}

/** Reasons that rest on a certificate of the issuer that no one showed: whether it is a paired gateway is open. */
export const NOT_SHOWN: readonly ReasonCode[] = ['issuer-not-shown', 'issuer-unseen'];

/** The first certificate that failed, where it is known, and the rule; null where the parameters name no rule. */
export function brokenRule({ code, params }: Pick<Finding, 'code' | 'params'>): Phrase | null {
  const { rule, at, subject, issuer } = params ?? {};
  if (!isRule(rule)) return null;
  if (NOT_SHOWN.includes(code)) return phrase(path, 'not-shown', { name: foreign(issuer) });
  // Asked of gateways alone: the same issuer may well be known as the maker.
  const why =
    rule === 'issuer-unknown' ? phrase(path, 'not-paired', { name: foreign(issuer) }) : ruleSentence({ rule, params });
  if (typeof subject !== 'string') return why;
  const whose = at === 0 ? 'device' : 'issuer';
  return join(
    subject === '' ? phrase(path, `${whose}-unnamed`) : phrase(path, `${whose}-named`, { subject: foreign(subject) }),
    why,
  );
}

const isRule = (rule: unknown): rule is RuleCode =>
  typeof rule === 'string' && Object.hasOwn(path.messages, `rule-${rule}`);
