import { cuts, type Fault } from './proxy';
import type { Storm } from './storm';
import { isRight, type Verdict } from '../src-main/messenger/verdict';

/** The code with which a send, or a start, may be refused while the disk is full. */
const FULL = 'disk-full';

/** What a storm did and what came of it, in lines; `wrong` says what must not be. */
export function report(storm: Storm, verdict: Verdict): { lines: string[]; wrong: string[] } {
  const { sides, done, disk } = storm;
  const total = (count: (side: Storm['sides'][number]) => number): number =>
    count(sides[0]) + count(sides[1]);
  const faults = (fault: Fault): number => total(({ door }) => door.done.get(fault) ?? 0);
  const refused = (fits: (code: string) => boolean): number =>
    total(({ refusals }) => [...refusals].reduce((all, [code, times]) => all + (fits(code) ? times : 0), 0));
  const cut = cuts.reduce((all, fault) => all + faults(fault), 0);
  const retold = total((side) => side.retold);
  const unanswered = total(
    ({ written }) => written.filter(({ sure, refused }) => sure === 0 && !refused).length,
  );
  const codes = sides.flatMap(({ refusals }) => [...refusals.keys()]).filter((code) => code !== FULL);
  const { written, delivered, lost, doubled, reordered, strange, different, gaps, unsettled } = verdict;
  const deleted = total((side) => side.written.filter(({ deletion }) => deletion !== 'none').length);
  return {
    lines: [
      `rounds ${done.rounds} (${done.meetings} began with both online), kills ${done.kills}, ends ${done.ends}, starts ${total(({ starts }) => starts)}`,
      `connections ${total(({ door }) => door.carried)}, cuts ${cut} (reset ${faults('reset')}, ended ${faults('end')}, ` +
        `inside a frame ${faults('tear')}, half closed ${faults('halfClose')}), stalls ${faults('stall')}, ` +
        `delays ${faults('delay')}, trickles ${faults('trickle')}, refused ${faults('refuse')}`,
      `disk filled ${disk?.fills ?? 0} times, refusals for it ${refused((code) => code === FULL)}; ` +
        `clock jumps ${total(({ clockJumps }) => clockJumps)}`,
      `messages written ${written}, unanswered ${unanswered}, deleted ${deleted}, delivered ${delivered}, ` +
        `changes ${total(({ changes }) => changes)}`,
      `lost ${lost}, doubled ${doubled}, reordered ${reordered}, strange ${strange}, different ${different}, gaps ${gaps}, told twice ${retold}, ` +
        `not known to be stored ${unsettled}`,
    ],
    wrong: [
      ...(isRight(verdict) ? [] : ['the histories differ from what was written']),
      ...(retold > 0 ? ['a message was told of twice'] : []),
      ...(codes.length > 0 || (!disk && refused(() => true) > 0)
        ? [`something was refused: ${[...new Set(codes)].join(', ') || FULL}`]
        : []),
      ...(disk && refused((code) => code === FULL) === 0 ? ['the full disk was not noticed'] : []),
    ],
  };
}
