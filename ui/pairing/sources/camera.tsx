import { useEffect, useRef, useState } from 'preact/hooks';
import { Note } from '../../parts/note.tsx';
import { LINK } from '../../words/pairing-link.ts';
import { readQr } from './qr-image.ts';

/** Often enough for a hand that is still, seldom enough for an old laptop. */
const LOOK_EVERY_MS = 200;

interface Props {
  readonly onFound: (text: string) => void;
  readonly onCancel: () => void;
}

/** Shows what the camera sees until there is a QR code in it. The pictures stay on this page. */
export function Camera({ onFound, onCancel }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let over = false;
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (over || video.current === null) return stop();
      video.current.srcObject = stream;
      await video.current.play();
    };
    start().catch(() => setBlocked(true));
    const timer = setInterval(() => {
      const seen = video.current && readQr(video.current, video.current.videoWidth, video.current.videoHeight);
      if (seen) onFound(seen);
    }, LOOK_EVERY_MS);
    return () => {
      over = true;
      clearInterval(timer);
      stop();
    };
  }, []);
  return (
    <div class="camera">
      {blocked ? <Note tone="warn">{LINK.noCamera}</Note> : <video ref={video} muted playsInline aria-label={LINK.seen} />}
      <button type="button" onClick={onCancel}>{LINK.stop}</button>
    </div>
  );
}
