import { PROTOCOL } from '../../companion/protocol/limits.ts';
import type { CompanionRequest, CompanionRequestName } from '../../companion/protocol/requests.ts';
import type { CompanionAnswer } from '../../companion/protocol/types.ts';
import { companionAllowed } from './permissions.ts';

/** From then on `companion.ts` itself looks whether it may be asked, and ends it where it may no longer be. */
let wasAsked = false;

/** Asks the companion, for the background; what asks it is loaded only where it may be asked. Never rejects. */
export async function askCompanion<N extends CompanionRequestName>(
  name: N,
  request: CompanionRequest<N>,
): Promise<CompanionAnswer<N>> {
  try {
    wasAsked ||= await companionAllowed();
    if (!wasAsked) return { ok: false, problem: 'not-allowed' };
    const { askCompanion: ask } = await import('./companion.ts');
    return await ask(name, request);
  } catch {
    return { ok: false, problem: 'not-working' };
  }
}

/** Who is there. */
export function helloCompanion(): Promise<CompanionAnswer<'hello'>> {
  return askCompanion('hello', { protocol: PROTOCOL });
}
