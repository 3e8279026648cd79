import type { AnchorView, GatewayView } from '../../../src/protocol/index.ts';
import { anchorUrl, FaultNote, Foreign, GatewayCodes, HowToRemove, Rename, Say, Undo } from '../../components/index.ts';
import { ask, useRemoval } from '../../lib/index.ts';
import { wholeName } from '../../words/certificate.ts';
import { DEVICES, pairedOn, unpaired, unpairSure, unpairWhat } from '../../words/devices.ts';
import { includesSentence, originSentence } from '../../words/pairing.ts';
import { scopeSentence } from '../../words/scope.ts';
import { RefereeForm } from './referee-form.tsx';
import { ScopeForm } from './scope-form.tsx';
import { Share } from './share.tsx';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface UnpairProps {
  readonly gateway: GatewayView;
  /** What was made for it, once that is known. */
  readonly files: AnchorView | null;
  /** As HowToRemove takes it. */
  readonly byCompanion: string | null;
  /** The person may be about to. */
  readonly onAsk: () => void;
  readonly onUnpair: () => Promise<void>;
  /** The other things that can be done with it, beside the first button. */
  readonly children: ComponentChildren;
}

/** Unpairing takes two steps: its Undo lasts only as long as the page. The focus lies on the way back. */
function Unpair({ gateway, files, byCompanion, onAsk, onUnpair, children }: UnpairProps) {
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
      {files !== null && <HowToRemove view={files} byCompanion={byCompanion} />}
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
        aria-label={unpairWhat(gateway.name)}
        onClick={() => {
          onAsk();
          setSure(true);
        }}
      >
        {DEVICES.unpair}
      </button>
    </div>
  );
}

interface Props {
  readonly gateway: GatewayView;
  readonly again: () => Promise<void>;
  /** What it vouches for has changed. */
  readonly onChange: () => Promise<void>;
}

/** One paired gateway: what it may vouch for, its codes, and ways to rename or unpair it. */
export function GatewayCard({ gateway, again, onChange }: Props) {
  const { back, gone, fault, act } = useRemoval<HTMLHeadingElement>();
  const { id } = gateway;
  const now = Date.now();
  const [files, setFiles] = useState<AnchorView | null>(null);
  const [helped, setHelped] = useState(false);
  const askForFiles = async () => {
    const reply = await ask('anchor/view', { of: 'gateway', id });
    if (reply.ok) setFiles(reply.value);
    const hello = await ask('companion/hello', {});
    setHelped(hello.ok && hello.value.ok);
  };
  // In a tab of its own: with this page goes the Undo.
  const byCompanion = helped && (files?.pair ?? files?.ownRoot ?? files?.older[0]) ? anchorUrl({ gateway: id }) : null;
  if (gone)
    return (
      <li>
        <Undo onUndo={() => void act(ask('gateway/restore', { gateway: id }), { gone: false }).then(onChange)}>
          <Say phrase={unpaired(gateway)} />
        </Undo>
        {files !== null && <HowToRemove view={files} byCompanion={byCompanion} />}
        <FaultNote fault={fault} />
      </li>
    );
  const unpair = async () => {
    const reply = await ask('gateway/unpair', { gateway: id });
    // Where the person's other browsers still have it, it is not offered here again.
    if (reply.ok) void ask('sync/decline', { gateway: id });
    await act(Promise.resolve(reply), { gone: true });
    await onChange();
  };
  const company = includesSentence(gateway.intermediates);
  const origin = originSentence(gateway.origin);
  return (
    <li class="card">
      <h3 ref={back} tabIndex={-1}>
        <Foreign text={gateway.name} />
      </h3>
      <p>
        <Say phrase={pairedOn(gateway, now)} />
      </p>
      {origin !== null && (
        <p>
          <Say phrase={origin} />
        </p>
      )}
      <p>
        <Say phrase={scopeSentence(gateway.scope, now)} />
      </p>
      <details>
        <summary>{DEVICES.codes}</summary>
        <p class="small">
          <Say phrase={wholeName(gateway.subject)} />
        </p>
        {company !== null && (
          <p class="small">
            <Say phrase={company} />
          </p>
        )}
        <p class="small">{DEVICES.codesWhy}</p>
        <GatewayCodes gateway={gateway} />
      </details>
      <Share gateway={gateway} />
      <ScopeForm gateway={gateway} again={() => Promise.all([again(), onChange()]).then(() => undefined)} />
      <RefereeForm gateway={gateway} />
      <p>
        <a href={anchorUrl({ gateway: id })}>{DEVICES.anchor}</a>
      </p>
      <Unpair
        gateway={gateway}
        files={files}
        byCompanion={byCompanion}
        onAsk={() => void askForFiles()}
        onUnpair={unpair}
      >
        <Rename
          what={gateway.name}
          name={gateway.name}
          onRename={(name) => act(ask('gateway/rename', { gateway: id, name }), again)}
        />
      </Unpair>
      <FaultNote fault={fault} />
    </li>
  );
}
