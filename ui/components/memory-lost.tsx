import { useEffect } from 'preact/hooks';
import { ask, type HeadlineKind, onMemoryMade, useReply } from '../lib/index.ts';
import { DEVICES } from '../words/devices.ts';
import { gap } from '../words/pages.ts';
import { pageUrl } from './navigation.tsx';
import { Note } from './note.tsx';

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

/** In the popup, where a device that was remembered or confirmed no longer is. */
export function MemoryLostLine({ headline }: { readonly headline: HeadlineKind }) {
  return headline === 'new' || headline === 'cannot-tell' ? <LostLine /> : null;
}

const LostLine = () =>
  useLost().isLost ? (
    <Note tone="warn">
      {DEVICES.lost}
      {gap()}
      <a href={pageUrl('devices')} target="_blank">
        {DEVICES.lostOpen}
      </a>
    </Note>
  ) : null;
