import { ask } from '../../../lib/client.ts';
import { base64 } from '../base64.ts';
import type { Found } from './types.ts';

/**
 * Fetches what a link leads to, here in this page, and hands it to the background with what the link says it has to be.
 * Never rejects.
 */
export async function byLink(text: string): Promise<Found> {
  try {
    const { followLink } = await import('latchkey:desk');
    const followed = await followLink(text);
    if (!followed.ok) return { ok: true, value: { kind: 'problem', problem: followed.problem } };
    const { url, name, spkiSha256 } = followed.link;
    return await ask('pairing/take', {
      url,
      bytes: base64(followed.bytes),
      proof: { by: 'link', sha256: spkiSha256 },
      name,
    });
  } catch {
    return { ok: false, fault: 'internal' };
  }
}
