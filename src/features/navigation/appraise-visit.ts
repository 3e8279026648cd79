import {
  type Appraisal,
  appraise,
  deviceAddress,
  type Examination,
  examine,
  findObservation,
  type Observation,
  type PathFinding,
  type Recollection,
  type Trust,
} from '../../core/index.ts';
import { recall } from '../../store/memory.ts';
import { currentTrust, examinations } from '../trust/trust.ts';
import { type Before, NOTHING_BEFORE } from './tab-observations.ts';

export interface AppraisedVisit {
  readonly appraisal: Appraisal;
  /** How the presented certificate stands to the paired gateways; null where none was seen, or none can be read. */
  readonly path: PathFinding | null;
}

/**
 * The spine: examine what was presented, recall what memory knows, appraise both. Without a working store the appraisal
 * says so.
 * @param now milliseconds since the epoch.
 * @param before what memory knew before this visit, where it has moved on since.
 */
export async function appraiseVisit(
  observations: readonly Observation[],
  now: number,
  before = NOTHING_BEFORE,
): Promise<AppraisedVisit> {
  const known = await believedAndRecalled(observations, now, before).catch(() => null);
  const examination = known ? known.examination : await examined(observations, NO_TRUST, now);
  const appraisal = appraise({
    observations,
    examination,
    recollection: known?.recollection ?? null,
    localDevice: known?.trust.localDevice,
    now,
  });
  return { appraisal, path: examination?.ok ? examination.examined.path : null };
}

const NO_TRUST: Trust = { gateways: [] };

interface Known {
  readonly trust: Trust;
  readonly examination: Examination | null;
  readonly recollection: Recollection | null;
}

/** @throws DatabaseError */
async function believedAndRecalled(
  observations: readonly Observation[],
  now: number,
  { renewedFrom, firstVisit }: Before,
): Promise<Known> {
  const trust = await currentTrust(now);
  const examination = await examined(observations, trust, now);
  const connection = findObservation(observations, 'connection');
  if (!connection) return { trust, examination, recollection: null };
  const facts = examination?.ok ? examination.examined.facts : null;
  const place = { ...connection, address: deviceAddress(observations) };
  const recalled = await recall(place, facts?.spkiSha256 ?? null, trust.gateways, connection.time, facts?.sans);
  const recollection = { ...recalled, firstVisit };
  if (renewedFrom === null || recollection.device?.pinned !== 'gateway') return { trust, examination, recollection };
  const device = { ...recollection.device, spkiSha256: renewedFrom };
  return { trust, examination, recollection: { ...recollection, device } };
}

async function examined(observations: readonly Observation[], trust: Trust, now: number): Promise<Examination | null> {
  const presented = findObservation(observations, 'certificate');
  return presented && examine(presented, trust, now, examinations);
}
