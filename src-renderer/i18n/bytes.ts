const encoder = new TextEncoder();

/** Bytes of UTF-8. */
export const byteLength = (text: string): number => encoder.encode(text).length;

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** The size of a file in words, with two digits at least. */
export function fileSize(language: string, bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const style = {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumSignificantDigits: 3,
  } as const;
  return new Intl.NumberFormat(language, style).format(bytes / 1000 ** step);
}
