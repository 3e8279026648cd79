import type { UpgradeSetting } from '../../core/common.ts';
import { acrossWindows, kept } from '../../platform/storage.ts';

const SETTING = 'upgrade';
/** The oldest give way. */
const MOST = 1000;

/** On, and for every device, unless the person said otherwise. */
export async function upgradeSetting(): Promise<UpgradeSetting> {
  return ((await kept.get(SETTING)) as UpgradeSetting | undefined) ?? { on: true, except: [] };
}

/** Whether it is done at all, or for one device. The background is told that something changed. */
export function switchUpgrade(device: string | null, on: boolean): Promise<void> {
  return acrossWindows(SETTING, async () => {
    const before = await upgradeSetting();
    const others = before.except.filter((each) => each !== device);
    const except = device === null ? before.except : on ? others : [...others, device];
    await kept.set(SETTING, { on: device === null ? on : before.on, except: except.slice(-MOST) });
  });
}
