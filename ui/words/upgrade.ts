import upgrade from '../locales/en/upgrade.ftl';
import { texts } from './message.ts';

/** Opening over https what is asked for over http. */
export const UPGRADE = texts(upgrade, [
  'setting',
  'settingLabel',
  'settingWhy',
  'deviceLabel',
  'deviceOff',
  'known',
  'unanswered',
  'tryIt',
]);
