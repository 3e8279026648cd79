import type { ComponentChildren } from 'preact';
import type { AnchorView } from '../../../src/protocol/index.ts';
import { download, type Scope } from '../../lib/index.ts';
import { Foreign, Note, Say } from '../../components/index.ts';
import { ANCHOR, pairMadeOn } from '../../words/anchor.ts';
import { certificateFiles, kitFiles, zip } from './kit/files.ts';

interface Props {
  readonly pair: NonNullable<AnchorView['pair']>;
  /** What a pair made now would allow, unless the person asks for more. */
  readonly scope: Scope;
  /** What they can ask for. */
  readonly others: AnchorView['others'];
  readonly making: boolean;
  readonly onMake: () => void;
  /** No one else puts them in: to take them away is what comes next. */
  readonly byHand: boolean;
  /** What can be asked for besides, where new ones are made. */
  readonly children?: ComponentChildren;
}

/** The pair that was made, to take away. */
export function Files({ pair, scope, others, making, onMake, byHand, children }: Props) {
  const names = certificateFiles(pair);
  const outdated = isOutdated(pair, scope, others);
  const make = (
    <>
      {children}
      <button type="button" class={outdated ? 'main' : 'quiet'} disabled={making} onClick={onMake}>
        {making ? ANCHOR.making : ANCHOR.again}
      </button>
    </>
  );
  const take = (name: string) => download(name, kitFiles(pair)[name] ?? '', 'application/x-x509-ca-cert');
  return (
    <section>
      <h2>{ANCHOR.files}</h2>
      <p>
        <Say phrase={pairMadeOn(pair, Date.now())} />
      </p>
      {pair.leftOut.includes('.') && <p class="small">{ANCHOR.leftOut}</p>}
      {pair.leftOut.some((part) => part !== '.') && <p class="small">{ANCHOR.leftOutToo}</p>}
      {outdated && <Note tone="warn">{ANCHOR.outdated}</Note>}
      {outdated && make}
      <div class="row">
        <button
          type="button"
          class={outdated || !byHand ? undefined : 'main'}
          onClick={() => download(`${names.scopeRoot.slice(0, 17)}.zip`, zip(kitFiles(pair)), 'application/zip')}
        >
          {ANCHOR.zip}
        </button>
      </div>
      <p class="small">{ANCHOR.single}</p>
      <div class="row">
        {[names.scopeRoot, names.cross].map((name) => (
          <button key={name} type="button" class="quiet" onClick={() => take(name)}>
            <Foreign text={name} />
          </button>
        ))}
      </div>
      {!outdated && make}
    </section>
  );
}

/**
 * Whether the pair lacks what is covered by default, or allows what the gateway is no longer believed for. What was
 * left out when it was made is no change.
 */
function isOutdated(pair: Props['pair'], scope: Scope, others: Props['others']): boolean {
  const differs = (has: readonly string[], wants: readonly string[], may: readonly string[]) =>
    wants.some((part) => !has.includes(part) && !pair.leftOut.includes(part)) ||
    has.some((part) => !wants.includes(part) && !may.includes(part));
  return (
    differs(pair.scope.names, scope.names, others.names) ||
    differs(pair.scope.addresses, scope.addresses, others.addresses)
  );
}
