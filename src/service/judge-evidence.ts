import { type Evidence, examine, find, type GatewayRoot, judge, type Judgement, type MemoryEvidence } from '../core/index.ts';
import { pairedGateways } from '../store/gateways.ts';
import { recall } from '../store/memory.ts';

/**
 * Adds what we remember to what was seen, and judges. Without a working store the verdict says so.
 * @param renewedFrom the device's key before this page, where memory has moved on since.
 */
export async function judgeEvidence(seen: readonly Evidence[], now: number, renewedFrom: string | null = null): Promise<Judgement> {
  const known = await remembered(seen, now, renewedFrom).catch(() => null);
  return judge(known?.memory ? [...seen, known.memory] : seen, { gateways: known?.gateways ?? [] }, now);
}

async function remembered(seen: readonly Evidence[], now: number, renewedFrom: string | null): Promise<{ gateways: readonly GatewayRoot[]; memory: MemoryEvidence | null }> {
  const gateways = await pairedGateways();
  const connection = find(seen, 'connection');
  if (!connection) return { gateways, memory: null };
  const presented = find(seen, 'certificate');
  const examination = presented && (await examine(presented, gateways, now));
  const key = examination?.ok ? examination.examined.facts.spkiSha256 : null;
  const memory = await recall(connection, key, now);
  if (renewedFrom === null || memory.device?.pinned !== 'gateway') return { gateways, memory };
  return { gateways, memory: { ...memory, device: { ...memory.device, spkiSha256: renewedFrom } } };
}
