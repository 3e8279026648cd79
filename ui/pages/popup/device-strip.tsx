import { type Appraisal, ask, deviceId, deviceName, useRemoval } from '../../lib/index.ts';
import { FaultNote, OneDevice, Rename, Say, Undo } from '../../components/index.ts';
import { forgotten, POPUP, sightings } from '../../words/popup.ts';

/** What is remembered of this device: when it was seen, its name, and a way to forget it. */
export function DeviceStrip({
  appraisal,
  again,
}: {
  readonly appraisal: Appraisal;
  readonly again: () => Promise<void>;
}) {
  const { gone, fault, act } = useRemoval();
  const device = deviceId(appraisal);
  return (
    <section class="strip">
      {gone ? (
        <Undo onUndo={() => act(ask('device/restore', { device }), { gone: false })}>
          <Say phrase={forgotten(appraisal)} />
        </Undo>
      ) : (
        <>
          {appraisal.device !== null && (
            <p>
              <Say phrase={sightings(appraisal.device, appraisal.appraisedAt)} />
            </p>
          )}
          {appraisal.device?.alsoAt && (
            <OneDevice
              what={deviceName(appraisal)}
              places={appraisal.device.alsoAt}
              onPart={() => act(ask('device/part', { device }), again)}
            />
          )}
          <div class="row">
            <Rename
              what={deviceName(appraisal)}
              name={appraisal.device?.label ?? ''}
              onRename={(label) => act(ask('device/rename', { device, label }), again)}
            />
            <button
              type="button"
              class="quiet"
              aria-label={`${POPUP.forget} ${deviceName(appraisal)}`}
              onClick={() => act(ask('device/forget', { device }), { gone: true })}
            >
              {POPUP.forget}
            </button>
          </div>
        </>
      )}
      <FaultNote fault={fault} />
    </section>
  );
}
