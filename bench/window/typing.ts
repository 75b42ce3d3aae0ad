import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FriendId } from '../../src-shared/ids';
import { fractions, talk } from '../corpus';
import { beside, quantile, type Row } from '../row';
import type { DevTools } from './devtools';
import { appears, openConversation } from './page';
import { fillProfile, inScratch, makeProfile, MANY } from './profiles';
import { Program, sleep } from './program';

const KEYS = 200;
/** Messages a second that come in meanwhile. */
const RATE = 50;

interface Typed {
  /** Milliseconds from the key to the end of the frame that shows it. */
  readonly wall: number[];
  /** The same without the wait for the screen to begin a frame. */
  readonly work: number[];
}

/** Types into the field that has the focus, at a pace that knows nothing of the screen's. */
async function type(tools: DevTools): Promise<Typed> {
  await tools.run(() => {
    const typed: [wall: number, work: number][] = [];
    Reflect.set(self, 'benchTyped', typed);
    let pressed = 0;
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true);
    addEventListener('input', () => {
      const key = pressed;
      // After what React has put off to the end of the event.
      queueMicrotask(() => {
        const handled = performance.now();
        requestAnimationFrame((began) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const done = performance.now();
            typed.push([done - key, handled - key + (done - Math.max(began, handled))]);
          };
          port2.postMessage(null);
        });
      });
    });
  }, null);
  const next = fractions(3);
  const letters = 'etaoin shrdlu';
  for (let n = 0; n < KEYS; n++) {
    const text = letters.charAt(Math.floor(next() * letters.length));
    await tools.press(text, text);
    await sleep(40 + next() * 80);
  }
  const all = await tools.run(
    () => Reflect.get(self, 'benchTyped') as (readonly [wall: number, work: number])[],
    null,
  );
  return { wall: all.map(([wall]) => wall), work: all.map(([, work]) => work) };
}

/** A port of this computer that nobody listens on. */
function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        done(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}

/** A friend in a process of their own, who says things steadily from `start` on. */
class Talker {
  /** Resolves when the window's messenger is there. */
  readonly online: Promise<void>;
  /** How many of the messages are stored there. */
  stored = 0;
  readonly #process: ChildProcess;
  readonly #to: FriendId;
  #timer: NodeJS.Timeout | null = null;

  constructor(profile: string, port: number, to: FriendId) {
    const listen = `127.0.0.1:${port}`;
    this.#process = spawn(
      process.execPath,
      ['dist/main/headless.cjs', '--profile', profile, '--listen', listen, '--no-discovery'],
      { stdio: ['pipe', 'pipe', 'ignore'] },
    );
    this.#to = to;
    if (!this.#process.stdout) throw new Error('it says nothing');
    const lines = createInterface({ input: this.#process.stdout });
    this.online = new Promise((done) => {
      lines.on('line', (line) => {
        if (line.includes('"event":"online"')) done();
        if (line.includes('"event":"delivery"') && line.includes('"stored"')) this.stored += 1;
      });
    });
  }

  start(): void {
    const say = talk(5);
    this.#timer = setInterval(() => {
      const line = { command: 'send', ref: 1, key: this.#to, text: say() };
      this.#process.stdin?.write(`${JSON.stringify(line)}\n`);
    }, 1000 / RATE);
  }

  async end(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    const gone = new Promise((done) => this.#process.once('exit', done));
    this.#process.kill('SIGTERM');
    await gone;
  }
}

const focusField = async (tools: DevTools): Promise<void> => {
  await appears(tools, 'textarea');
  await tools.run(() => document.querySelector('textarea')?.focus(), null);
};

async function bareTyped(): Promise<Typed> {
  const program = await Program.start(null);
  const tools = await program.attach();
  await focusField(tools);
  const typed = await type(tools);
  await program.end();
  return typed;
}

async function typedWhileTalkedTo(dir: string): Promise<{ quiet: Typed; busy: Typed; rate: number }> {
  const [full, theirs] = [join(dir, 'full'), join(dir, 'theirs')];
  const port = await freePort();
  const me = fillProfile(full, { key: makeProfile(theirs, 'Mia'), address: `127.0.0.1:${port}` });
  makeProfile(theirs, 'Mia', [{ key: me, address: '' }]);
  const talker = new Talker(theirs, port, me);
  const program = await Program.start(full);
  const tools = await program.attach();
  await openConversation(tools, 1);
  await talker.online;
  await focusField(tools);
  const quiet = await type(tools);
  const start = Date.now();
  talker.start();
  const busy = await type(tools);
  const rate = (talker.stored * 1000) / (Date.now() - start);
  await talker.end();
  await program.end();
  return { quiet, busy, rate };
}

/** From key to paint, in the long conversation, while its friend talks without a pause. */
export function windowTyping(): Promise<Row[]> {
  return inScratch(async (dir) => {
    const bare = await bareTyped();
    const { quiet, busy, rate } = await typedWhileTalkedTo(dir);
    const p95 = (times: readonly number[]): number => quantile(times, 0.95);
    const row = (name: string, { work, wall }: Typed, goal: boolean): Row[] => [
      beside(
        { case: `${name}, p95`, value: p95(work), unit: 'ms', ...(goal && { goal: 'under 16 ms' }) },
        'the bare app',
        p95(bare.work),
      ),
      beside(
        { case: `${name}, with the wait for a frame, p95`, value: p95(wall), unit: 'ms' },
        'the bare app',
        p95(bare.wall),
      ),
    ];
    return [
      ...row('key to paint, bare app', bare, false),
      ...row(`key to paint among ${MANY} messages`, quiet, false),
      { case: 'messages that came in meanwhile', value: rate, unit: '1/s' },
      ...row(`key to paint among ${MANY}, and ${RATE} coming in a second`, busy, true),
    ];
  });
}
