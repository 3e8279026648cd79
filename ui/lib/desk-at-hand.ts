import { useEffect } from 'preact/hooks';
import type { Desk } from '../../src/protocol/desk-types.ts';

type AtHand = Pick<Desk, 'readAddress' | 'readLink'>;
let atHand: AtHand | null = null;

/** What `desk.js` can do; fetched when it is not there yet. */
export async function fetchDesk(): Promise<AtHand> {
  return (atHand ??= await import('latchkey:desk'));
}

/** The same at once, null while it is being fetched. */
export const deskAtHand = (): AtHand | null => atHand;

/** Has the desk fetched while the person types, so that it is at hand when they press the button. */
export function useDesk(): void {
  // Whoever needs it then says that it cannot be fetched.
  useEffect(() => void fetchDesk().catch(() => null), []);
}
