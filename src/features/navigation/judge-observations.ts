import {
  deviceAddress,
  type Evidence,
  examine,
  find,
  judge,
  type Judgement,
  type MemoryEvidence,
  type Trust,
} from '../../core/index.ts';
import { recall } from '../../store/memory.ts';
import { type Before, NOTHING_BEFORE } from './tab-observations.ts';
import { currentTrust, examinations } from '../trust/trust.ts';

/**
 * Adds what we remember to what was seen, and judges. Without a working store the verdict says so.
 * @param before what memory knew before this page, where it has moved on since.
 */
export async function judgeEvidence(
  seen: readonly Evidence[],
  now: number,
  before = NOTHING_BEFORE,
): Promise<Judgement> {
  const known = await remembered(seen, now, before).catch(() => null);
  return judge(known?.memory ? [...seen, known.memory] : seen, known?.trust ?? { gateways: [] }, now, examinations);
}

async function remembered(
  seen: readonly Evidence[],
  now: number,
  { renewedFrom, firstVisit }: Before,
): Promise<{ trust: Trust; memory: MemoryEvidence | null }> {
  const trust = await currentTrust(now);
  const connection = find(seen, 'connection');
  if (!connection) return { trust, memory: null };
  const presented = find(seen, 'certificate');
  const examination = presented && (await examine(presented, trust, now, examinations));
  const key = examination?.ok ? examination.examined.facts.spkiSha256 : null;
  const memory = {
    ...(await recall({ ...connection, address: deviceAddress(seen) }, key, trust.gateways, now)),
    firstVisit,
  };
  if (renewedFrom === null || memory.device?.pinned !== 'gateway') return { trust, memory };
  return { trust, memory: { ...memory, device: { ...memory.device, spkiSha256: renewedFrom } } };
}
