import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Fault } from '../../../src/protocol/index.ts';
import { shownId } from '../../lib/device.ts';
import { Foreign, Say } from '../../components/text.tsx';
import { GatewayCodes } from '../../components/gateway-codes.tsx';
import { ask } from '../../lib/client.ts';
import { FaultNote, Note } from '../../components/note.tsx';
import type { BackupPreview } from '../../lib/types.ts';
import { BACKUP, DEVICE_FATES, GATEWAY_FATES, leftOutOf, backupMadeOn } from '../../words/backup.ts';
import { PROBLEMS } from '../../words/pairing.ts';
import { scopeSentence } from '../../words/scope.ts';
import { subjectSentence } from '../../words/certificate.ts';
import type { Given } from './read-backup.tsx';

interface Props {
  readonly contents: BackupPreview;
  readonly given: Given;
  readonly onDone: (contents: BackupPreview) => void;
  readonly onCancel: () => void;
}

/** What taking the file in would do. Cancel has the focus, Escape cancels. */
export function Preview({ contents, given, onDone, onCancel }: Props) {
  const [fault, setFault] = useState<Fault | null>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => cancel.current?.focus(), []);
  const { gateways, devices, refused } = contents;
  const takes = [...gateways, ...devices].some(({ fate }) => fate === 'new' || fate === 'added-to');
  const take = async () => {
    const reply = await ask('backup/import', given);
    if (!reply.ok) return setFault(reply.fault);
    if (reply.value.kind === 'contents') return onDone(reply.value);
    onCancel();
  };
  return (
    <section onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <h2>{BACKUP.found}</h2>
      <p>
        <Say phrase={backupMadeOn(contents.madeAt, Date.now())} />
      </p>
      {gateways.some(({ fate }) => fate === 'new') && <Note tone="warn">{BACKUP.compare}</Note>}
      {gateways.length > 0 && <h3>{BACKUP.gateways}</h3>}
      {gateways.length > 0 && (
        <ul class="cards">
          {gateways.map((gateway) => (
            <Gateway key={gateway.id} gateway={gateway} />
          ))}
        </ul>
      )}
      {refused.map(({ name, problem }, at) => (
        <Note key={at} tone="warn">
          <Say phrase={leftOutOf(name, PROBLEMS[problem])} />
        </Note>
      ))}
      {devices.length > 0 && <h3>{BACKUP.devices}</h3>}
      {devices.length > 0 && (
        <ul class="list">
          {devices.map((device) => (
            <Device key={device.id} device={device} />
          ))}
        </ul>
      )}
      {!takes && <Note>{BACKUP.nothingNew}</Note>}
      <FaultNote fault={fault} />
      <div class="row">
        <button ref={cancel} type="button" onClick={onCancel}>
          {BACKUP.cancel}
        </button>
        {takes && (
          <button type="button" onClick={take}>
            {BACKUP.import}
          </button>
        )}
      </div>
    </section>
  );
}

function Gateway({ gateway }: { readonly gateway: BackupPreview['gateways'][number] }) {
  const { name, subject, scope, fate } = gateway;
  return (
    <li class="card">
      <h4>
        <Foreign text={name} />
      </h4>
      <p class="scope">{GATEWAY_FATES[fate]}</p>
      {fate === 'new' && (
        <p>
          <Say phrase={subjectSentence(subject)} /> <Say phrase={scopeSentence(scope, Date.now())} />
        </p>
      )}
      {(fate === 'new' || fate === 'other-key') && <GatewayCodes gateway={gateway} />}
    </li>
  );
}

function Device({ device: { id, label, fate } }: { readonly device: BackupPreview['devices'][number] }) {
  return (
    <li>
      <h4>
        <Foreign text={label ?? shownId(id)} />
      </h4>
      {label !== null && (
        <p class="address">
          <Foreign text={shownId(id)} />
        </p>
      )}
      <p class="small">{DEVICE_FATES[fate]}</p>
    </li>
  );
}
