import { useEffect, useRef } from 'preact/hooks';
import { LINK } from '../../../words/pairing-link.ts';
import { readQr } from './qr-image.ts';

/** Often enough for a hand that is still, seldom enough for an old laptop. */
const LOOK_EVERY_MS = 200;

interface Props {
  readonly onFound: (text: string) => void;
  readonly onCancel: () => void;
  /**
   * There are no pictures: the person, or the browser for them, refused (`refused`), or there is no camera that could
   * be used.
   */
  readonly onNoCamera: (refused: boolean) => void;
}

/** Shows what the camera sees until there is a QR code in it. The pictures stay on this page. */
export function Camera({ onFound, onCancel, onNoCamera }: Props) {
  const video = useRef<HTMLVideoElement>(null);
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
    start().catch((why: unknown) => over || onNoCamera(why instanceof DOMException && why.name === 'NotAllowedError'));
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
      <video ref={video} muted playsInline aria-label={LINK.seen} />
      <button type="button" onClick={onCancel}>
        {LINK.stop}
      </button>
    </div>
  );
}
