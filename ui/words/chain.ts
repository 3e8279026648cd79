import type { Appraisal } from '../lib/types.ts';
import chain from '../locales/en/chain.ftl';
import { shortName } from './certificate.ts';
import { date } from './dates.ts';
import { phrase, texts } from './message.ts';
import type { Phrase } from './phrase.ts';

/** What the picture of the chain says. */
export const CHAIN = texts(chain, ['title', 'root', 'intermediate', 'issuer', 'device', 'issued', 'failed', 'alone']);

/** One certificate of the picture, from the root down. */
export interface ChainLink {
  readonly role: string;
  readonly name: string;
  /** Null where the certificate itself was not seen. */
  readonly ends: Phrase | null;
  /** Whether the link from the one above is not proved; false for the first. */
  readonly failed: boolean;
}

/**
 * The chain from the root to the device: the path that was found, or what the device's certificate says of its issuer.
 * A link is drawn as whole only where the path was proved.
 */
export function chainOf({ certificate, issuers, findings, appraisedAt: now }: Appraisal): readonly ChainLink[] {
  if (certificate === null) return [];
  const path = findings.find(({ question }) => question === 'path');
  const proved = path?.answer === 'proved';
  const at = path?.params?.['at'];
  const above =
    issuers.length > 0
      ? issuers.map(({ subject, notAfter }, i) => ({
          role: i === issuers.length - 1 ? CHAIN.root : CHAIN.intermediate,
          name: shortName(subject),
          ends: endsOn(notAfter, now),
        }))
      : certificate.selfSigned
        ? []
        : [{ role: CHAIN.issuer, name: shortName(certificate.issuer), ends: null }];
  const all = [
    { role: CHAIN.device, name: shortName(certificate.subject), ends: endsOn(certificate.notAfter, now) },
    ...above,
  ];
  return all
    .map((link, i) => ({
      ...link,
      failed: !proved && i < all.length - 1 && (typeof at !== 'number' || at >= all.length - 1 || at === i),
    }))
    .reverse();
}

const endsOn = (time: number, now: number): Phrase =>
  time < now
    ? phrase(chain, 'expired-on', { date: date(time, now) })
    : phrase(chain, 'expires-on', { date: date(time, now) });
