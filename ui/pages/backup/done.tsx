import { useLayoutEffect, useRef } from 'preact/hooks';
import { pageUrl } from '../../components/foot.tsx';
import type { BackupContents, Fate } from '../../lib/types.ts';
import { BACKUP, imported } from '../../words/backup.ts';

/** Done: what was added. */
export function Done({ contents, again }: { readonly contents: BackupContents; readonly again: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const taken = (parts: readonly { readonly fate: Fate }[]) =>
    parts.filter(({ fate }) => fate === 'new' || fate === 'added-to').length;
  return (
    <section class="done">
      <h1 ref={title} tabIndex={-1}>
        {BACKUP.imported}
      </h1>
      <p class="lead">{imported(taken(contents.gateways), taken(contents.devices))}</p>
      <div class="row">
        <a class="button main" href={pageUrl('devices')}>
          {BACKUP.toDevices}
        </a>
        <button type="button" onClick={again}>
          {BACKUP.another}
        </button>
      </div>
    </section>
  );
}
