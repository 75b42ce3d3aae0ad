import { join } from 'node:path';
import { quantile, type Row } from '../row';
import type { DevTools } from './devtools';
import { openConversation } from './page';
import { fillProfile, inScratch, MANY } from './profiles';
import { Program } from './program';
import { frameWork, type FrameWork } from './trace';

/** Pixels that are scrolled, and pixels a second, which is what a wheel that is spun does. */
const DISTANCE = 60_000;
const SPEED = 5000;
/** Milliseconds of a frame on a screen with 60 of them, with what its clock strays. */
const FRAME = 1000 / 60 + 0.5;

interface Scrolled {
  /** Milliseconds from frame to frame. */
  readonly frames: number[];
  readonly work: FrameWork[];
}

async function scroll(tools: DevTools): Promise<Scrolled> {
  const frames: number[] = [];
  const work = await frameWork(tools, async () => {
    const counting = tools.run(
      () =>
        new Promise<number[]>((done) => {
          const times: number[] = [];
          addEventListener('bench-over', () => {
            done(times);
          });
          const next = (time: number): void => {
            times.push(time);
            requestAnimationFrame(next);
          };
          requestAnimationFrame(next);
        }),
      null,
    );
    await tools.page('Input.synthesizeScrollGesture', {
      x: 700,
      y: 350,
      yDistance: DISTANCE,
      speed: SPEED,
      gestureSourceType: 'mouse',
    });
    await tools.run(() => dispatchEvent(new Event('bench-over')), null);
    const times = await counting;
    frames.push(...times.slice(1).map((time, at) => time - (times[at] ?? 0)));
  });
  return { frames, work };
}

/** As many lines as fill the way, drawn once: what scrolling costs where nothing has to be done for it. */
const fillBare = (tools: DevTools): Promise<void> =>
  tools.run((lines) => {
    document.body.innerHTML = Array.from({ length: lines }, (_, n) => `<p>line ${n}</p>`).join('');
    scrollTo(0, document.body.scrollHeight);
  }, DISTANCE / 16);

/** Scrolling up through a long conversation, which loads page after page of it. */
export function windowScroll(): Promise<Row[]> {
  return inScratch(async (dir) => {
    const full = join(dir, 'full');
    fillProfile(full);
    const scrolled = async (profile: string | null): Promise<Scrolled> => {
      const program = await Program.start(profile);
      const tools = await program.attach();
      if (profile === null) await fillBare(tools);
      else await openConversation(tools, 1);
      const all = await scroll(tools);
      await program.end();
      return all;
    };
    const [bare, ours] = [await scrolled(null), await scrolled(full)];
    const frames = (name: string, { frames: all }: Scrolled, goal: boolean): Row[] => [
      {
        case: `${name}, frames within 16.7 ms`,
        value: (100 * all.filter((time) => time <= FRAME).length) / all.length,
        unit: '%',
        ...(goal && { goal: 'at least 95' }),
      },
      {
        case: `${name}, longest of ${all.length} frames`,
        value: quantile(all, 1),
        unit: 'ms',
        ...(goal && { goal: 'at most 50' }),
      },
    ];
    const [script, all] = [ours.work.map((frame) => frame.script), ours.work.map((frame) => frame.all)];
    const name = `scrolling ${MANY} messages`;
    return [
      ...frames('scrolling plain lines in the bare app', bare, false),
      ...frames(name, ours, true),
      { case: `${name}, script a frame, p95`, value: quantile(script, 0.95), unit: 'ms', goal: 'under 4' },
      { case: `${name}, script a frame, longest`, value: quantile(script, 1), unit: 'ms' },
      { case: `${name}, main thread a frame, p95`, value: quantile(all, 0.95), unit: 'ms' },
    ];
  });
}
