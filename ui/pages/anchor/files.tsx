import type { AnchorView } from '../../../src/protocol/index.ts';
import { download } from '../../lib/browser.ts';
import { Foreign, Say } from '../../components/text.tsx';
import { Note } from '../../components/note.tsx';
import type { Scope } from '../../lib/types.ts';
import { ANCHOR, pairMadeOn } from '../../words/anchor.ts';
import { certificateFiles, kitFiles, zip } from './kit/files.ts';

interface Props {
  readonly pair: NonNullable<AnchorView['pair']>;
  readonly root: string | null;
  /** What a pair made now would allow. */
  readonly scope: Scope;
  readonly making: boolean;
  readonly onMake: () => void;
  /** No one else puts them in: to take them away is what comes next. */
  readonly byHand: boolean;
}

/** The pair that was made, to take away. */
export function Files({ pair, root, scope, making, onMake, byHand }: Props) {
  const names = certificateFiles(pair);
  const outdated = isOutdated(pair, scope);
  const make = (
    <button type="button" class={outdated ? 'main' : 'quiet'} disabled={making} onClick={onMake}>
      {making ? ANCHOR.making : ANCHOR.again}
    </button>
  );
  const take = (name: string) => download(name, kitFiles(pair, root)[name] ?? '', 'application/x-x509-ca-cert');
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
          onClick={() => download(`${names.scopeRoot.slice(0, 17)}.zip`, zip(kitFiles(pair, root)), 'application/zip')}
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

/** Whether the scope was edited since: what was left out then is no change. */
function isOutdated(pair: Props['pair'], scope: Scope): boolean {
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((each, i) => each === b[i]);
  const covered = (parts: readonly string[]) => parts.filter((part) => !pair.leftOut.includes(part));
  return !same(pair.scope.names, covered(scope.names)) || !same(pair.scope.addresses, covered(scope.addresses));
}
