import type { Fault, GatewayView, LinkView } from '../../../src/protocol/index.ts';
import { FaultNote, Note } from '../../components/index.ts';
import { allowOrigins, ask, loadedPageWork, loadPageWork } from '../../lib/index.ts';
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
  const [url, setUrl] = useState('http://');
  const [copied, setCopied] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const get = async (from?: string) => {
    const reply = await ask('gateway/link', { gateway: gateway.id, ...(from === undefined ? {} : { url: from }) });
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setMade(reply.value);
  };
  const open = () => {
    // To be there when the button is pressed: a permission can be asked for only in the call that the click makes.
    void loadPageWork().catch(() => null);
    if (made === null) void get();
  };
  const make = async (event: Event) => {
    event.preventDefault();
    const work = loadedPageWork() ?? (await loadPageWork().catch(() => null));
    if (work === null) return setFault('internal');
    const found = work.readAddress(url);
    if (!found.ok) return setMade({ link: null, problem: found.problem });
    if (!(await allowOrigins(found.origins))) return setMade({ link: null, problem: 'no-permission' });
    await get(found.text);
  };
  const copy = async (link: string) => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <details onToggle={(event) => event.currentTarget.open && open()}>
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
        <form class="field" onSubmit={make}>
          <label for={`from-${gateway.id}`}>{LINK.shareUrl}</label>
          <div class="row">
            <input
              id={`from-${gateway.id}`}
              type="text"
              inputMode="url"
              spellcheck={false}
              autocomplete="off"
              maxLength={2000}
              value={url}
              onInput={(event) => setUrl(event.currentTarget.value)}
            />
            <button type="submit">{LINK.shareMake}</button>
          </div>
          {made.problem !== null && (
            <Note tone="warn">{made.problem === 'unknown-place' ? LINK.shareElsewhere : PROBLEMS[made.problem]}</Note>
          )}
        </form>
      )}
      <FaultNote fault={fault} />
    </details>
  );
}
