import * as v from 'valibot';
import { id, tabId } from './fields.ts';
import type { ByHttps } from './navigation.ts';

/** Whether what is asked for over http is opened over https, where the device is known to speak it. */
export const upgradePageWork = {
  /** `device`: an endpoint that leads to it (`host:port`), null for all of them. */
  'upgrade/setting': v.object({ device: v.nullable(id) }),
  'upgrade/switch': v.object({ device: v.nullable(id), on: v.boolean() }),
  /** Whether https answers where the page of a tab came over http, of whose device that is not known. */
  'upgrade/look': v.object({ tabId }),
} as const;

export interface UpgradeAnswers {
  'upgrade/setting': UpgradeView;
  'upgrade/switch': UpgradeView;
  /** Null where it does not, or Latchkey may not ask. */
  'upgrade/look': ByHttps | null;
}

export interface UpgradeView {
  /** Whether it is done at all. */
  readonly on: boolean;
  /** Whether it is done for this device; null where none was named, or no one stands for its key. */
  readonly here: boolean | null;
}
