import { useState } from 'preact/hooks';
import type { AnchorView, Fault, Reply, Request } from '../../../src/protocol/index.ts';
import { ByHand, FaultNote, mount, Note, Say, Top } from '../../components/index.ts';
import { ask, type NoAnchorReason, useReply } from '../../lib/index.ts';
import { MISSED, MISSED_OWN } from '../../words/anchor-try.ts';
import { ANCHOR, ANCHOR_PROBLEMS, BY_HAND, gone, OWN_ROOT, removalSteps, title } from '../../words/anchor.ts';
import { join } from '../../words/pages.ts';
import { ByCompanion } from './by-companion.tsx';
import { Files } from './files.tsx';
import { certificateFiles } from './kit/files.ts';
import { Limits } from './limits.tsx';
import { More } from './more.tsx';
import { Older } from './older.tsx';
import { EarlierRoots, OwnRoot, OwnRootNoLonger, ROOT_FILE } from './own-root.tsx';
import { stillThere } from './still-there.ts';
import { TryDevice } from './try-device.tsx';
import { useCompanion, useRootCompanion } from './use-companion.ts';

/** The gateway or device that the page's address names, null where it names none. */
export function askedFor(search: string): Request<'anchor/material'> | null {
  const query = new URLSearchParams(search);
  const [gateway, device, tab] = [query.get('gateway'), query.get('device'), query.get('tab')];
  if (gateway !== null) return { of: 'gateway', id: gateway };
  return device === null ? null : { of: 'device', id: device, ...(tab === null ? {} : { tabId: Number(tab) }) };
}

type ReplyState = Request<'anchor/material'>;

/** "Stop browser warnings": the two files, where they go, whether they work, and how to get rid of them. */
export function Anchor({ asked: request }: { readonly asked: ReplyState | null }) {
  const { asked, again } = useReply('anchor/view', request && { of: request.of, id: request.id });
  return (
    <>
      <Top />
      <main class="page">
        {asked.kind === 'failed' && (
          <>
            <h1 class="hidden">Latchkey</h1>
            <FaultNote fault={asked.fault} />
          </>
        )}
        {asked.kind === 'answered' && request !== null && <Whole view={asked.value} request={request} again={again} />}
      </main>
    </>
  );
}

interface Props {
  readonly view: AnchorView;
  readonly request: ReplyState;
  readonly again: () => Promise<void>;
}

function Whole({ view, request, again }: Props) {
  const [problem, setProblem] = useState<NoAnchorReason | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [making, setMaking] = useState(false);
  const { of, id } = request;
  const settle = async (result: MadeFiles | Reply<'anchor/removed'>) => {
    setFault('fault' in result ? result.fault : null);
    setProblem('problem' in result ? result.problem : null);
    if (result.ok) await again();
  };
  const make = async () => {
    setMaking(true);
    await settle(await makeFiles({ ...request, also }));
    setMaking(false);
  };
  const here = {
    browser: view.browser,
    onOut: async (label: string) => {
      const { ownRoot } = view;
      const there = stillThere(view, {
        pairs: await ask('companion/stores', {}),
        roots: ownRoot && (await ask('companion/root-stores', { root: ownRoot.certificate })),
      });
      await settle(await ask('anchor/removed', { of, id, label, there }));
    },
  };
  const companion = useCompanion(here);
  const rootCompanion = useRootCompanion(view.ownRoot, view.scope, here);
  const ofDevice = view.of === 'device';
  const [also, setAlso] = useState<readonly string[]>(() => covered(view));
  const hopeless = ofDevice && view.browser === 'firefox';
  const enough = view.ownRoot?.enough ? view.ownRoot : null;
  // Whoever made a pair goes on with that.
  const ownRoot = view.pair === null ? enough : null;
  const byHand = hopeless || !companion.stores?.length;
  const older = view.older.length > 0 && (
    <Older
      pairs={view.older}
      companion={companion}
      onRemoved={async (label) => settle(await ask('anchor/removed', { of, id, label }))}
    />
  );
  const roots = (
    <>
      {view.ownRoot?.enough === false && <OwnRootNoLonger view={view} root={view.ownRoot} companion={rootCompanion} />}
      {view.ownRoot && <EarlierRoots root={view.ownRoot} companion={rootCompanion} />}
    </>
  );
  if (view.removed)
    return (
      <>
        <header>
          <h1>{ANCHOR.removeTitle}</h1>
          <p class="lead">
            <Say phrase={gone(view)} />
          </p>
        </header>
        <FaultNote fault={fault} />
        {older}
        <ByHand browser={view.browser} steps={removalSteps({ ...view, ownRoot: null })} />
        {roots}
      </>
    );
  return (
    <>
      <header>
        <h1>
          <Say phrase={title(view)} />
        </h1>
        {!hopeless && (
          <>
            <p class="lead">{ofDevice ? ANCHOR.leadDevice : ownRoot ? OWN_ROOT.lead : ANCHOR.lead}</p>
            <p>{ownRoot ? OWN_ROOT.safe : ANCHOR.safe}</p>
          </>
        )}
      </header>
      {!hopeless && <Limits view={view} also={also} />}
      {hopeless && <Note tone="warn">{ANCHOR.firefoxDevice}</Note>}
      {problem !== null && <Note tone="warn">{ANCHOR_PROBLEMS[problem]}</Note>}
      <FaultNote fault={fault} />
      {ownRoot && (
        <>
          <OwnRoot browser={view.browser} root={ownRoot} companion={rootCompanion} beside={false} />
          <TryDevice
            browser={view.browser}
            scope={view.scope}
            missed={MISSED_OWN[view.browser](ROOT_FILE)}
            ofGateway
            addresses={view.trials}
          />
        </>
      )}
      {view.pair === null ? (
        !hopeless && (
          <section>
            {ownRoot && (
              <>
                <h2>{OWN_ROOT.two}</h2>
                <p>
                  <Say phrase={join([OWN_ROOT.twoWhy], [ANCHOR.safe])} />
                </p>
              </>
            )}
            <More others={view.others} chosen={also} onChosen={setAlso} />
            <button type="button" class={ownRoot ? 'quiet' : 'main'} disabled={making} onClick={make}>
              {making ? ANCHOR.making : ANCHOR.make}
            </button>
          </section>
        )
      ) : (
        <>
          <Files pair={view.pair} scope={view.scope} others={view.others} onMake={make} making={making} byHand={byHand}>
            <More others={view.others} chosen={also} onChosen={setAlso} />
          </Files>
          {!hopeless && <ByCompanion browser={view.browser} pair={view.pair} companion={companion} />}
          <Install browser={view.browser} pair={view.pair} otherwise={!byHand} />
          <TryDevice
            browser={view.browser}
            scope={view.pair.scope}
            missed={MISSED[view.browser](certificateFiles(view.pair))}
            ofGateway={!ofDevice}
            addresses={view.trials}
          />
        </>
      )}
      {view.pair !== null && enough && (
        <OwnRoot browser={view.browser} root={enough} companion={rootCompanion} beside />
      )}
      {roots}
      {older}
    </>
  );
}

export type MadeFiles =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: NoAnchorReason }
  | { readonly ok: false; readonly fault: Fault };

/** What the present files cover beyond the default: the next ones do so, too, unless the person takes it out. */
function covered({ pair, others }: AnchorView): readonly string[] {
  const parts = pair === null ? [] : [...pair.scope.names, ...pair.scope.addresses];
  return [...others.names, ...others.addresses].filter((part) => parts.includes(part));
}

/** Makes a new pair of files, and has it kept. Never rejects. */
export async function makeFiles({ tabId, also, ...asked }: Request<'anchor/material'>): Promise<MadeFiles> {
  const material = await ask('anchor/material', {
    ...asked,
    ...(tabId === undefined ? {} : { tabId }),
    ...(also === undefined ? {} : { also }),
  });
  if (!material.ok) return material;
  if (material.value === null) return { ok: false, problem: 'not-seen' };
  const made = await ask('anchor/make', material.value);
  if (!made.ok) return made;
  if (!made.value.ok) return made.value;
  const kept = await ask('anchor/keep', { ...asked, pair: made.value.pair });
  return kept.ok ? { ok: true } : kept;
}

mount('anchor', <Anchor asked={askedFor(location.search)} />);

interface InstallProps {
  readonly browser: AnchorView['browser'];
  readonly pair: NonNullable<AnchorView['pair']>;
  /** The companion can do it as well. */
  readonly otherwise: boolean;
}

/** Where the files go in this very browser, and how they get out again. */
function Install({ browser, pair, otherwise }: InstallProps) {
  const { steps, removal } = BY_HAND[browser];
  return (
    <section>
      <h2>{otherwise ? ANCHOR.byHand : ANCHOR.steps}</h2>
      <ByHand browser={browser} steps={steps(certificateFiles(pair))} />
      <details>
        <summary>{ANCHOR.other}</summary>
        <p>{ANCHOR.otherWhy}</p>
      </details>
      <details>
        <summary>{ANCHOR.remove}</summary>
        <p>
          <Say phrase={removal(pair.label)} />
        </p>
      </details>
    </section>
  );
}
