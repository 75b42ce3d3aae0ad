import { join } from 'node:path';
import { quantile, type Row } from '../row';
import type { DevTools } from './devtools';
import { openConversation } from './page';
import { fillProfile, FRIENDS, inScratch, MANY } from './profiles';
import { Program } from './program';

const FIRST = 80;
const AGAIN = 15;

/** Goes to the next conversation by keys, and answers the milliseconds from Enter to the frame that shows its messages. */
async function toNext(tools: DevTools, arrow: 'ArrowDown' | 'ArrowUp'): Promise<number> {
  await tools.run(() => {
    document.querySelector<HTMLElement>('[data-conversation][aria-current="page"]')?.focus();
  }, null);
  await tools.press(arrow);
  // It listens before the key is pressed: keys overtake what is asked of a page.
  await tools.run(() => {
    const shown = new Promise<number>((done) => {
      const before = document.querySelector('[role="log"]');
      const pressed = ({ timeStamp }: KeyboardEvent): void => {
        const look = (): void => {
          const log = document.querySelector('[role="log"]');
          if (!log || log === before || !log.querySelector('[role="article"]')) {
            requestAnimationFrame(look);
            return;
          }
          // What is posted in a frame is heard when the frame is done.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            done(performance.now() - timeStamp);
          };
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      };
      addEventListener('keydown', pressed, { once: true, capture: true });
    });
    Reflect.set(self, 'benchShown', shown);
  }, null);
  await tools.press('Enter');
  return tools.run(() => Reflect.get(self, 'benchShown') as Promise<number>, null);
}

/** From one conversation to the next, that was never opened or was left before. */
export function windowSwitch(): Promise<Row[]> {
  return inScratch(async (dir) => {
    const full = join(dir, 'full');
    fillProfile(full);
    const program = await Program.start(full);
    const tools = await program.attach();
    await openConversation(tools, 1);
    const first: number[] = [];
    const again: number[] = [];
    for (let n = 0; n < FIRST; n++) first.push(await toNext(tools, 'ArrowDown'));
    for (let n = 0; n < AGAIN; n++) again.push(await toNext(tools, 'ArrowUp'));
    await program.end();
    const row = (name: string, times: readonly number[], part: number, what: string): Row => ({
      case: `${name}, ${MANY} messages, ${FRIENDS} friends, ${what}`,
      value: quantile(times, part),
      unit: 'ms',
      ...(part === 0.95 && { goal: 'under 100' }),
    });
    return [
      row('conversation opened', first, 0.5, 'median'),
      row('conversation opened', first, 0.95, 'p95'),
      row('conversation opened again', again, 0.5, 'median'),
      row('conversation opened again', again, 0.95, 'p95'),
    ];
  });
}
