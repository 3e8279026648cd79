import * as v from 'valibot';
import { id } from './fields.ts';

/** Whether what is asked for over http is opened over https, where the device is known to speak it. */
export const upgradePageWork = {
  /** `device`: an endpoint that leads to it (`host:port`), null for all of them. */
  'upgrade/setting': v.object({ device: v.nullable(id) }),
  'upgrade/switch': v.object({ device: v.nullable(id), on: v.boolean() }),
} as const;

export interface UpgradeAnswers {
  'upgrade/setting': UpgradeView;
  'upgrade/switch': UpgradeView;
}

export interface UpgradeView {
  /** Whether it is done at all. */
  readonly on: boolean;
  /** Whether it is done for this device; null where none was named, or no one stands for its key. */
  readonly here: boolean | null;
}
