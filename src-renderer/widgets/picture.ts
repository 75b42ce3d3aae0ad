import { MAX_PIXELS, qrPicture, readQr } from './qr';

/** Bytes of a picture that is opened at all. */
const MAX_FILE = 30_000_000;
/** Pixels of a module in a picture that is given away: large enough for any screen or printer. */
const SCALE = 10;

/** A QR code as a PNG, in a data URL. */
export function qrDataUrl(text: string): string {
  const { width, height, data } = qrPicture(text, SCALE);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pixels = new ImageData(width, height);
  pixels.data.set(data);
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  return canvas.toDataURL('image/png');
}

/** The text of the QR code in a picture file; null where it is no picture, or there is no code in it. */
export async function qrInFile(file: Blob): Promise<string | null> {
  if (file.size > MAX_FILE) return null;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, Math.sqrt(MAX_PIXELS / (bitmap.width * bitmap.height)));
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.floor(side * scale)));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d');
  if (!context) return null;
  // What is transparent counts as paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return readQr(context.getImageData(0, 0, canvas.width, canvas.height));
}
