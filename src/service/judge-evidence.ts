import { type Evidence, examine, find, type GatewayRoot, judge, type Judgement, type MemoryEvidence } from '../core/index.ts';
import { pairedGateways } from '../store/gateways.ts';
import { recall } from '../store/memory.ts';

/** Adds what we remember to what was seen, and judges. Without a working store the verdict says so. */
export async function judgeEvidence(seen: readonly Evidence[], now: number): Promise<Judgement> {
  const known = await remembered(seen, now).catch(() => null);
  return judge(known?.memory ? [...seen, known.memory] : seen, { gateways: known?.gateways ?? [] }, now);
}

async function remembered(seen: readonly Evidence[], now: number): Promise<{ gateways: readonly GatewayRoot[]; memory: MemoryEvidence | null }> {
  const gateways = await pairedGateways();
  const connection = find(seen, 'connection');
  if (!connection) return { gateways, memory: null };
  const presented = find(seen, 'certificate');
  const examination = presented && (await examine(presented, gateways, now));
  const key = examination?.ok ? examination.examined.facts.spkiSha256 : null;
  return { gateways, memory: await recall(connection, key, now) };
}
