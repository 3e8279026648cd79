import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Fault, Reply } from '../../../src/protocol/index.ts';
import { FaultNote, FingerprintField, Foreign, Note, Say } from '../../components/index.ts';
import { type Compare, Proof } from '../../components/proof/proof.tsx';
import { ask, type BackupPreview, shownId, useEscape } from '../../lib/index.ts';
import {
  BACKUP,
  backupMadeOn,
  DEVICE_FATES,
  GATEWAY_FATES,
  leftOutOf,
  MAKER_CARRIED,
  MAKER_FATES,
} from '../../words/backup.ts';
import { subjectSentence } from '../../words/certificate.ts';
import { MAKER_PROBLEMS } from '../../words/evidence/makers.ts';
import { join } from '../../words/pages.ts';
import { PROBLEMS } from '../../words/pairing.ts';
import { scopeSentence } from '../../words/scope.ts';
import type { Given } from './read-backup.tsx';

interface Props {
  readonly contents: BackupPreview;
  readonly given: Given;
  readonly onDone: (contents: BackupPreview) => void;
  readonly onCancel: () => void;
}

/** What restoring this file would do. Cancel has the focus, Escape cancels while nothing is typed. */
export function Preview({ contents, given, onDone, onCancel }: Props) {
  const [fault, setFault] = useState<Fault | null>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => cancel.current?.focus(), []);
  const { gateways, devices, refused, makers, refusedMakers } = contents;
  // Only someone who knows the passphrase could change it.
  const isProtected = given.passphrase !== null;
  const [proofs, setProofs] = useState<Readonly<Record<string, string>>>({});
  const [makerProofs, setMakerProofs] = useState<Readonly<Record<string, string>>>({});
  const takes =
    [...gateways, ...devices].some(({ fate }) => fate === 'added-to') ||
    devices.some(({ fate }) => fate === 'new') ||
    Object.keys(proofs).length + Object.keys(makerProofs).length > 0;
  const open = [...gateways, ...makers].some(({ fate }) => fate === 'new') && !takes;
  const take = async () => {
    const reply = await ask('backup/import', { ...given, proofs, makerProofs });
    if (!reply.ok) return setFault(reply.fault);
    if (reply.value.kind === 'contents') return onDone(reply.value);
    onCancel();
  };
  return (
    <section {...useEscape(onCancel)}>
      <h2>{BACKUP.found}</h2>
      <p>
        <Say phrase={backupMadeOn(contents.madeAt, Date.now())} />
      </p>
      {gateways.some(({ fate }) => fate === 'new') && (
        <Note tone={isProtected ? 'mute' : 'warn'}>{isProtected ? BACKUP.compareProtected : BACKUP.compare}</Note>
      )}
      {gateways.length > 0 && <h3>{BACKUP.gateways}</h3>}
      {gateways.length > 0 && (
        <ul class="cards">
          {gateways.map((gateway, at) => (
            <Gateway
              key={at}
              gateway={gateway}
              isProved={at in proofs}
              compare={(typed) => ask('backup/compare', { ...given, gateway: at, typed })}
              onProof={(typed) => setProofs({ ...proofs, [at]: typed })}
            />
          ))}
        </ul>
      )}
      {refused.map(({ name, problem }, at) => (
        <Note key={at} tone="warn">
          <Say phrase={leftOutOf(name, PROBLEMS[problem])} />
        </Note>
      ))}
      {makers.length > 0 && <h3>{BACKUP.makers}</h3>}
      {makers.some(({ fate }) => fate === 'new') && (
        <Note tone={isProtected ? 'mute' : 'warn'}>
          {isProtected ? BACKUP.compareMakerProtected : BACKUP.compareMaker}
        </Note>
      )}
      {makers.length > 0 && (
        <ul class="cards">
          {makers.map((maker, at) => (
            <MakerCard
              key={at}
              at={at}
              maker={maker}
              isProved={at in makerProofs}
              compare={(typed) => ask('backup/compare-maker', { ...given, maker: at, typed })}
              onProof={(typed) => setMakerProofs({ ...makerProofs, [at]: typed })}
            />
          ))}
        </ul>
      )}
      {refusedMakers.map(({ name, problem }, at) => (
        <Note key={at} tone="warn">
          <Say phrase={leftOutOf(name, MAKER_PROBLEMS[problem])} />
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
      {!takes && !open && <Note>{BACKUP.nothingNew}</Note>}
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

interface GatewayProps {
  readonly gateway: BackupPreview['gateways'][number];
  readonly isProved: boolean;
  readonly compare: Compare;
  readonly onProof: (typed: string) => void;
}

function Gateway({ gateway: { name, subject, scope, fate }, isProved, compare, onProof }: GatewayProps) {
  const [proving, setProving] = useState(false);
  return (
    <li class="card">
      <h4>
        <Foreign text={name} />
      </h4>
      <p class="scope">{isProved ? BACKUP.proved : GATEWAY_FATES[fate]}</p>
      {fate === 'new' && (
        <p>
          <Say phrase={join(subjectSentence(subject), scopeSentence(scope, Date.now()))} />
        </p>
      )}
      {fate === 'new' && !isProved && !proving && (
        <button type="button" onClick={() => setProving(true)}>
          {BACKUP.prove}
        </button>
      )}
      {proving && !isProved && (
        <Proof heading="h5" compare={compare} onProof={(typed) => typed !== null && onProof(typed)} />
      )}
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

interface CardProps {
  readonly maker: BackupPreview['makers'][number];
  /** Its position in the view, which makes the field's id. */
  readonly at: number;
  readonly isProved: boolean;
  readonly compare: (typed: string) => Promise<Reply<'backup/compare-maker'>>;
  readonly onProof: (typed: string) => void;
}

/** A maker's root in a backup: it is added only with the fingerprint that its maker publishes. */
function MakerCard({ maker: { name, subject, fate }, at, isProved, compare, onProof }: CardProps) {
  const [typed, setTyped] = useState('');
  const [reply, setReply] = useState<Reply<'backup/compare-maker'> | null>(null);
  const check = async (event: Event) => {
    event.preventDefault();
    const compared = await compare(typed.trim());
    setReply(compared);
    if (compared.ok && (compared.value.state === 'match' || compared.value.state === 'file')) onProof(typed.trim());
  };
  return (
    <li class="card">
      <h4>
        <Foreign text={name} />
      </h4>
      <p class="scope">{isProved ? MAKER_CARRIED.proved : MAKER_FATES[fate]}</p>
      {fate === 'new' && (
        <p class="small">
          <Foreign text={subject} longest={300} />
        </p>
      )}
      {fate === 'new' && !isProved && (
        <form class="field" onSubmit={(event) => void check(event)}>
          <FingerprintField
            id={`maker-${at}`}
            typed={typed}
            onTyped={(text) => {
              setTyped(text);
              setReply(null);
            }}
          />
          <div class="row">
            <button type="submit" disabled={typed.trim() === ''}>
              {MAKER_CARRIED.check}
            </button>
          </div>
        </form>
      )}
      {reply?.ok === false && <FaultNote fault={reply.fault} />}
      {reply?.ok === true && !isProved && (
        <Note tone="warn">{reply.value.state === 'incomplete' ? MAKER_CARRIED.short : MAKER_CARRIED.differs}</Note>
      )}
    </li>
  );
}
