import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GatewayView } from '../../../src/protocol/index.ts';
import { Say } from '../../components/say.tsx';
import { DEVICES, unpairSure } from '../../words/devices.ts';

interface Props {
  readonly gateway: GatewayView;
  readonly onUnpair: () => Promise<void>;
  /** The other things that can be done with it, beside the first button. */
  readonly children: ComponentChildren;
}

/** Unpairing takes two steps: its Undo lasts only as long as the page. The focus lies on the way back. */
export function Unpair({ gateway, onUnpair, children }: Props) {
  const [sure, setSure] = useState(false);
  const [settled, setSettled] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (sure) keep.current?.focus();
    else if (settled) first.current?.focus();
  }, [sure, settled]);
  const settle = () => {
    setSettled(true);
    setSure(false);
  };
  return sure ? (
    <>
      <p role="status">
        <Say phrase={unpairSure(gateway)} />
      </p>
      <div class="row">
        <button ref={keep} type="button" onClick={settle}>
          {DEVICES.keep}
        </button>
        <button type="button" onClick={() => onUnpair().then(settle)}>
          {DEVICES.unpair}
        </button>
      </div>
    </>
  ) : (
    <div class="row">
      {children}
      <button
        ref={first}
        type="button"
        class="quiet"
        aria-label={`${DEVICES.unpair} ${gateway.name}`}
        onClick={() => setSure(true)}
      >
        {DEVICES.unpair}
      </button>
    </div>
  );
}
