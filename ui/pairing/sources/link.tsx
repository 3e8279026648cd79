import { useState } from 'preact/hooks';
import { allowOrigins } from '../../parts/browser.ts';
import { Note } from '../../parts/note.tsx';
import { LINK } from '../../words/pairing-link.ts';
import { byLink } from './by-link.ts';
import { Camera } from './camera.tsx';
import { readQrFile } from './qr-image.ts';
import type { SourceProps } from './types.ts';

/** A pairing link: pasted, or out of a QR code in a picture or before the camera. What was scanned is shown before anything is done with it. */
export function LinkSource({ busy, onAsk, onProblem }: SourceProps) {
  const [text, setText] = useState('');
  const [scanning, setScanning] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const take = (found: string | null) => {
    setScanning(false);
    setTold(found === null ? LINK.noCode : LINK.found);
    if (found !== null) setText(found);
  };
  const read = async (event: Event) => {
    event.preventDefault();
    const origin = originOf(text);
    if (origin === null) return onProblem('not-a-link');
    if (!(await allowOrigins([origin]))) return onProblem('no-permission');
    onAsk(byLink(text.trim()));
  };
  return (
    <form onSubmit={read} class="field">
      <label for="link">{LINK.label}</label>
      <p class="small" id="link-why">{LINK.beware}</p>
      <textarea id="link" rows={2} spellcheck={false} autocomplete="off" maxLength={4000} placeholder={LINK.placeholder} aria-describedby="link-why" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      {scanning && <Camera onFound={take} onCancel={() => setScanning(false)} />}
      {told !== null && <Note>{told}</Note>}
      <div class="row">
        <button type="submit" disabled={busy || text.trim() === ''}>{LINK.use}</button>
        {!scanning && <button type="button" disabled={busy} onClick={() => (setTold(null), setScanning(true))}>{LINK.camera}</button>}
        <label class="button">
          {LINK.picture}
          <input type="file" class="hidden" disabled={busy} accept="image/*" onChange={async (event) => take(await readQrFile(event.currentTarget.files?.[0]))} />
        </label>
      </div>
    </form>
  );
}

/** The one host that the link leads to, as a match pattern; the link itself is read at the desk. */
function originOf(text: string): string | null {
  const query = /^latchkey:pair\?(.*)$/i.exec(text.trim())?.[1] ?? '';
  const url = new URLSearchParams(query).get('url') ?? '';
  return URL.canParse(url) && new URL(url).hostname !== '' ? `*://${new URL(url).hostname}/*` : null;
}
