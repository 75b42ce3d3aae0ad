import { clipboard, ClipboardItem, nativeImage } from 'electron';

/** Pictures on the clipboard of the system, and as files. */
export const systemPictures = {
  png(url: string): Uint8Array<ArrayBuffer> | null {
    const image = nativeImage.createFromDataURL(url);
    return image.isEmpty() ? null : new Uint8Array(image.toPNG());
  },
  async copy(png: Uint8Array<ArrayBuffer>): Promise<void> {
    // Older Electrons, such as one that stands in for development, have another call for it, and no items.
    const older: unknown = Reflect.get(clipboard, 'writeImage');
    if (typeof older === 'function')
      Reflect.apply(older, clipboard, [nativeImage.createFromBuffer(Buffer.from(png))]);
    else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([png], { type: 'image/png' }) })]);
  },
};
