import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

/** Says what was removed and offers to put it back. Takes the focus, which the removed thing had. */
export function Undo({ children, onUndo }: { readonly children: ComponentChildren; readonly onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <p class="note undo" data-tone="mute" role="status">
      <span>{children}</span>
      <button ref={button} type="button" class="quiet" onClick={onUndo}>
        Undo
      </button>
    </p>
  );
}
