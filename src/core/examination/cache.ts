import type { CertificateFact } from '../observation/types.ts';
import { sameBytes } from '../encoding/bytes.ts';
import { StaticKeys } from '../x509/keys/static-keys.ts';
import { KnownIssuers } from '../x509/path/known-issuers.ts';
import type { Examination, Trust } from './types.ts';

/** A result is used again for this long at most, so that one that expires meanwhile is not believed for ever. */
const FRESH_MS = 60_000;
/** Results kept, the oldest going first. */
const KEPT = 64;
const NO_BYTES = new Uint8Array();

interface Kept {
  at: number;
  readonly presented: CertificateFact;
  readonly trust: Trust;
  readonly examination: Promise<Examination>;
}

/**
 * What one examination leaves to the next: issuers, the list of firmware keys, and the last results. Owned by the
 * caller; it saves work and changes no answer.
 * @see docs/architecture.md, "Folders, and who may import whom".
 */
export class ExaminationCache {
  readonly issuers = new KnownIssuers();
  readonly staticKeys = new StaticKeys();
  readonly #kept: Kept[] = [];

  /**
   * The result for the very same bytes, a moment close by and the very same gateways and revocation data (what changed
   * is a new object); or else what `examine` makes of it.
   * @param now milliseconds since the epoch.
   */
  examination(
    presented: CertificateFact,
    trust: Trust,
    now: number,
    examine: () => Promise<Examination>,
  ): Promise<Examination> {
    const known = this.#kept.find(
      (entry) =>
        Math.abs(now - entry.at) < FRESH_MS && sameTrust(entry.trust, trust) && sameBundle(entry.presented, presented),
    );
    if (known) return known.examination;
    const examination = examine();
    const entry = { at: now, presented, trust, examination };
    this.#kept.unshift(entry);
    this.#kept.length = Math.min(this.#kept.length, KEPT);
    const forget = () => void (entry.at = -Infinity);
    // What could not be examined this time, or not wholly, may be the next.
    examination.then((made) => made.ok && made.examined.notLookedUp[0] && forget(), forget);
    return examination;
  }
}

const sameTrust = (a: Trust, b: Trust): boolean =>
  a.gateways === b.gateways && a.revocation === b.revocation && a.localDevice === b.localDevice;

function sameBundle(a: CertificateFact, b: CertificateFact): boolean {
  return (
    sameBytes(a.leaf, b.leaf) &&
    sameBytes(a.stapled ?? NO_BYTES, b.stapled ?? NO_BYTES) &&
    a.others.length === b.others.length &&
    a.others.every((der, i) => sameBytes(der, b.others[i] ?? der.subarray(1)))
  );
}
