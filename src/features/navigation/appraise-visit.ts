import {
  type Appraisal,
  deviceAddress,
  type DeviceMemory,
  type Examination,
  findObservation,
  type GatewayRoot,
  type NotLookedUp,
  type Observation,
  type PathFinding,
  type Recollection,
  speaksFor,
  type Trust,
} from '../../core/common.ts';
import { appraiseBy } from '../../core/appraisal/appraise.ts';
import { examine } from '../../core/examination/examine.ts';
import { recall } from '../../store/memory.ts';
import { anchoredGateways } from '../trust/anchored.ts';
import { canAskAbout } from '../trust/revocation.ts';
import { currentTrust, examinations } from '../trust/trust.ts';
import { keptEvidence, primaryKinds } from '../common/index.ts';
import type { Before } from './tab-observations.ts';

export interface AppraisedVisit {
  readonly appraisal: Appraisal;
  /** How the presented certificate stands to the paired gateways; null where none was seen, or none can be read. */
  readonly path: PathFinding | null;
  /** Whether nothing that may speak against the device is left because it could not be read or loaded. */
  readonly allLookedUp: boolean;
}

/**
 * The spine: examine what was presented, recall what memory knows, appraise both. Without a working store the appraisal
 * says so, and nothing else that cannot be read, or loaded, makes it calmer or keeps it from being made.
 * @param now milliseconds since the epoch.
 * @param before what memory knew before this visit, where the visit has taught it something since.
 */
export async function appraiseVisit(
  observations: readonly Observation[],
  now: number,
  before: Before = null,
): Promise<AppraisedVisit> {
  const known = await believedAndRecalled(observations, now, before).catch(() => null);
  const examination = known ? known.examination : await examined(observations, NO_TRUST, now);
  const path = examination?.ok ? examination.examined.path : null;
  const open: NotLookedUp[] = path && !(await canAskAbout(path)) ? ['path-revocation-unknown'] : [];
  const evidence = await keptEvidence(observations[0]?.visit ?? '').catch(() => {
    open.push('evidence-unweighed');
    return null;
  });
  const isRefused = findObservation(observations, 'browser')?.opinion === 'refused';
  const weighing =
    evidence || (isRefused && examination) ? await import('../../core/appraisal/evidence.ts').catch(() => null) : null;
  const whole = examination && withOpen(examination, open);
  const input = {
    observations,
    examination: whole,
    evidence,
    owners: known?.trust.gateways.map(({ id }) => id),
    primary: evidence ? await primaryKinds().catch(() => []) : [],
    recollection: known?.recollection ?? null,
    anchored: known?.anchored,
    anyRevoked: known?.trust.revocation?.anyRevoked,
    localDevice: known?.trust.localDevice,
    now,
  };
  const allLookedUp = !whole?.ok || whole.examined.notLookedUp.length === 0;
  return { appraisal: appraiseBy(input, weighing), path, allLookedUp };
}

function withOpen(examination: Examination, open: readonly NotLookedUp[]): Examination {
  if (!examination.ok) return examination;
  const { examined } = examination;
  return { ok: true, examined: { ...examined, notLookedUp: [...examined.notLookedUp, ...open] } };
}

const NO_TRUST: Trust = { gateways: [] };

interface Known {
  readonly trust: Trust;
  readonly examination: Examination | null;
  readonly recollection: Recollection | null;
  /** The gateways that this browser has accepted, and is to accept for this host. */
  readonly anchored: readonly string[];
}

/** @throws DatabaseError */
async function believedAndRecalled(observations: readonly Observation[], now: number, before: Before): Promise<Known> {
  const trust = await currentTrust(now);
  const examination = await examined(observations, trust, now);
  const connection = findObservation(observations, 'connection');
  if (!connection) return { trust, examination, recollection: null, anchored: [] };
  const anchored = await anchoredGateways(trust.gateways, connection.host);
  const facts = examination?.ok ? examination.examined.facts : null;
  const place = { ...connection, address: deviceAddress(observations) };
  const refused = findObservation(observations, 'unseen')?.reason === 'refused';
  const recalled = await recall(
    place,
    facts?.spkiSha256 ?? null,
    trust.gateways,
    connection.time,
    facts?.sans,
    refused,
  );
  if (before === null) return { trust, examination, recollection: recalled, anchored };
  return {
    trust,
    examination,
    recollection: { ...recalled, before: stillBelieved(before.device, trust.gateways) },
    anchored,
  };
}

/** A gateway that was unpaired since then vouches for nothing that was known before. */
function stillBelieved(device: DeviceMemory | null, gateways: readonly GatewayRoot[]): DeviceMemory | null {
  const by = device?.gatewayPin?.gateway;
  const believed = by === undefined || gateways.some((gateway) => speaksFor(gateway, by));
  return device && (believed ? device : { ...device, gatewayPin: null });
}

async function examined(observations: readonly Observation[], trust: Trust, now: number): Promise<Examination | null> {
  const presented = findObservation(observations, 'certificate');
  return presented && examine(presented, trust, now, examinations);
}
