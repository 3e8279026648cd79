import type { ManagedView } from '../../../src/protocol/index.ts';
import { Foreign, GatewayCodes, Note, Say } from '../../components/index.ts';
import { badEntry, DEVICES, leftOutSentence, MANAGED, MANAGED_PROBLEMS, managedUntil } from '../../words/devices.ts';
import { scopeSentence } from '../../words/scope.ts';
import { wholeName } from '../../words/certificate.ts';

/** What an organisation set up: to be seen, not to be changed. Nothing where there is no such policy. */
export function ManagedList({ managed: { gateways, bad } }: { readonly managed: ManagedView }) {
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
