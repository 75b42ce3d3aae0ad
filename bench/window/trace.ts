import type { DevTools } from './devtools';

/** An event of Chromium's own trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** What the main thread of a page did for one frame, in milliseconds. */
export interface FrameWork {
  /** Running scripts. */
  readonly script: number;
  /** That, and styles, layout and painting. */
  readonly all: number;
}

const CATEGORIES = [
  ...['__metadata', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  'disabled-by-default-devtools.timeline.frame',
];
const SCRIPTS = new Set([
  ...['EventDispatch', 'FunctionCall', 'EvaluateScript', 'TimerFire', 'v8.callFunction', 'v8.run'],
  ...['MinorGC', 'MajorGC'],
]);
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);

/** Records what happens while `work` is done, and answers what the page's main thread did, frame by frame. */
export async function frameWork(tools: DevTools, work: () => Promise<void>): Promise<FrameWork[]> {
  const events: TraceEvent[] = [];
  tools.on('Tracing.dataCollected', (params) => {
    // Chromium's own format, for reading alone.
    events.push(...(params as { value: TraceEvent[] }).value);
  });
  await tools.browser('Tracing.start', { traceConfig: { includedCategories: CATEGORIES } });
  await work();
  const complete = new Promise((done) => {
    tools.on('Tracing.tracingComplete', done);
  });
  await tools.browser('Tracing.end');
  await complete;
  return byFrame(onMainThread(events));
}

/** The events of the busiest main thread of a page. */
function onMainThread(events: readonly TraceEvent[]): TraceEvent[] {
  const threads = events
    .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
    .map(({ pid, tid }) => events.filter((event) => event.pid === pid && event.tid === tid));
  return threads.sort((a, b) => b.length - a.length)[0] ?? [];
}

function byFrame(events: readonly TraceEvent[]): FrameWork[] {
  const starts = events
    .filter(({ name }) => name === 'BeginMainThreadFrame')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const complete = events.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts);
  const spans = complete.filter(({ name }) => SCRIPTS.has(name) || RENDERING.has(name));
  return starts.slice(0, -1).map((start, at) => {
    const end = starts[at + 1] ?? start;
    const inside = spans.filter(({ ts }) => ts >= start && ts < end);
    const rendering = sum(outermost(inside.filter(({ name }) => RENDERING.has(name))));
    const all = sum(outermost(inside));
    return { script: (all - rendering) / 1000, all: all / 1000 };
  });
}

/** Without those that lie within another one. */
function outermost(spans: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return spans.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

/** Time on the processor, which a busy machine does not lengthen. */
const sum = (spans: readonly TraceEvent[]): number =>
  spans.reduce((all, { tdur, dur = 0 }) => all + (tdur ?? dur), 0);
