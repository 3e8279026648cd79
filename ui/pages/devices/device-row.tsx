import { ask, focusSoon, useForgetting, useRemoval } from '../../lib/index.ts';
import { deviceUrl, FaultNote, Foreign, OneDevice, Rename, Say, Shape, Undo } from '../../components/index.ts';
import { firstSeen, lastSeen, LIST, moreAbout } from '../../words/device-list.ts';
import { DEVICES } from '../../words/devices.ts';
import { tame } from '../../words/phrase.ts';
import { forgetWhat, forgotten } from '../../words/popup.ts';
import { shownId } from '../../lib/device.ts';
import type { Listed } from './grouping.ts';

interface Props {
  readonly listed: Listed;
  readonly again: () => Promise<void>;
}

/** One device in one line: what it is, where, how sure that is, when it was seen; everything else behind "⋯". */
export function DeviceRow({ listed: { device, name, standing }, again }: Props) {
  const { back, gone, fault, act } = useRemoval<HTMLElement>();
  const { id, label } = device;
  const { forget, restore } = useForgetting(id);
  const address = shownId(id);
  const now = Date.now();
  const { mark, text, off } = standing;
  if (gone)
    return (
      <li>
        <Undo onUndo={() => act(restore(), { gone: false })}>
          <Say phrase={forgotten(label ?? address, device)} />
        </Undo>
        <FaultNote fault={fault} />
      </li>
    );
  return (
    <li class="device">
      <Shape kind={mark} />
      <p class="name">
        <a href={`https://${id}/`}>
          <Foreign text={name} />
        </a>{' '}
        {label !== null && (
          <span class="address">
            <Foreign text={address} />
          </span>
        )}
      </p>
      <p class="stands">{off === null ? text : <Say phrase={off} />}</p>
      <p class="seen">
        <Say phrase={lastSeen(device.lastSeen, now)} />
      </p>
      <details class="about">
        <summary ref={back} aria-label={moreAbout(tame(name))}>
          <span aria-hidden="true">⋯</span>
        </summary>
        <div class="small">
          {off !== null && <p>{text}</p>}
          <p>
            <Say phrase={firstSeen(device.firstSeen, now)} />
          </p>
          <p>
            <a href={deviceUrl(id)}>{LIST.page}</a>
          </p>
          {device.alsoAt && (
            <OneDevice
              what={address}
              places={device.alsoAt}
              onPart={() => act(ask('device/part', { device: id }), again).then(() => focusSoon(back))}
            />
          )}
          <div class="row">
            <Rename
              what={name}
              name={label ?? ''}
              onRename={(typed) => act(ask('device/rename', { device: id, label: typed }), again)}
            />
            <button
              type="button"
              class="quiet"
              aria-label={forgetWhat(name)}
              onClick={() => act(forget(), { gone: true })}
            >
              {DEVICES.forget}
            </button>
          </div>
        </div>
      </details>
      <FaultNote fault={fault} />
    </li>
  );
}
