import {
  type Appraisal,
  type GatewayRoot,
  findObservation,
  type Host,
  inScope,
  type Observation,
  type PathFinding,
} from '../../core/common.ts';
import { acrossWindows, kept, session } from '../../platform/storage.ts';
import { pairedGateways } from '../../store/gateways.ts';

/**
 * Since when this browser accepts certificates of a gateway, by the gateway's id, milliseconds since the epoch;
 * negative where it accepts them no more since then.
 */
type Accepted = Readonly<Record<string, number>>;

const KEY = 'accepted-gateways';

const accepted = async (): Promise<Accepted> => ((await kept.get(KEY)) as Accepted | undefined) ?? {};

/** @param since what is to be noted of a gateway, by what was; null where that stays. */
const note = (id: string, since: (before?: number) => Promise<number | null>): Promise<void> =>
  acrossWindows(KEY, async () => {
    const known = await accepted();
    const now = await since(known[id]);
    if (now !== null) await kept.set(KEY, { ...known, [id]: now });
  });

/** The gateways of which something was taken out of this browser while it runs: it goes by that until it ends. */
const takenOut = (id: string): string => `taken-out:${id}`;

/**
 * Whether a browser that accepts this gateway is to accept it for a host: by a scoped anchor that it may have (an older
 * one stands until the person says that it is out) or, where none was made, by the root itself, as far as we believe
 * that; it may be trusted there for less.
 */
async function covers(gateway: GatewayRoot, host: Host): Promise<boolean> {
  const anchors = (await pairedGateways()).find(({ id }) => id === gateway.id)?.anchors ?? [];
  return (anchors[0] ? anchors : [gateway]).some(({ scope }) => inScope(scope, host));
}

/** Whether that it is accepted is news: not by what a browser that was not started anew may still hold in memory. */
const mayBegin = async (since = 0, id: string): Promise<boolean> =>
  since <= 0 && (await session.get(takenOut(id))) === null;

/**
 * Notes whether the browser knows the gateway that vouches for what was shown: it does where it accepted the
 * certificate by a root that it does not ship, and does not (any more) where it had to be overridden though nothing
 * else is wrong with it: a browser that knows the gateway also refuses what is expired or for another
 * name, and whoever is in between can lead there. Not to be called for private windows, since it is written to disk.
 */
export async function noteAcceptance(
  observations: readonly Observation[],
  { headline }: Pick<Appraisal, 'headline'>,
  path: PathFinding | null,
): Promise<void> {
  const [browser, connection] = [findObservation(observations, 'browser'), findObservation(observations, 'connection')];
  const seen = findObservation(observations, 'certificate')?.source === 'browser';
  if (path?.kind !== 'to-gateway' || !seen || !connection || browser?.builtInRoot === true) return;
  const { gateway } = path;
  const { time, host } = connection;
  await note(gateway.id, async (since = 0) => {
    // A page from before may be judged only now. What is newer than now was noted by a clock that was wrong.
    if (time < Math.abs(since) && Math.abs(since) <= Date.now()) return null;
    const begins = browser?.opinion === 'accepted' && (await mayBegin(since, gateway.id));
    const ends = browser?.opinion === 'overridden' && since > 0 && headline.kind === 'confirmed';
    return (begins || ends) && (await covers(gateway, host)) ? (begins ? time : -time) : null;
  });
}

/**
 * Notes that a browser which shows no certificates accepts a gateway that vouches for what the companion saw. Nothing
 * that is seen there ends it, since whoever is in between can be the one who is refused; `noteTakenOut` does.
 */
export const noteAccepted = (gateway: GatewayRoot, host: Host): Promise<void> =>
  note(gateway.id, async (since) =>
    (await mayBegin(since, gateway.id)) && (await covers(gateway, host)) ? Date.now() : null,
  );

/**
 * Notes that Latchkey itself took out of this browser what made it accept a gateway: that it refuses the gateway's
 * devices from now on is no sign of someone in between. Where it is there all the same, say in another profile's store,
 * the next visit says so once the browser was started anew.
 */
export async function noteTakenOut(id: string): Promise<void> {
  await session.set(takenOut(id), true);
  await note(id, async (since = 0) => (since > 0 ? -Date.now() : null));
}

/** The gateways that this browser has accepted, and is to accept for this host, by their ids. */
export async function anchoredGateways(gateways: readonly GatewayRoot[], host: Host): Promise<string[]> {
  const known = await accepted();
  const ids = [];
  for (const gateway of gateways)
    if ((known[gateway.id] ?? 0) > 0 && (await covers(gateway, host))) ids.push(gateway.id);
  return ids;
}
