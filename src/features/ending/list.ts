import type { EndingView } from '../../protocol/index.ts';
import { acrossWindows, kept } from '../../platform/storage.ts';
import { showCount } from '../../platform/toolbar.ts';
import { knownDevices } from '../../store/devices.ts';
import { pairedGateways } from '../../store/gateways.ts';
import { trustedGateways } from '../trust/trust.ts';

const SAID = 'endings-said';
/** More than can end at the same time in a home; the oldest give way. */
const MOST_SAID = 500;

/** What ends soon of all that Latchkey knows, and whether the person was told already. @throws DatabaseError */
export async function listEndings(): Promise<EndingView[]> {
  const [trusted, paired, devices] = await Promise.all([trustedGateways(), pairedGateways(), knownDevices()]);
  const { endings } = await import('./endings.ts');
  const found = await endings({ trusted, paired, devices }, Date.now());
  const said = await facts();
  return found.map((ending) => ({ ...ending, said: said.includes(ending.fact) }));
}

/** How much ends soon of which the person is still to be told: not what is usually renewed by itself. */
export async function countUntold(): Promise<number> {
  return (await listEndings()).filter(({ said, renewsItself }) => !said && !renewsItself).length;
}

/** The person was told of these: each fact is told once. The toolbar counts what is left. */
export async function sayEndings({ said }: { readonly said: readonly string[] }): Promise<null> {
  await acrossWindows(SAID, async () => kept.set(SAID, [...new Set([...(await facts()), ...said])].slice(-MOST_SAID)));
  await showCount(await countUntold());
  return null;
}

async function facts(): Promise<readonly string[]> {
  const stored = await kept.get(SAID);
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
}
