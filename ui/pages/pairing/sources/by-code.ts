import { ask } from '../../../lib/client.ts';
import { base64 } from '../base64.ts';
import type { Found } from './types.ts';

/**
 * Has the gateway prove that it knows the code, here in this page, and hands what it sent to the background. Never
 * rejects.
 */
export async function byCode(url: string, code: string): Promise<Found> {
  try {
    const { pairWithCode } = await import('latchkey:desk');
    const paired = await pairWithCode(url, code);
    return paired.ok
      ? await ask('pairing/proved', { bytes: base64(paired.bytes) })
      : { ok: true, value: { kind: 'problem', problem: paired.problem, at: new URL(url).host } };
  } catch {
    return { ok: false, fault: 'internal' };
  }
}
