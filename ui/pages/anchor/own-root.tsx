import type { AnchorView } from '../../../src/protocol/index.ts';
import { download } from '../../lib/index.ts';
import { ByHand, Say } from '../../components/index.ts';
import { BY_COMPANION, ROOT_BY_COMPANION, takeOutWhat } from '../../words/anchor-companion.ts';
import { ANCHOR, OWN_ROOT, ownRootRemoval, ownRootSteps, pairMadeOn, removalSteps } from '../../words/anchor.ts';
import { COMPANION_PROBLEMS } from '../../words/companion.ts';
import { Choice, GetCompanion, WhatItDid } from './by-companion.tsx';
import { pem } from './kit/files.ts';
import type { RootAtHand } from './use-companion.ts';

/** What the gateway's own root is called as a file. */
export const ROOT_FILE = 'gateway-root.crt';

interface Props {
  readonly browser: AnchorView['browser'];
  readonly root: NonNullable<AnchorView['ownRoot']>;
  readonly companion: RootAtHand;
  /** The two files are there already. */
  readonly beside: boolean;
}

/** The gateway's own root, where that is bounded like the pair would be: one file to install, and none to make. */
export function OwnRoot({ browser, root, companion, beside }: Props) {
  const helped = (companion.stores ?? []).length > 0;
  const stands = (companion.stores ?? []).some(
    (store) => store.stands && (store.browser === 'firefox') === (browser === 'firefox'),
  );
  return (
    <>
      <section>
        <h2>{beside ? OWN_ROOT.instead : OWN_ROOT.title}</h2>
        <p>{beside ? OWN_ROOT.insteadWhy : OWN_ROOT.why}</p>
        {!helped && <SaveRoot {...{ browser, root }} main={!beside} />}
        {companion.lacks === 'companion' && <GetCompanion why={ROOT_BY_COMPANION.get} />}
        {companion.lacks === 'update' && <GetCompanion why={COMPANION_PROBLEMS['unknown-request']} />}
        {companion.stores?.length === 0 && <p class="small">{ROOT_BY_COMPANION.none}</p>}
      </section>
      {helped && (
        <>
          <section>
            <h2>{BY_COMPANION.title}</h2>
            <Choice
              browser={browser}
              stores={(companion.stores ?? []).map((store) => ({ ...store, has: store.stands }))}
              words={ROOT_BY_COMPANION}
              quiet={beside}
              busy={companion.busy}
              onInstall={(ids) => void companion.install(ids)}
              onRemove={(ids) => void companion.remove(ids)}
            />
            <RootDone root={root} companion={companion} />
          </section>
          {stands ? (
            <HowToRemove {...{ browser, root }} />
          ) : (
            <section>
              <h2>{OWN_ROOT.byHand}</h2>
              <SaveRoot {...{ browser, root }} main={false} />
            </section>
          )}
        </>
      )}
    </>
  );
}

/** What came of the last thing that was done to this root. */
const RootDone = ({ root, companion: { did } }: Pick<Props, 'root' | 'companion'>) =>
  did?.about === root.certificate && <WhatItDid did={did.what} restart={ROOT_BY_COMPANION.restart} />;

/** Roots that this one took the place of: they go on being trusted until someone removes them. */
export function EarlierRoots({ root, companion }: Pick<Props, 'root' | 'companion'>) {
  const { earlier, busy, did, removeEarlier } = companion;
  const done = did !== null && did.about !== root.certificate ? did.what : null;
  if (earlier.length === 0 && done === null) return null;
  return (
    <section>
      <h2>{ANCHOR.older}</h2>
      {earlier.length > 0 && <p>{ANCHOR.olderWhy}</p>}
      <ul class="list">
        {earlier.map((each) => (
          <li key={each.root} class="row">
            <span>
              <Say phrase={pairMadeOn(each, Date.now())} />
            </span>
            <button
              type="button"
              disabled={busy !== null}
              aria-label={takeOutWhat(each.label)}
              onClick={() => void removeEarlier(each.root)}
            >
              {BY_COMPANION.takeOut}
            </button>
          </li>
        ))}
      </ul>
      {done && <WhatItDid did={done} restart={ROOT_BY_COMPANION.restart} />}
    </section>
  );
}

/** The file, where it goes, and how it gets out again. */
function SaveRoot({ browser, root, main }: Pick<Props, 'browser' | 'root'> & { readonly main: boolean }) {
  return (
    <>
      <p>{OWN_ROOT.only}</p>
      <div class="row">
        <button
          type="button"
          class={main ? 'main' : undefined}
          onClick={() => download(ROOT_FILE, pem(root.certificate), 'application/x-x509-ca-cert')}
        >
          {OWN_ROOT.save}
        </button>
      </div>
      <ByHand browser={browser} steps={ownRootSteps(browser, ROOT_FILE)} />
      <HowToRemove {...{ browser, root }} />
    </>
  );
}

const HowToRemove = ({ browser, root }: Pick<Props, 'browser' | 'root'>) => (
  <details>
    <summary>{OWN_ROOT.remove}</summary>
    <p>
      <Say phrase={ownRootRemoval(browser, root.label)} />
    </p>
  </details>
);

/** The same root once it is bounded otherwise than a pair would be: it may be in the browser from before. */
export function OwnRootNoLonger({
  view,
  root,
  companion,
}: { readonly view: AnchorView } & Pick<Props, 'root' | 'companion'>) {
  const { stores, lacks, busy, remove } = companion;
  return (
    <section>
      <h2>{OWN_ROOT.otherwise}</h2>
      <p>{OWN_ROOT.otherwiseWhy}</p>
      {stores?.some(({ stands }) => stands) && (
        <div class="row">
          <button type="button" disabled={busy !== null} onClick={() => void remove()}>
            {busy === 'remove' ? BY_COMPANION.removing : ROOT_BY_COMPANION.remove}
          </button>
        </div>
      )}
      <RootDone root={root} companion={companion} />
      {lacks === 'update' && <GetCompanion why={COMPANION_PROBLEMS['unknown-request']} />}
      <ByHand browser={view.browser} steps={removalSteps({ ...view, pair: null, older: [] })} />
    </section>
  );
}
