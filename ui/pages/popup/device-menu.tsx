import { FaultNote, OneDevice, Rename, Say, Undo } from '../../components/index.ts';
import { type Appraisal, ask, deviceId, deviceName, useRemoval } from '../../lib/index.ts';
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
