import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { POPUP } from '../../words/popup.ts';

/** Accepting a changed key takes two deliberate steps, and the focus lies on the way back. */
export function AcceptChange({ onAccept }: { readonly onAccept: () => void }) {
  const [sure, setSure] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (sure) cancel.current?.focus();
  }, [sure]);
  return sure ? (
    <>
      <p>{POPUP.changedSure}</p>
      <div class="row">
        <button ref={cancel} type="button" onClick={() => setSure(false)}>
          {POPUP.cancel}
        </button>
        <button type="button" onClick={onAccept}>
          {POPUP.changedYes}
        </button>
      </div>
    </>
  ) : (
    <>
      <p>{POPUP.changedQuestion}</p>
      <button type="button" onClick={() => setSure(true)}>
        {POPUP.changed}
      </button>
    </>
  );
}
