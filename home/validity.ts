const DAY = 24 * 60 * 60 * 1000;

export interface Period {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

export type Validity = 'current' | 'expired' | 'not-yet' | 'authority';

const DAYS_FROM_NOW: Record<Validity, readonly [from: number, until: number]> = {
  current: [-1, 90],
  expired: [-120, -30],
  'not-yet': [30, 120],
  // Long enough on both sides that a fault in a leaf's dates is the leaf's own.
  authority: [-730, 3650],
};

/** Dates in whole seconds, as certificates carry them. */
export function period(validity: Validity): Period {
  const now = Math.floor(Date.now() / 1000) * 1000;
  const [from, until] = DAYS_FROM_NOW[validity];
  return { notBefore: new Date(now + from * DAY), notAfter: new Date(now + until * DAY) };
}
