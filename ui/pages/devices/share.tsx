import type { Fault, GatewayView, LinkView } from '../../../src/protocol/index.ts';
import { FaultNote, Note } from '../../components/index.ts';
import { allowOrigins, ask, usePageWork } from '../../lib/index.ts';
import { codeOf, LINK } from '../../words/pairing-link.ts';
import { PROBLEMS } from '../../words/pairing.ts';
import { plain } from '../../words/phrase.ts';
import { useState } from 'preact/hooks';
import encodeQR from 'qr';

/** White around the code, in modules: readers need four. */
const BORDER = 4;

/** A QR code, dark on light in any colour scheme, since many readers take no other. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const rows = encodeQR(text, 'raw', { border: BORDER });
  const dark = rows.flatMap((row, y) => row.flatMap((module, x) => (module ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shape-rendering="crispEdges"
    >
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}

type Made = Pick<LinkView, 'link'> & { readonly problem: keyof typeof PROBLEMS | null };

/** Moves a pairing to another browser: a QR code that says where the root is, and which one it has to be. */
export function Share({ gateway }: { readonly gateway: GatewayView }) {
  const [made, setMade] = useState<Made | null>(null);
  const [copied, setCopied] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const get = async (from?: string) => {
    const reply = await ask('gateway/link', { gateway: gateway.id, ...(from === undefined ? {} : { url: from }) });
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setMade(reply.value);
  };
  const copy = async (link: string) => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <details onToggle={(event) => event.currentTarget.open && made === null && void get()}>
      <summary>{LINK.share}</summary>
      {made?.link && (
        <>
          <p class="small">{LINK.shareWhy}</p>
          <QrCode text={made.link} label={plain(codeOf(gateway.name))} />
          <div class="row">
            <button type="button" onClick={() => copy(made.link ?? '')}>
              {LINK.copy}
            </button>
            {copied && <Note>{LINK.copied}</Note>}
          </div>
        </>
      )}
      {made?.link === null && (
        <PlaceForm
          gateway={gateway.id}
          problem={made.problem}
          onPlace={get}
          onProblem={(problem) => setMade({ link: null, problem })}
          onFault={setFault}
        />
      )}
      <FaultNote fault={fault} />
    </details>
  );
}

/** Asks at which address the other browser finds the root. */
function PlaceForm({
  gateway,
  problem,
  onPlace,
  onProblem,
  onFault,
}: {
  readonly gateway: string;
  readonly problem: Made['problem'];
  readonly onPlace: (url: string) => Promise<void>;
  readonly onProblem: (problem: Made['problem']) => void;
  readonly onFault: (fault: Fault) => void;
}) {
  const { work, settled } = usePageWork();
  const [url, setUrl] = useState('http://');
  const make = async (event: Event) => {
    event.preventDefault();
    if (work === null) return onFault('internal');
    const found = work.readAddress(url);
    if (!found.ok) return onProblem(found.problem);
    if (!(await allowOrigins(found.origins))) return onProblem('no-permission');
    await onPlace(found.text);
  };
  return (
    <form class="field" onSubmit={make}>
      <label for={`from-${gateway}`}>{LINK.shareUrl}</label>
      <div class="row">
        <input
          id={`from-${gateway}`}
          type="text"
          inputMode="url"
          spellcheck={false}
          autocomplete="off"
          maxLength={2000}
          value={url}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
        <button type="submit" disabled={!settled}>
          {LINK.shareMake}
        </button>
      </div>
      {problem !== null && (
        <Note tone="warn">{problem === 'unknown-place' ? LINK.shareElsewhere : PROBLEMS[problem]}</Note>
      )}
    </form>
  );
}
