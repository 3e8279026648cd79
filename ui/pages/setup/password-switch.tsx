import { useEffect, useState } from 'preact/hooks';
import type { Fault } from '../../../src/protocol/index.ts';
import { FaultNote, Note } from '../../components/index.ts';
import { allowScripts, ask, useReply } from '../../lib/index.ts';
import { PASSWORDS } from '../../words/password-field.ts';

/** Whether pages are asked for a field for a password. Off until the person wants it: Firefox asks for a permission. */
export function PasswordSwitch() {
  const { asked } = useReply('password/setting', {});
  const [on, setOn] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    if (asked.kind === 'answered') setOn(asked.value);
    if (asked.kind === 'failed') setFault(asked.fault);
  }, [asked]);
  const change = async (box: HTMLInputElement) => {
    const wanted = box.checked;
    const allowed = !wanted || (await allowScripts());
    setRefused(!allowed);
    // The box shows what holds.
    box.checked = on === true;
    if (!allowed) return;
    const reply = await ask('password/switch', { on: wanted });
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setOn(reply.value);
  };
  return (
    <section>
      <h2>{PASSWORDS.setting}</h2>
      {on !== null && (
        <label class="switch">
          <input type="checkbox" checked={on} onChange={({ currentTarget }) => void change(currentTarget)} />
          <span>{PASSWORDS.settingLabel}</span>
        </label>
      )}
      <p class="small">{PASSWORDS.settingWhy}</p>
      {refused && <Note tone="warn">{PASSWORDS.refused}</Note>}
      <FaultNote fault={fault} />
    </section>
  );
}
