import type { Device, Endpoint, GatewayPin, LogEntry, PersonPin } from './types.ts';

export type Pins = Pick<Device, 'personPin' | 'gatewayPin'>;

/** One of the two that a device becomes when the person takes back that they are one. */
export interface Half {
  readonly endpoints: readonly Endpoint[];
  /** What it was pinned to before they were joined. */
  readonly before: Pins;
}

/**
 * Whose the pins are of a device that becomes two. What was said or vouched for since they were joined goes where that
 * was, or else where its key is held; a half of which neither is true gets back what it had, for the other may be
 * someone who passed on this one's bytes. What belongs to neither stays with the half that keeps the device's id.
 * @param since the log from the joining on; all there is where it does not go back that far.
 * @returns the pins of `rest`, which keeps the id, and of `taken`.
 */
export function partPins(
  { personPin, gatewayPin }: Pins,
  [rest, taken]: readonly [Half, Half],
  since: readonly LogEntry[],
): readonly [Pins, Pins] {
  const before = {
    person: rest.before.personPin ?? taken.before.personPin,
    gateway: rest.before.gatewayPin ?? taken.before.gatewayPin,
  };
  const said = personPin?.since === before.person?.since ? null : personPin;
  const vouched = gatewayPin?.since === before.gateway?.since ? null : gatewayPin;
  const [ofRest, ofTaken] = [wordOf(rest, said, since), wordOf(taken, said, since)];
  const pinsOf = (half: Half, word: PersonPin | null): Pins => ({
    personPin: word ?? half.before.personPin,
    // The person's word takes the place of every pin there was.
    gatewayPin: gatewayPinOf(half.endpoints, word ? null : half.before.gatewayPin, gatewayPin, vouched),
  });
  const [kept, given] = [pinsOf(rest, ofRest ?? (ofTaken ? null : said)), pinsOf(taken, ofTaken)];
  return [kept.gatewayPin || given.gatewayPin ? kept : { ...kept, gatewayPin: vouched }, given];
}

const isSame = (a: PersonPin | null, b: PersonPin): boolean => a?.spkiSha256 === b.spkiSha256 && a.since === b.since;

const isHeld = (endpoints: readonly Endpoint[], pin: PersonPin): boolean =>
  endpoints.some(({ spkiSha256 }) => spkiSha256 === pin.spkiSha256);

/** The person's word since the joining, as far as it is about this half; null where they said none. */
function wordOf({ endpoints, before }: Half, said: PersonPin | null, since: readonly LogEntry[]): PersonPin | null {
  if (said === null) return null;
  const isHere = ({ endpoint }: LogEntry) => endpoints.some(({ id }) => id === endpoint);
  const last = since.filter(isHere).flatMap(pinIn).at(-1) ?? null;
  if (isSame(last, said)) return said;
  // Whoever is at the other half can have the key shown here, too. It does not take the place of a pin of this one.
  const own = last ?? before.personPin ?? before.gatewayPin;
  const isOthers =
    own !== null && own.spkiSha256 !== said.spkiSha256 && since.flatMap(pinIn).some((pin) => isSame(pin, said));
  return isHeld(endpoints, said) && !isOthers ? said : last;
}

function pinIn(entry: LogEntry): readonly PersonPin[] {
  if (entry.what === 'remembered' || entry.what === 'key-accepted')
    return [{ spkiSha256: entry.spkiSha256, since: entry.at }];
  if (entry.what === 'taken-from-backup' && entry.mineAt !== null)
    return [{ spkiSha256: entry.spkiSha256, since: entry.mineAt }];
  return [];
}

/**
 * A gateway's pin is for a key that was vouched for at this half: with one endpoint left, nothing but the pin tells.
 * @param own what this half had before.
 * @param joined that of the two while they were one; `since` the same, where it was set then.
 */
function gatewayPinOf(
  endpoints: readonly Endpoint[],
  own: GatewayPin | null,
  joined: GatewayPin | null,
  since: GatewayPin | null,
): GatewayPin | null {
  const keys = endpoints.flatMap(({ vouched }) => vouched ?? []);
  const [key] = keys;
  if (key === undefined) return own ?? (since && isHeld(endpoints, since) ? since : null);
  if (since && keys.includes(since.spkiSha256)) return since;
  if (own && keys.includes(own.spkiSha256)) return own;
  return joined && { ...joined, spkiSha256: key };
}
