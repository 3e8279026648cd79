import type { AnchorView } from '../../../src/protocol/index.ts';
import { download } from '../../lib/index.ts';
import { ByHand, Say } from '../../components/index.ts';
import { OWN_ROOT, ownRootRemoval, ownRootSteps, removalSteps } from '../../words/anchor.ts';
import { pem } from './kit/files.ts';

/** What the gateway's own root is called as a file. */
export const ROOT_FILE = 'gateway-root.crt';

interface Props {
  readonly browser: AnchorView['browser'];
  readonly root: NonNullable<AnchorView['ownRoot']>;
  /** The two files are there already. */
  readonly beside: boolean;
}

/** The gateway's own root, where that is bounded like the pair would be: one file to install, and none to make. */
export function OwnRoot({ browser, root, beside }: Props) {
  return (
    <section>
      <h2>{beside ? OWN_ROOT.instead : OWN_ROOT.title}</h2>
      <p>{beside ? OWN_ROOT.insteadWhy : OWN_ROOT.why}</p>
      <p>{OWN_ROOT.only}</p>
      <div class="row">
        <button
          type="button"
          class={beside ? undefined : 'main'}
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
    </section>
  );
}

/** The same root once it is bounded otherwise than a pair would be: it may be in the browser from before. */
export const OwnRootNoLonger = ({ view }: { readonly view: AnchorView }) => (
  <section>
    <h2>{OWN_ROOT.otherwise}</h2>
    <p>{OWN_ROOT.otherwiseWhy}</p>
    <ByHand browser={view.browser} steps={removalSteps({ ...view, pair: null, older: [] })} />
  </section>
);
