import { ask } from '../../../lib/client.ts';
import type { Found } from './types.ts';

/**
 * Has the gateway prove that it knows the code, and hands what it sent to the background. Never
 * rejects.
 */
export async function byCode(url: string, code: string): Promise<Found> {
  const reply = await ask('pairing/by-code', { url, code });
  if (!reply.ok) return reply;
  const paired = reply.value;
  return paired.ok
    ? ask('pairing/proved', { bytes: paired.bytes })
    : { ok: true, value: { kind: 'problem', problem: paired.problem, at: new URL(url).host } };
}
