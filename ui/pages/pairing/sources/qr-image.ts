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
