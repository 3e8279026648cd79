import { useState } from 'preact/hooks';
import type { ScopeChange } from '../../src/keep-types.ts';
import type { Fault, GatewayView } from '../../src/messages.ts';
import { keep } from '../parts/keep.ts';
import { FaultNote, Note } from '../parts/note.tsx';
import { Say } from '../parts/say.tsx';
import { refusedPart, SCOPE } from '../words/scope.ts';

/** Writes down anew what a gateway may vouch for. Nothing changes while a line of it cannot be taken. */
export function ScopeForm({ gateway, again }: { readonly gateway: GatewayView; readonly again: () => Promise<void> }) {
  const { id, scope } = gateway;
  const [names, setNames] = useState(scope.names.filter((name) => name !== '.').join('\n'));
  const [addresses, setAddresses] = useState(scope.addresses.join('\n'));
  const [single, setSingle] = useState(scope.names.includes('.'));
  const [refused, setRefused] = useState<ScopeChange['refused']>([]);
  const [told, setTold] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const save = async (event: Event) => {
    event.preventDefault();
    const wanted = { names: [...lines(names), ...(single ? ['.'] : [])], addresses: lines(addresses) };
    setTold(wanted.names.length + wanted.addresses.length === 0 ? SCOPE.nothing : null);
    const reply = await keep('gateway/scope', { gateway: id, ...wanted });
    setFault(reply.ok ? null : reply.fault);
    setRefused(reply.ok ? reply.value.refused : []);
    if (!reply.ok || reply.value.refused.length > 0 || wanted.names.length + wanted.addresses.length === 0) return;
    setTold(SCOPE.saved);
    await again();
  };
  return (
    <details>
      <summary>{SCOPE.title}</summary>
      <form class="field" onSubmit={save}>
        <label for={`names-${id}`}>{SCOPE.names}</label>
        <textarea id={`names-${id}`} rows={4} spellcheck={false} autocomplete="off" value={names} onInput={(event) => setNames(event.currentTarget.value)} />
        <label class="tick"><input type="checkbox" checked={single} onChange={(event) => setSingle(event.currentTarget.checked)} /> {SCOPE.single}</label>
        <label for={`addresses-${id}`}>{SCOPE.addresses}</label>
        <textarea id={`addresses-${id}`} rows={4} spellcheck={false} autocomplete="off" value={addresses} onInput={(event) => setAddresses(event.currentTarget.value)} />
        {refused.map((part) => <Note key={part.text} tone="warn"><Say phrase={refusedPart(part)} /></Note>)}
        {told !== null && <Note>{told}</Note>}
        <FaultNote fault={fault} />
        <button type="submit">{SCOPE.save}</button>
      </form>
    </details>
  );
}

const lines = (text: string): string[] => text.split(/[\s,]+/).filter((line) => line !== '');
