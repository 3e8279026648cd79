import { useEffect, useState } from 'preact/hooks';
import type { Fault } from '../../../src/protocol/index.ts';
import { FaultNote } from '../../components/index.ts';
import { ask, useReply } from '../../lib/index.ts';
import { GUARD } from '../../words/guard.ts';

/** Whether pages of devices that don't match are stopped. */
export function GuardSwitch() {
  const { asked } = useReply('guard/setting', {});
  const [on, setOn] = useState<boolean | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    if (asked.kind === 'answered') setOn(asked.value);
    if (asked.kind === 'failed') setFault(asked.fault);
  }, [asked]);
  const change = async (wanted: boolean) => {
    const reply = await ask('guard/switch', { on: wanted });
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setOn(reply.value);
  };
  return (
    <section>
      <h2>{GUARD.setting}</h2>
      {on !== null && (
        <label class="switch">
          <input type="checkbox" checked={on} onChange={({ currentTarget }) => void change(currentTarget.checked)} />
          <span>{GUARD.settingLabel}</span>
        </label>
      )}
      <p class="small">{GUARD.settingWhy}</p>
      <FaultNote fault={fault} />
    </section>
  );
}
