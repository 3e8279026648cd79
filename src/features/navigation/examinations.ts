import { type CertificateFact, type Examination, ExaminationCache, examine, type Trust } from '../../core/index.ts';

/** A result is used again for this long at most, so that one that expires meanwhile is not believed for ever. */
const FRESH_MS = 60_000;
const KEPT = 64;
const NO_BYTES = new Uint8Array();

interface Kept {
  readonly at: number;
  readonly presented: CertificateFact;
  readonly trust: Trust;
  readonly examination: Promise<Examination>;
}

/**
 * Examinations of presented certificates, kept for a moment. Pages load many times; the last results are found again by
 * the very bytes, a moment close by and the very gateways and revocation data (what changed is a new object).
 */
class Examinations {
  readonly #kept: Kept[] = [];
  readonly #cache = new ExaminationCache();

  /** @param now milliseconds since the epoch. */
  of(presented: CertificateFact, trust: Trust, now: number): Promise<Examination> {
    const known = this.#kept.find(
      (kept) =>
        Math.abs(now - kept.at) < FRESH_MS && sameTrust(kept.trust, trust) && sameBytes(kept.presented, presented),
    );
    if (known) return known.examination;
    const examination = examine(presented, trust, now, this.#cache);
    this.#kept.unshift({ at: now, presented, trust, examination });
    this.#kept.length = Math.min(this.#kept.length, KEPT);
    return examination;
  }
}

/** The one of this life of the background. */
export const examinations = new Examinations();

function sameTrust(a: Trust, b: Trust): boolean {
  return a.gateways === b.gateways && a.revocation === b.revocation && a.localDevice === b.localDevice;
}

function sameBytes(a: CertificateFact, b: CertificateFact): boolean {
  const [first, second] = [a, b].map(({ leaf, others, stapled = NO_BYTES }) => [leaf, stapled, ...others]);
  return first?.length === second?.length && (first ?? []).every((bytes, i) => equal(bytes, second?.[i]));
}

function equal(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return a.length === b?.length && a.every((byte, i) => byte === b[i]);
}
