import type { AnchorView } from '../../../src/protocol/index.ts';
import { download } from '../../lib/index.ts';
import { ByHand, Say } from '../../components/index.ts';
import { BY_COMPANION, ROOT_BY_COMPANION } from '../../words/anchor-companion.ts';
import { OWN_ROOT, ownRootRemoval, ownRootSteps, removalSteps } from '../../words/anchor.ts';
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
              onRemove={() => void companion.remove()}
            />
            <RootDone companion={companion} />
          </section>
          <section>
            <h2>{OWN_ROOT.byHand}</h2>
            <SaveRoot {...{ browser, root }} main={false} />
          </section>
        </>
      )}
    </>
  );
}

const RootDone = ({ companion: { did } }: Pick<Props, 'companion'>) =>
  did && <WhatItDid did={did.what} restart={ROOT_BY_COMPANION.restart} />;

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
      <details>
        <summary>{OWN_ROOT.remove}</summary>
        <p>
          <Say phrase={ownRootRemoval(browser, root.label)} />
        </p>
      </details>
    </>
  );
}

/** The same root once it is bounded otherwise than a pair would be: it may be in the browser from before. */
export function OwnRootNoLonger({ view, companion }: { readonly view: AnchorView } & Pick<Props, 'companion'>) {
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
      <RootDone companion={companion} />
      {lacks === 'update' && <GetCompanion why={COMPANION_PROBLEMS['unknown-request']} />}
      <ByHand browser={view.browser} steps={removalSteps({ ...view, pair: null, older: [] })} />
    </section>
  );
}
