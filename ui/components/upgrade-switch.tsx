import { ask } from '../lib/index.ts';
import { UPGRADE } from '../words/upgrade.ts';
import { FaultNote } from './note.tsx';
import { Switch, useSetting } from './switch.tsx';

/**
 * Whether what is typed as http is opened over https: at one device, or at all. Nothing where no one stands for the
 * device's key.
 * @param device an endpoint that leads to it (`host:port`), null for all of them.
 */
export function UpgradeSwitch({ device }: { readonly device: string | null }) {
  const { view, fault, onTurn } = useSetting('upgrade/setting', { device }, (on) =>
    ask('upgrade/switch', { device, on }),
  );
  const on = view && (device === null ? view.on : view.here);
  return (
    <>
      {on !== null && (
        <Switch label={device === null ? UPGRADE.settingLabel : UPGRADE.deviceLabel} on={on} onTurn={onTurn} />
      )}
      {device !== null && on !== null && view?.on === false && <p class="small">{UPGRADE.deviceOff}</p>}
      <FaultNote fault={fault} />
    </>
  );
}
