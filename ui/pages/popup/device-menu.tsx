import { ask } from '../../lib/client.ts';
import { deviceId, deviceName } from '../../lib/device.ts';
import { FaultNote } from '../../components/note.tsx';
import { OneDevice, Rename, Undo } from '../../components/entry-actions.tsx';
import { Say } from '../../components/text.tsx';
import type { Appraisal } from '../../lib/types.ts';
import { useRemoval } from '../../lib/hooks.ts';
import { tame } from '../../words/phrase.ts';
import { forgetWhat, forgotten, menuOf, POPUP } from '../../words/popup.ts';

/** What a person can do with what is remembered of this device: name it, forget it, say that it is two. */
export function DeviceMenu({
  appraisal,
  again,
}: {
  readonly appraisal: Appraisal;
  readonly again: () => Promise<void>;
}) {
  const { gone, fault, act } = useRemoval();
  const device = deviceId(appraisal);
  const name = deviceName(appraisal);
  return (
    <details class="menu">
      <summary aria-label={menuOf(tame(name))}>⋯</summary>
      {gone ? (
        <Undo onUndo={() => act(ask('device/restore', { device }), { gone: false })}>
          <Say phrase={forgotten(appraisal)} />
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
            onClick={() => act(ask('device/forget', { device }), { gone: true })}
          >
            {POPUP.forget}
          </button>
          {appraisal.device?.alsoAt && (
            <OneDevice
              what={name}
              places={appraisal.device.alsoAt}
              onPart={() => act(ask('device/part', { device }), again)}
            />
          )}
        </div>
      )}
      <FaultNote fault={fault} />
    </details>
  );
}
