import { useState } from 'preact/hooks';
import type { DeviceView, SinceSeen } from '../../../src/protocol/index.ts';
import { ask, shownId, useRemoval } from '../../lib/index.ts';
import { FaultNote, Foreign, OneDevice, Rename, Say, Shape, Undo } from '../../components/index.ts';
import { DEVICES, forgottenDevice } from '../../words/devices.ts';
import { standing } from '../../words/standing.ts';
import { sightings } from '../../words/popup.ts';

interface Props {
  readonly devices: readonly DeviceView[];
  /** What changed since each was judged last; null where that cannot be known. */
  readonly since: Readonly<Record<string, SinceSeen>> | null;
  readonly again: () => Promise<void>;
}

/** From this many devices on, a search field is worth its place. */
const MANY = 8;

export function DeviceList({ devices, since, again }: Props) {
  const [typed, setTyped] = useState('');
  if (devices.length === 0) return <p class="empty">{DEVICES.noDevices}</p>;
  const found = devices.filter(({ id, label }) =>
    `${label ?? ''} ${id}`.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  return (
    <>
      {devices.length >= MANY && (
        <div class="field">
          <label for="search">{DEVICES.search}</label>
          <input id="search" type="search" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        </div>
      )}
      {found.length === 0 && (
        <p class="empty" role="status">
          {DEVICES.noneFound}
        </p>
      )}
      <ul class="list">
        {found.map((device) => (
          <Row
            key={device.id}
            device={device}
            since={since === null ? 'unknown' : (since[device.id] ?? null)}
            again={again}
          />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  readonly device: DeviceView;
  readonly since: SinceSeen | 'unknown' | null;
  readonly again: () => Promise<void>;
}

function Row({ device, since, again }: RowProps) {
  const { gone, fault, act } = useRemoval();
  const { id, label } = device;
  const address = shownId(id);
  const { mark, text, off } = standing(device, since);
  if (gone)
    return (
      <li>
        <Undo onUndo={() => act(ask('device/restore', { device: id }), { gone: false })}>
          <Say phrase={forgottenDevice(device)} />
        </Undo>
        <FaultNote fault={fault} />
      </li>
    );
  return (
    <li>
      <div class="entry">
        <Shape kind={mark} />
        <div>
          <h3>
            <a href={`https://${id}/`}>
              <Foreign text={label ?? address} />
            </a>
          </h3>
          {label !== null && (
            <p class="address">
              <Foreign text={address} />
            </p>
          )}
          <p>
            {text} <Say phrase={sightings(device, Date.now())} />
          </p>
          {off !== null && (
            <p>
              <Say phrase={off} />
            </p>
          )}
          {device.alsoAt && (
            <OneDevice
              what={address}
              places={device.alsoAt}
              onPart={() => act(ask('device/part', { device: id }), again)}
            />
          )}
        </div>
      </div>
      <div class="row">
        <Rename
          what={label ?? address}
          name={label ?? ''}
          onRename={(name) => act(ask('device/rename', { device: id, label: name }), again)}
        />
        <button
          type="button"
          class="quiet"
          aria-label={`${DEVICES.forget} ${label ?? address}`}
          onClick={() => act(ask('device/forget', { device: id }), { gone: true })}
        >
          {DEVICES.forget}
        </button>
      </div>
      <FaultNote fault={fault} />
    </li>
  );
}
