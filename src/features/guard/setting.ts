import { kept } from '../../platform/storage.ts';
import { noteDecision } from '../common/index.ts';

const SETTING = 'guard-off';

/** On unless the person said otherwise. */
export const isGuardOn = async (): Promise<boolean> => (await kept.get(SETTING)) !== true;

/** What is held already is let go once the background is told that something changed. */
export async function switchGuard({ on }: { readonly on: boolean }): Promise<boolean> {
  await kept.set(SETTING, !on);
  await noteDecision(on ? 'guard-on' : 'guard-off');
  return on;
}
