/** Pixels; large enough that widths differ clearly. */
const SIZE = 40;
/** What is drawn as one emoji is as wide as any; what falls apart is wider, and the box of a missing one narrower. */
const TOLERANCE = 0.25;

/** Whether the fonts of this computer have a picture of an emoji, told by its width on a canvas. */
export function drawnBy(canvas: HTMLCanvasElement): (emoji: string) => boolean {
  const context = canvas.getContext('2d');
  if (!context) return () => true;
  context.font = `${String(SIZE)}px ${getComputedStyle(document.documentElement).getPropertyValue('--emoji')}, sans-serif`;
  const usual = context.measureText('😀').width;
  return (emoji) => Math.abs(context.measureText(emoji).width / usual - 1) < TOLERANCE;
}
