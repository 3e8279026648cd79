import { useEffect, useState } from 'preact/hooks';
import type { Fault, UpgradeView } from '../../src/protocol/index.ts';
import { ask, useReply } from '../lib/index.ts';
import { UPGRADE } from '../words/upgrade.ts';
import { FaultNote } from './note.tsx';

/**
 * Whether what is typed as http is opened over https: at one device, or at all. Nothing where no one stands for the
 * device's key.
 * @param device an endpoint that leads to it (`host:port`), null for all of them.
 */
export function UpgradeSwitch({ device }: { readonly device: string | null }) {
  const { asked } = useReply('upgrade/setting', { device });
  const [view, setView] = useState<UpgradeView | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    if (asked.kind === 'answered') setView(asked.value);
    if (asked.kind === 'failed') setFault(asked.fault);
  }, [asked]);
  const change = async (on: boolean) => {
    const reply = await ask('upgrade/switch', { device, on });
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setView(reply.value);
  };
  const checked = view && (device === null ? view.on : view.here);
  return (
    <>
      {checked !== null && (
        <label class="switch">
          <input
            type="checkbox"
            checked={checked}
            onChange={({ currentTarget }) => void change(currentTarget.checked)}
          />
          <span>{device === null ? UPGRADE.settingLabel : UPGRADE.deviceLabel}</span>
        </label>
      )}
      {device !== null && checked !== null && view?.on === false && <p class="small">{UPGRADE.deviceOff}</p>}
      <FaultNote fault={fault} />
    </>
  );
}
