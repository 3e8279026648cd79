import type { GatewayView } from '../../../src/protocol/index.ts';
import { ask } from '../../lib/client.ts';
import { anchorUrl } from '../../components/foot.tsx';
import { GatewayCodes } from '../../components/gateway-codes.tsx';
import { FaultNote } from '../../components/note.tsx';
import { Rename } from '../../components/rename.tsx';
import { Say } from '../../components/say.tsx';
import { Undo } from '../../components/undo.tsx';
import { useRemoval } from '../../lib/use-removal.ts';
import { DEVICES, pairedOn, unpaired } from '../../words/devices.ts';
import { Share } from './share.tsx';
import { ScopeForm } from './scope-form.tsx';
import { Unpair } from './unpair.tsx';
import { companySentence } from '../../words/pairing.ts';
import { scopeSentence } from '../../words/scope-text.ts';
import { wholeName } from '../../words/subject.ts';
import { Foreign } from '../../components/foreign.tsx';

interface Props {
  readonly gateway: GatewayView;
  readonly again: () => Promise<void>;
  /** What it vouches for has changed. */
  readonly onChange: () => Promise<void>;
}

/** One paired gateway: what it may vouch for, its codes, and ways to rename or unpair it. */
export function GatewayCard({ gateway, again, onChange }: Props) {
  const { gone, fault, act } = useRemoval();
  const { id } = gateway;
  const now = Date.now();
  if (gone)
    return (
      <li>
        <Undo onUndo={() => void act(ask('gateway/restore', { gateway: id }), { gone: false }).then(onChange)}>
          <Say phrase={unpaired(gateway)} />
        </Undo>
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
  const company = companySentence(gateway.intermediates, 0);
  return (
    <li class="card">
      <h3>
        <Foreign text={gateway.name} />
      </h3>
      <p>
        <Say phrase={pairedOn(gateway, now)} />
      </p>
      <p>
        <Say phrase={scopeSentence(gateway.scope, now)} />
      </p>
      <details>
        <summary>{DEVICES.codes}</summary>
        <p class="small">
          <Say phrase={wholeName(gateway.subject)} /> {company !== null && <Say phrase={company} />}
        </p>
        <p class="small">{DEVICES.codesWhy}</p>
        <GatewayCodes gateway={gateway} />
      </details>
      <Share gateway={gateway} />
      <ScopeForm gateway={gateway} again={() => Promise.all([again(), onChange()]).then(() => undefined)} />
      <p>
        <a href={anchorUrl({ gateway: id })}>{DEVICES.anchor}</a>
      </p>
      <Unpair gateway={gateway} onUnpair={unpair}>
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
