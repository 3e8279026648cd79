import type { Appraisal, Finding, Headline } from '../appraisal/types.ts';

/** `hold`: nothing goes out to this endpoint until the person decides; `release`: what is held is let go. */
export type GuardStep = 'hold' | 'release' | 'leave';

export interface GuardInput {
  /** Whether the person wants to be guarded. */
  readonly on: boolean;
  /** Whether the endpoint was held already when this answer came. */
  readonly held: boolean;
  /** The key with which the person opened the endpoint in spite of the warning, lower-case hexadecimal. */
  readonly passed: string | null;
  /** It is being answered; else its page is there, and was judged anew. */
  readonly coming: boolean;
  /** Nothing that may speak against the device is left because it could not be read. */
  readonly allLookedUp: boolean;
  readonly appraisal: Pick<Appraisal, 'headline' | 'findings' | 'device' | 'certificate' | 'scheme'>;
}

/**
 * What the guard does about an appraised answer of an endpoint. It acts only where something is known of the device:
 * the person remembered it, or a gateway that is believed confirmed it. What it holds it lets go once it is switched
 * off, no one's word stands for the device any more, or the right key is shown again. Where memory does not tell, it
 * changes nothing. A page that is open while its certificate is superseded it leaves: asked again, the device shows the
 * one that took its place, and whoever does not is held then.
 */
export function guardStep({ on, held, passed, coming, allLookedUp, appraisal }: GuardInput): GuardStep {
  const { headline, findings, device, certificate, scheme } = appraisal;
  if (on && device === null) return 'leave';
  if (!on || device?.pinned == null) return held ? 'release' : 'leave';
  if (scheme !== 'https') return 'leave';
  const key = certificate?.spkiSha256 ?? null;
  if (headline.kind === 'danger')
    return (key !== null && key === passed) || (!coming && isSuperseded(headline, findings)) ? 'leave' : 'hold';
  return held && allLookedUp && key !== null && pinnedKeys(device).includes(key) ? 'release' : 'leave';
}

/**
 * Nothing else is wrong than that its issuer signed that the very certificate with which the page came was superseded
 * (RFC 5280, 5.3.1). What the companion saw is not from when the page came.
 */
const isSuperseded = ({ reasons }: Headline, findings: readonly Finding[]): boolean =>
  reasons.every((reason) => reason === 'path-revoked') &&
  findings.some(
    ({ code, binding, params }) =>
      code === 'path-revoked' && binding === 'this-connection' && params?.at === 0 && params.because === 'superseded',
  );

/** What memory must say of a held endpoint for it to stay held. */
export interface HeldEndpoint {
  /** The key that was shown, null where no certificate could be judged in time. */
  readonly spkiSha256: string | null;
  /** Why it is held, as the headline said. */
  readonly reasons: readonly string[];
}

/**
 * Whether an endpoint is still to be held by what is known by now.
 * @param device null where it was forgotten.
 * @param permitted whether we may look at the host.
 */
export function staysHeld(
  { spkiSha256, reasons }: HeldEndpoint,
  device: Appraisal['device'],
  { on, permitted }: { readonly on: boolean; readonly permitted: boolean },
): boolean {
  if (!on || !permitted || device === null || device.pinned === null) return false;
  // The person took the key that was shown for the device's own. What else is wrong with it stays wrong.
  const accepted = spkiSha256 !== null && pinnedKeys(device).includes(spkiSha256);
  return !(accepted && reasons.every((reason) => reason === 'key-changed'));
}

const pinnedKeys = ({ personPin, gatewayPin }: NonNullable<Appraisal['device']>): string[] =>
  [personPin, gatewayPin].flatMap((pin) => (pin ? [pin.spkiSha256] : []));
