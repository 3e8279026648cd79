import { useEffect, useState } from 'preact/hooks';
import type { Fault } from '../../src/protocol/index.ts';
import { ask, onMemoryMade, useReply } from '../lib/index.ts';
import { DEVICES } from '../words/devices.ts';
import { gap } from '../words/pages.ts';
import { pageUrl } from './navigation.tsx';
import { FaultNote, Note } from './note.tsx';

/** Whether what was saved is gone; nothing while that is not known. */
function useLost() {
  const { asked, again } = useReply('device/lost', {});
  // Whoever uses the memory first finds out, which may be later.
  useEffect(() => onMemoryMade(() => void again()), [again]);
  return { isLost: asked.kind === 'answered' && asked.value, again };
}

/** On the devices page: only a backup brings back what was saved. Stays until the person is done with it. */
export function MemoryLost() {
  const { isLost, again } = useLost();
  if (!isLost) return null;
  return (
    <section>
      <Note tone="warn">
        {DEVICES.lost}
        {gap()}
        {DEVICES.lostNow}
      </Note>
      <div class="row">
        <a class="button" href={pageUrl('backup')}>
          {DEVICES.lostRestore}
        </a>
        <button type="button" class="quiet" onClick={() => void ask('device/told-lost', {}).then(again)}>
          {DEVICES.lostSeen}
        </button>
      </div>
    </section>
  );
}

/** In the popup, where a device that was remembered now appears as new. */
export function MemoryLostLine() {
  return useLost().isLost ? (
    <Note tone="warn">
      {DEVICES.lost}
      {gap()}
      <a href={pageUrl('devices')} target="_blank">
        {DEVICES.lostOpen}
      </a>
    </Note>
  ) : null;
}

/** Where what was saved cannot be read: the fault, and the way out of it. A memory that can be read again is kept. */
export function MemoryFault({ fault }: { readonly fault: Fault }) {
  const [refused, setRefused] = useState<Fault | null>(null);
  const startOver = async () => {
    const reply = await ask('device/start-over', {});
    if (reply.ok) location.reload();
    else setRefused(reply.fault);
  };
  return (
    <>
      <FaultNote fault={refused ?? fault} />
      {fault === 'store-failed' && (
        <>
          <p>{DEVICES.unreadable}</p>
          <button type="button" onClick={startOver}>
            {DEVICES.startOver}
          </button>
        </>
      )}
    </>
  );
}
