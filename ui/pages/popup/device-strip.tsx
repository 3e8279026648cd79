import { ask } from '../../lib/client.ts';
import { deviceId, deviceName } from '../../lib/device.ts';
import { FaultNote } from '../../components/note.tsx';
import { Rename } from '../../components/rename.tsx';
import { Say } from '../../components/say.tsx';
import type { Judgement } from '../../lib/types.ts';
import { Undo } from '../../components/undo.tsx';
import { useRemoval } from '../../lib/use-removal.ts';
import { forgotten, POPUP, sightings } from '../../words/popup.ts';

/** What is remembered of this device: when it was seen, its name, and a way to forget it. */
export function DeviceStrip({
  judgement,
  again,
}: {
  readonly judgement: Judgement;
  readonly again: () => Promise<void>;
}) {
  const { gone, fault, act } = useRemoval();
  const device = deviceId(judgement);
  return (
    <section class="strip">
      {gone ? (
        <Undo onUndo={() => act(ask('device/restore', { device }), { gone: false })}>
          <Say phrase={forgotten(judgement)} />
        </Undo>
      ) : (
        <>
          {judgement.device !== null && (
            <p>
              <Say phrase={sightings(judgement.device, judgement.judgedAt)} />
            </p>
          )}
          <div class="row">
            <Rename
              what={deviceName(judgement)}
              name={judgement.device?.label ?? ''}
              onRename={(label) => act(ask('device/rename', { device, label }), again)}
            />
            <button
              type="button"
              class="quiet"
              aria-label={`${POPUP.forget} ${deviceName(judgement)}`}
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
