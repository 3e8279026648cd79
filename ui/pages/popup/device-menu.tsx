import { useRef, useState } from 'preact/hooks';
import { FaultNote, OneDevice, Rename, Say, Undo } from '../../components/index.ts';
import {
  type Appraisal,
  ask,
  deviceId,
  type DeviceMemory,
  deviceName,
  focusSoon,
  useForgetting,
  useRemoval,
} from '../../lib/index.ts';
import { tame } from '../../words/phrase.ts';
import { forgetWhat, forgotten, menuOf, POPUP } from '../../words/popup.ts';

/**
 * What a person can do with what is remembered of this device: name it, forget it, say that it is two. Once it is
 * forgotten, the popup says what holds from then on, and here it can still be undone.
 */
export function DeviceMenu({
  appraisal,
  again,
}: {
  readonly appraisal: Appraisal;
  readonly again: () => Promise<void>;
}) {
  const { fault, act } = useRemoval();
  const menu = useRef<HTMLElement>(null);
  const back = () => focusSoon(menu);
  const device = deviceId(appraisal);
  const [left, setLeft] = useState<DeviceMemory | null>(null);
  const { forget, restore } = useForgetting(device);
  const name = deviceName(appraisal);
  const decided = (gone: boolean) => () => {
    setLeft(gone ? appraisal.device : null);
    return again();
  };
  // Where there is danger, no click may make the device new again.
  if (left === null && (appraisal.device === null || appraisal.headline.kind === 'danger')) return null;
  return (
    <details class="menu">
      <summary ref={menu} aria-label={menuOf(tame(name))}>
        ⋯
      </summary>
      {left ? (
        <Undo onUndo={() => act(restore(), decided(false)).then(back)}>
          <Say phrase={forgotten(left.label ?? name, left)} />
        </Undo>
      ) : (
        <div class="row">
          <Rename
            what={name}
            name={appraisal.device?.label ?? ''}
            onRename={(label) => act(ask('device/rename', { device, label }), again)}
          />
          <button
            type="button"
            class="quiet"
            aria-label={forgetWhat(tame(name))}
            onClick={() => act(forget(), decided(true))}
          >
            {POPUP.forget}
          </button>
          {appraisal.device?.alsoAt && (
            <OneDevice
              what={name}
              places={appraisal.device.alsoAt}
              onPart={() => act(ask('device/part', { device }), again).then(back)}
            />
          )}
        </div>
      )}
      <FaultNote fault={fault} />
    </details>
  );
}
