import { focusSoon, useEscape } from '../lib/index.ts';
import { ENTRY, nameFor, renameWhat } from '../words/entry-actions.ts';
import { tame } from '../words/phrase.ts';
import { alsoAt, POPUP, twoDevicesAt } from '../words/popup.ts';
import { Say } from './text.tsx';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { gap } from '../words/pages.ts';

interface Props {
  readonly what: string;
  readonly name: string;
  readonly onRename: (name: string) => Promise<void>;
}

/** "Rename" that opens into a field in place, and has the focus again then. Escape closes it while nothing is typed. */
export function Rename({ what: whose, name, onRename }: Props) {
  const what = tame(whose);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  // Under its new name it may move in a list, and what is moved loses the focus.
  const rename = (typed: string) => void onRename(typed).then(() => focusSoon(button));
  return open ? (
    <Field {...{ name, what }} onRename={rename} close={() => setOpen(false)} />
  ) : (
    <button ref={button} type="button" class="quiet" aria-label={renameWhat(what)} onClick={() => setOpen(true)}>
      {ENTRY.rename}
    </button>
  );
}

interface FieldProps extends Omit<Props, 'onRename'> {
  readonly onRename: (name: string) => void;
  readonly close: () => void;
}

function Field({ what, name, onRename, close }: FieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const save = (event: Event) => {
    event.preventDefault();
    const typed = field.current?.value.trim() ?? '';
    if (typed !== '' && typed !== name) onRename(typed);
    close();
  };
  return (
    <form class="rename" onSubmit={save} {...useEscape(close)}>
      <label for={id} class="hidden">
        {nameFor(what)}
      </label>
      <input id={id} ref={field} defaultValue={name} maxLength={80} autocomplete="off" />
      <button type="submit">{ENTRY.save}</button>
      <button type="button" class="quiet" onClick={close}>
        {ENTRY.cancel}
      </button>
    </form>
  );
}

/** Says with what the person called a device one, and takes that back. */
export function OneDevice({ what, places, onPart }: OneDeviceProps) {
  return (
    <p class="one-device">
      <Say phrase={alsoAt(places)} />
      {gap()}
      <button type="button" class="quiet" aria-label={twoDevicesAt(what)} onClick={onPart}>
        {POPUP.twoDevices}
      </button>
    </p>
  );
}

interface OneDeviceProps {
  readonly what: string;
  readonly places: readonly string[];
  readonly onPart: () => void;
}

/** Says what was removed and offers to put it back. Takes the focus, which the removed thing had. */
export function Undo({ children, onUndo }: { readonly children: ComponentChildren; readonly onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <p class="note undo" data-tone="mute" role="status">
      <span>{children}</span>
      <button ref={button} type="button" class="quiet" onClick={onUndo}>
        {ENTRY.undo}
      </button>
    </p>
  );
}
