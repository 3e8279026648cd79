import type { GatewayView } from '../../src/messages.ts';
import { ask } from '../parts/client.ts';
import { anchorUrl } from '../parts/foot.tsx';
import { FaultNote } from '../parts/note.tsx';
import { Rename } from '../parts/rename.tsx';
import { Say } from '../parts/say.tsx';
import { Undo } from '../parts/undo.tsx';
import { useRemoval } from '../parts/use-removal.ts';
import { DEVICES, pairedOn, unpaired } from '../words/devices.ts';
import { Share } from './share.tsx';
import { ScopeForm } from './scope-form.tsx';
import { companySentence, scopeSentence, subjectSentence } from '../words/pairing.ts';
import { wordsOf } from '../parts/word-code.ts';
import { Foreign } from '../parts/foreign.tsx';

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
  if (gone) return <li><Undo onUndo={() => void act(ask('gateway/restore', { gateway: id }), { gone: false }).then(onChange)}><Say phrase={unpaired(gateway)} /></Undo><FaultNote fault={fault} /></li>;
  const company = companySentence(gateway.intermediates, 0);
  return (
    <li class="card">
      <h3><Foreign text={gateway.name} /></h3>
      <p><Say phrase={pairedOn(gateway, now)} /></p>
      <p><Say phrase={scopeSentence(gateway.scope, now)} /></p>
      <details>
        <summary>{DEVICES.codes}</summary>
        <p class="small"><Say phrase={subjectSentence(gateway.subject)} /> {company !== null && <Say phrase={company} />}</p>
        <p class="small">{DEVICES.codesWhy}</p>
        <dl class="codes">
          <dt>{DEVICES.fingerprint}</dt><dd><code>{inGroups(gateway.certificateSha256)}</code></dd>
          <dt>{DEVICES.words}</dt><dd>{wordsOf(id).join(' ')}</dd>
        </dl>
      </details>
      <Share gateway={gateway} />
      <ScopeForm gateway={gateway} again={() => Promise.all([again(), onChange()]).then(() => undefined)} />
      <p><a href={anchorUrl({ gateway: id })}>{DEVICES.anchor}</a></p>
      <div class="row">
        <Rename what={gateway.name} name={gateway.name} onRename={(name) => act(ask('gateway/rename', { gateway: id, name }), again)} />
        <button type="button" class="quiet" aria-label={`${DEVICES.unpair} ${gateway.name}`} onClick={() => void act(ask('gateway/unpair', { gateway: id }), { gone: true }).then(onChange)}>{DEVICES.unpair}</button>
      </div>
      <FaultNote fault={fault} />
    </li>
  );
}

function inGroups(hex: string): string {
  return hex.match(/.{1,4}/g)?.join(' ') ?? '';
}
