import { useState } from 'preact/hooks';
import type { AuditEntry, Fault } from '../../../src/protocol/index.ts';
import { FaultNote, Say } from '../../components/index.ts';
import { ask, download } from '../../lib/index.ts';
import { AUDIT, auditLine } from '../../words/audit.ts';

/** More lines than this are in the file only. */
const SHOWN = 100;

/** What was decided and what changed, fetched when the person wants to see it. */
export function AuditLog() {
  const [entries, setEntries] = useState<readonly AuditEntry[] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [saved, setSaved] = useState(false);
  const show = async () => {
    const reply = await ask('audit/list', {});
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setEntries(reply.value);
  };
  const save = () => {
    download('latchkey-log.json', JSON.stringify(entries, null, 2), 'application/json');
    setSaved(true);
  };
  return (
    <section>
      <h2>{AUDIT.title}</h2>
      <p>{AUDIT.lead}</p>
      {entries === null ? (
        <button type="button" onClick={show}>
          {AUDIT.show}
        </button>
      ) : (
        <>
          {entries.length === 0 && <p class="empty">{AUDIT.none}</p>}
          <ol class="log">
            {entries.slice(0, SHOWN).map((entry, i) => (
              <li key={i} class="small">
                <Say phrase={auditLine(entry, Date.now())} />
              </li>
            ))}
          </ol>
          <button type="button" onClick={save}>
            {AUDIT.save}
          </button>
          {saved && (
            <p role="status" class="small">
              {AUDIT.saved}
            </p>
          )}
        </>
      )}
      <FaultNote fault={fault} />
    </section>
  );
}
