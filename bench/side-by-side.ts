import { Rig, type ProgramName } from './other-process';
import { median, nowMs, type Row } from './row';

const ROUNDS = 5;
/** As much as a packet carries, in a round number. */
const CHUNK = 65_000;
const CHUNKS = 3_000;
const MESSAGE = 100;
const MESSAGES = 200_000;
/** Messages said in one turn. */
const BATCH = 256;
const ROUND_TRIPS = 3_000;
const WARM_UP = 300;
const CALLS = 40;

/** Saltbox and its rivals, one figure each in turn, so that what else the machine does falls on all alike. */
async function sideBySide(
  name: string,
  unit: string,
  rivals: readonly ProgramName[],
  measure: (rig: Rig) => Promise<number>,
): Promise<Row[]> {
  const rigs = (['saltbox', ...rivals] as const).map((program) => ({
    program,
    rig: new Rig(program),
    figures: [] as number[],
  }));
  // The first round warms up, and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { rig, figures } of rigs) {
      const figure = await measure(rig);
      if (round > 0) figures.push(figure);
    }
  }
  for (const { rig } of rigs) rig.stop();
  const [own = NaN, ...theirs] = rigs.map(({ figures }) => median(figures));
  return rivals.flatMap((against, i) => {
    const figure = theirs[i] ?? NaN;
    return [
      { case: i === 0 ? name : `${name} of ${against}`, value: own, unit, ratio: own / figure, against },
      { case: `${name} by ${against}`, value: figure, unit },
    ];
  });
}

/** Boxed payloads of 65,000 bytes from memory to memory. */
export const file = (): Promise<Row[]> =>
  sideBySide('file', 'MB/s', ['hand', 'secret-stream'], async (rig) => {
    const ms = await rig.stream(new Uint8Array(CHUNK).fill(7), CHUNKS, 1);
    return (CHUNK * CHUNKS) / 1000 / ms;
  });

/** Boxed payloads of 100 bytes, many in a turn. */
export const messages = (): Promise<Row[]> =>
  sideBySide('messages', '1/s', ['hand', 'secret-stream'], async (rig) => {
    const ms = await rig.stream(new Uint8Array(MESSAGE).fill(7), MESSAGES, BATCH);
    return (MESSAGES * 1000) / ms;
  });

/** There and back again with 100 bytes. */
export const pingpong = (): Promise<Row[]> =>
  sideBySide('pingpong', 'ms', ['raw', 'secret-stream'], async (rig) => {
    const times = await rig.roundTrips(new Uint8Array(MESSAGE).fill(7), WARM_UP + ROUND_TRIPS);
    return median(times.slice(WARM_UP));
  });

/** From nothing to a session that both ends have confirmed. */
export const connect = (): Promise<Row[]> =>
  sideBySide('connect', 'ms', ['secret-stream', 'raw'], async (rig) => {
    const times: number[] = [];
    for (let i = 0; i < CALLS; i++) {
      const start = nowMs();
      const end = await rig.dial();
      times.push(nowMs() - start);
      end.close();
    }
    return median(times);
  });
