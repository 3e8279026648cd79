import { useState } from 'preact/hooks';
import type { DeviceView } from '../../src/messages.ts';
import { ask } from '../parts/client.ts';
import { FaultNote } from '../parts/note.tsx';
import { Rename } from '../parts/rename.tsx';
import { Say } from '../parts/say.tsx';
import { Undo } from '../parts/undo.tsx';
import { useRemoval } from '../parts/use-removal.ts';
import { DEVICES, foundLast, forgottenDevice, STANDING } from '../words/devices.ts';
import { sightings } from '../words/popup.ts';
import { Foreign } from '../parts/foreign.tsx';

interface Props {
  readonly devices: readonly DeviceView[];
  readonly again: () => Promise<void>;
}

/** From this many devices on, a search field is worth its place. */
const MANY = 8;

export function DeviceList({ devices, again }: Props) {
  const [typed, setTyped] = useState('');
  if (devices.length === 0) return <p class="empty">{DEVICES.noDevices}</p>;
  const found = devices.filter(({ id, label }) => `${label ?? ''} ${id}`.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <>
      {devices.length >= MANY && (
        <div class="field">
          <label for="search">{DEVICES.search}</label>
          <input id="search" type="search" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        </div>
      )}
      {found.length === 0 && <p class="empty" role="status">{DEVICES.noneFound}</p>}
      <ul class="list">{found.map((device) => <Row key={device.id} device={device} again={again} />)}</ul>
    </>
  );
}

function Row({ device, again }: { readonly device: DeviceView; readonly again: () => Promise<void> }) {
  const { gone, fault, act } = useRemoval();
  const { id, label, pinned, last } = device;
  const off = foundLast(device);
  if (gone) return <li><Undo onUndo={() => act(ask('device/restore', { device: id }), { gone: false })}><Say phrase={forgottenDevice(device)} /></Undo><FaultNote fault={fault} /></li>;
  return (
    <li>
      <div class="entry">
        <span class="shape" data-shape={off !== null && last !== null ? last.kind : pinned === 'gateway' ? 'confirmed' : pinned === 'person' ? 'remembered' : 'new'} aria-hidden="true" />
        <div>
          <h3><a href={`https://${id}/`}><Foreign text={label ?? id} /></a></h3>
          {label !== null && <p class="address"><Foreign text={id} /></p>}
          <p>{STANDING[pinned ?? 'nobody']}. <Say phrase={sightings(device, Date.now())} /></p>
          {off !== null && <p><Say phrase={off} /></p>}
        </div>
      </div>
      <div class="row">
        <Rename what={label ?? id} name={label ?? ''} onRename={(name) => act(ask('device/rename', { device: id, label: name }), again)} />
        <button type="button" class="quiet" aria-label={`${DEVICES.forget} ${label ?? id}`} onClick={() => act(ask('device/forget', { device: id }), { gone: true })}>{DEVICES.forget}</button>
      </div>
      <FaultNote fault={fault} />
    </li>
  );
}
