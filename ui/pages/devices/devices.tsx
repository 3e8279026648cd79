import { useState } from 'preact/hooks';
import type { AuditEntry, Fault, ManagedView } from '../../../src/protocol/index.ts';
import {
  Attention,
  FaultNote,
  Foreign,
  GatewayCodes,
  MakersSection,
  MemoryLost,
  mount,
  Network,
  Note,
  pageUrl,
  Say,
  Top,
} from '../../components/index.ts';
import { ask, download, useReply } from '../../lib/index.ts';
import { AUDIT, auditLine } from '../../words/audit.ts';
import { wholeName } from '../../words/certificate.ts';
import {
  badEntry,
  DEVICES,
  leftOutSentence,
  MANAGED,
  MANAGED_PROBLEMS,
  managedUntil,
  setAside,
} from '../../words/devices.ts';
import { scopeSentence } from '../../words/scope.ts';
import { DeviceList } from './device-list.tsx';
import { GatewayCard } from './gateway-card.tsx';
import { Arrivals, OtherBrowsers } from './other-browsers.tsx';

/** Paired gateways and known devices, and the ways by which they come and go. */
export function Devices() {
  const gateways = useReply('gateway/list', {});
  const devices = useReply('device/list', {});
  const aside = useReply('device/set-aside', {});
  const since = useReply('device/since', {});
  const managed = useReply('managed/list', {});
  const sync = useReply('sync/view', {});
  const afterChange = async () => void (await Promise.all([since.again(), devices.again()]));
  const afterArrival = async () => void (await Promise.all([sync.again(), gateways.again(), afterChange()]));
  return (
    <>
      <Top here="devices" />
      <main class="page wide">
        <h1>{DEVICES.title}</h1>
        <MemoryLost />
        <Attention />
        {sync.asked.kind === 'answered' && sync.asked.value.on && (
          <Arrivals arrivals={sync.asked.value.arrivals} again={afterArrival} />
        )}
        <section>
          <h2>{DEVICES.devices}</h2>
          {aside.asked.kind === 'answered' && aside.asked.value > 0 && (
            <Note tone="warn">
              <Say phrase={setAside(aside.asked.value)} />
            </Note>
          )}
          {devices.asked.kind === 'failed' && <FaultNote fault={devices.asked.fault} />}
          {devices.asked.kind === 'answered' && since.asked.kind !== 'waiting' && (
            <DeviceList
              devices={devices.asked.value}
              since={since.asked.kind === 'answered' ? since.asked.value : null}
              gateways={gateways.asked.kind === 'answered' ? gateways.asked.value : []}
              again={devices.again}
            />
          )}
        </section>
        <section>
          <h2>{DEVICES.gateways}</h2>
          {gateways.asked.kind === 'failed' && <FaultNote fault={gateways.asked.fault} />}
          {gateways.asked.kind === 'answered' && (
            <>
              {gateways.asked.value.length === 0 && <p class="empty">{DEVICES.noGateways}</p>}
              <ul class="cards">
                {gateways.asked.value.map((gateway) => (
                  <GatewayCard key={gateway.id} gateway={gateway} again={gateways.again} onChange={afterChange} />
                ))}
              </ul>
            </>
          )}
          <a class="button" href={pageUrl('pairing')}>
            {DEVICES.pair}
          </a>
        </section>
        {managed.asked.kind === 'failed' && <FaultNote fault={managed.asked.fault} />}
        {managed.asked.kind === 'answered' && <ManagedList managed={managed.asked.value} />}
        <AuditLog />
        <Network />
        {sync.asked.kind === 'failed' && <FaultNote fault={sync.asked.fault} />}
        {sync.asked.kind === 'answered' && <OtherBrowsers sync={sync.asked.value} again={sync.again} />}
        <MakersSection />
      </main>
    </>
  );
}

mount('devices', <Devices />);

/** More lines than this are in the file only. */
const SHOWN = 100;

/** What was decided and what changed, fetched when the person wants to see it. */
function AuditLog() {
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

/** What an organisation set up: to be seen, not to be changed. Nothing where there is no such policy. */
function ManagedList({ managed: { gateways, bad } }: { readonly managed: ManagedView }) {
  if (gateways.length + bad.length === 0) return null;
  const now = Date.now();
  return (
    <section>
      <h2>{MANAGED.title}</h2>
      <p>{MANAGED.why}</p>
      <ul class="cards">
        {gateways.map((gateway) => (
          <li key={gateway.id} class="card">
            <h3>
              <Foreign text={gateway.name} />
            </h3>
            <p>
              <Say phrase={managedUntil(gateway.notAfter, now)} />
            </p>
            <p>
              <Say phrase={scopeSentence(gateway.scope, now)} />
            </p>
            {gateway.leftOut.length > 0 && (
              <Note tone="warn">
                <Say phrase={leftOutSentence(gateway.leftOut)} />
              </Note>
            )}
            <details>
              <summary>{DEVICES.codes}</summary>
              <p class="small">
                <Say phrase={wholeName(gateway.subject)} />
              </p>
              <GatewayCodes gateway={gateway} />
            </details>
          </li>
        ))}
      </ul>
      {bad.map(({ name, problem }, at) => (
        <Note key={at} tone="warn">
          <Say phrase={badEntry(name, MANAGED_PROBLEMS[problem])} />
        </Note>
      ))}
    </section>
  );
}
