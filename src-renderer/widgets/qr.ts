import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';

/** Light modules around a code, without which readers do not find it. ISO 18004, 6.3.8. */
const QUIET = 4;
/** Pixels of a picture that is searched for a code, at most; larger ones are made smaller before. */
export const MAX_PIXELS = 2_000_000;

/** Milliseconds that a search may go on after its first try. */
const SEARCH_TIME = 500;

/** A QR code as rows of modules, dark ones true, with the quiet zone around it. */
export const qrModules = (text: string): boolean[][] =>
  encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });

/** The dark modules as the path of an SVG in which a module is 1 wide: a rectangle for each run in a row. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  let path = '';
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x + 1 - start}v1h${start - x - 1}z`;
    }
  });
  return path;
}

/** RGBA pixels, as a canvas gives them. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Dark on light, `scale` pixels a module. */
export function qrPicture(text: string, scale: number): Picture {
  const modules = qrModules(text);
  const size = modules.length * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  return { width: size, height: size, data };
}

/** The text of the QR code in a picture; null where none can be read, or the picture is too large. */
export function readQr({ width, height, data }: Picture): string | null {
  if (width < 1 || height < 1 || width * height > MAX_PIXELS || data.length !== width * height * 4)
    return null;
  try {
    return decodeQR({ width, height, data }, { timeLimit: SEARCH_TIME });
  } catch {
    return null;
  }
}
