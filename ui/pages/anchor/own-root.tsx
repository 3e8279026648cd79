import type { AnchorView } from '../../../src/protocol/index.ts';
import { download, openInTab } from '../../lib/index.ts';
import { Say } from '../../components/index.ts';
import { ANCHOR, BY_HAND, OWN_ROOT, ownRootRemoval, ownRootSteps } from '../../words/anchor.ts';
import { plain } from '../../words/phrase.ts';
import { pem } from './kit/files.ts';

/** What the gateway's own root is called as a file. */
export const ROOT_FILE = 'gateway-root.crt';

interface Props {
  readonly browser: AnchorView['browser'];
  readonly root: NonNullable<AnchorView['ownRoot']>;
}

/** The gateway's own root, where that is bounded like the pair would be: one file to install, and none to make. */
export function OwnRoot({ browser, root }: Props) {
  const { place } = BY_HAND[browser];
  return (
    <section>
      <h2>{OWN_ROOT.title}</h2>
      <p>{OWN_ROOT.why}</p>
      <p>{OWN_ROOT.only}</p>
      <div class="row">
        <button
          type="button"
          class="main"
          onClick={() => download(ROOT_FILE, pem(root.certificate), 'application/x-x509-ca-cert')}
        >
          {OWN_ROOT.save}
        </button>
      </div>
      <ol class="steps">
        {ownRootSteps(browser, ROOT_FILE).map((step) => (
          <li key={plain(step)}>
            <span>
              <Say phrase={step} />
            </span>
          </li>
        ))}
      </ol>
      {place !== null && (
        <div class="row">
          <button type="button" onClick={() => openInTab(place)}>
            {ANCHOR.open}
          </button>
          <code>{place}</code>
        </div>
      )}
      <details>
        <summary>{OWN_ROOT.remove}</summary>
        <p>
          <Say phrase={ownRootRemoval(browser, root.label)} />
        </p>
      </details>
    </section>
  );
}
