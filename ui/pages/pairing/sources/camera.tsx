import { LINK } from '../../../words/pairing-link.ts';
import { useEffect, useRef } from 'preact/hooks';
import { decodeQR } from 'qr/decode.js';

/** Larger pictures are scaled down: a code that fills a part of them is still read, and soon. */
const MAX_SIDE = 1600;

/** The text of the QR code in a picture, null where none can be read. */
export function readQr(picture: CanvasImageSource, width: number, height: number): string | null {
  if (width === 0 || height === 0) return null;
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
  } catch {
    // Its way to say that there is none.
    return null;
  }
}

/** The same for a file, which may be no picture at all. */
export async function readQrFile(file: File | undefined): Promise<string | null> {
  if (file === undefined) return null;
  try {
    const picture = await createImageBitmap(file);
    return readQr(picture, picture.width, picture.height);
  } catch {
    return null;
  }
}

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
