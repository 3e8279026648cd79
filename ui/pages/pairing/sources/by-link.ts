import { ask } from '../../../lib/client.ts';
import type { Found } from './types.ts';

/**
 * Fetches what a link leads to, and hands it to the background with what the link says it has to be.
 * Never rejects.
 */
export async function byLink(text: string): Promise<Found> {
  const reply = await ask('pairing/follow', { text });
  if (!reply.ok) return reply;
  const followed = reply.value;
  if (!followed.ok) return { ok: true, value: { kind: 'problem', problem: followed.problem } };
  const { url, name, spkiSha256 } = followed.link;
  return ask('pairing/take', { url, bytes: followed.bytes, proof: { by: 'link', sha256: spkiSha256 }, name });
}
