import { useEffect, useState } from 'preact/hooks';
import { Note, Say } from '../../../components/index.ts';
import { useLatest, usePageWork } from '../../../lib/index.ts';
import { asksFirst, LINK } from '../../../words/pairing-link.ts';
import { allowed, byLink } from './over-network.ts';
import { Camera, readQrFile } from './camera.tsx';
import type { SourceProps } from './types.ts';

/**
 * A pairing link: pasted, or out of a QR code in a picture or before the camera. What was scanned is shown before
 * anything is done with it.
 */
export function LinkSource(props: SourceProps) {
  const { busy, onAsk, opened, shown } = props;
  const { work, settled } = usePageWork();
  const [text, setText] = useState(opened ?? '');
  // Also where it is asked for in another way than the link says.
  const [isFromOutside, setFromOutside] = useState(opened !== null);
  const [scanning, setScanning] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const [camera, setCamera] = useState<'refused' | 'missing' | null>(null);
  // Out of sight, no camera is on.
  useEffect(() => {
    if (!shown) setScanning(false);
  }, [shown]);
  const read = work?.readLink(text);
  const forget = () => (setTold(null), setCamera(null));
  const take = (found: string | null) => {
    setScanning(false);
    setCamera(null);
    setTold(found === null ? LINK.noCode : LINK.found);
    if (found === null) return;
    setText(found);
    setFromOutside(false);
  };
  const follow: (text: string) => Promise<void> = useLatest(async (link) => {
    setText(link);
    forget();
    const whole = await allowed(({ readLink }) => readLink(link), props, follow);
    if (whole !== null) onAsk(byLink(whole));
  });
  return (
    <form onSubmit={(event) => (event.preventDefault(), follow(text))} class="field">
      <label for="link">{LINK.label}</label>
      <p class="small" id="link-why">
        {LINK.beware}
      </p>
      <textarea
        id="link"
        rows={2}
        spellcheck={false}
        autocomplete="off"
        maxLength={4000}
        placeholder={LINK.placeholder}
        aria-describedby="link-why"
        value={text}
        onInput={(event) => (setText(event.currentTarget.value), setFromOutside(false))}
      />
      {scanning && (
        <Camera
          onFound={take}
          onCancel={() => setScanning(false)}
          onNoCamera={(refused) => (setScanning(false), setCamera(refused ? 'refused' : 'missing'))}
        />
      )}
      {camera !== null && <Note tone="warn">{camera === 'refused' ? LINK.cameraRefused : LINK.noCamera}</Note>}
      {isFromOutside && <Note tone="warn">{LINK.fromOutside}</Note>}
      {told !== null && <Note>{told}</Note>}
      {read?.ok && (
        <Note>
          <Say phrase={asksFirst(read.url)} />
        </Note>
      )}
      <div class="row">
        <button type="submit" disabled={busy || !settled || text.trim() === ''}>
          {LINK.use}
        </button>
        {!scanning && (
          <button type="button" disabled={busy} onClick={() => (forget(), setScanning(true))}>
            {camera === null ? LINK.camera : LINK.tryAgain}
          </button>
        )}
        <label class="button">
          {LINK.picture}
          <input
            type="file"
            class="hidden"
            disabled={busy}
            accept="image/*"
            onChange={async (event) => take(await readQrFile(event.currentTarget.files?.[0]))}
          />
        </label>
      </div>
    </form>
  );
}
