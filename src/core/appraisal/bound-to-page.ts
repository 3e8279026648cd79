import { findingTo, type Found } from './grounds.ts';
import type { Headline, HeadlineKind } from './types.ts';

/** What is calm only over a page that came from the device. `attested` takes a key that this connection proved. */
const CALM: readonly HeadlineKind[] = ['confirmed', 'self-naming', 'public', 'remembered'];

/** The same, and what says at least that nothing speaks against the device. */
const AT_EASE: readonly HeadlineKind[] = [...CALM, 'attested', 'new'];

/**
 * A headline is never calmer than what the shown page's own connection proved, nor than what could not be looked up may
 * make it. Where either is not known, it is `cannot-tell`, with what was found of the device after it.
 */
export function boundToPage(found: Found, headline: Headline): Headline {
  const { examination } = found.grounds;
  const open = examination?.ok ? examination.examined.notLookedUp : [];
  if (open[0] && AT_EASE.includes(headline.kind))
    return { kind: 'cannot-tell', reasons: [...open, ...headline.reasons] };
  if (!CALM.includes(headline.kind) || !restsOnAnotherConnection(found.grounds)) return headline;
  const seen = findingTo(found, 'certificate-seen');
  return { kind: 'cannot-tell', reasons: ['page-unseen', ...(seen ? [seen.code] : []), ...headline.reasons] };
}

/**
 * A page is shown whose certificate the browser hides, and the companion saw one on a connection of its own: whoever is
 * in between can let the companion through and answer the browser alone. Then the page is the device's only where this
 * browser accepts the gateway that vouches for the device, no warning about this host can have been passed, and no one
 * is known to hold a certificate that was revoked, which Chromium accepts (docs/platform-facts.md#passed-warnings).
 */
function restsOnAnotherConnection({
  certificate,
  browser,
  unseen,
  examination,
  anyRevoked,
}: Found['grounds']): boolean {
  if (certificate?.source !== 'companion' || certificate.binding === 'this-connection') return false;
  if (browser?.opinion === 'refused') return false;
  const path = examination?.ok ? examination.examined.path : null;
  if (anyRevoked || path?.kind !== 'to-gateway') return true;
  return unseen?.reason !== 'flag-off' || unseen.accepts !== path.gateway.id;
}
