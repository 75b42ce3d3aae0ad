import { errorText, withCauses } from '../base/log';
import { scrubbed } from '../base/scrub';

/** What a report tells of. */
export interface Incident {
  /** An error that nothing caught; or null: the last sitting ended, and nobody knows why. */
  readonly error: unknown;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly now: number;
  /** Of the Saltbox that it befell. Null: no release. */
  readonly version: string;
  readonly commit: string | null;
  /** The last lines of the log. */
  readonly log: readonly string[];
}

/** Characters of a report, at most. */
const LONGEST = 60_000;
const MAX_FRAMES = 40;

/** Where an error came from, without what it says. */
function framesOf({ stack = '' }: Error): string[] {
  return stack.split('\n').filter((line) => /^\s+at /.test(line));
}

function told(error: unknown, home: string): string[] {
  const lines = withCauses(error).flatMap((one, depth) => [
    `${depth === 0 ? '' : 'caused by '}${errorText(one, home)}`,
    ...framesOf(one)
      .slice(0, MAX_FRAMES)
      .map((line) => scrubbed(line, home)),
  ]);
  // Whatever else was thrown may be anything.
  return lines.length > 0 ? lines : [`a thrown ${typeof error}`];
}

/**
 * The text of a report, for people to look at and, if they like, to send. It holds what happened, to which Saltbox, on
 * what kind of computer, and the last lines of the log: nothing of the profile. `home` is the user's own folder.
 */
export function reportText(incident: Incident, system: readonly string[], home: string): string {
  const { error, startedAt, now, version, commit, log } = incident;
  const time = (moment: number): string => new Date(moment).toISOString();
  const lines =
    error === null
      ? [
          'Saltbox ended without saying why: a part of it that is no JavaScript failed, or it was killed.',
          `found: ${time(now)}`,
        ]
      : ['Saltbox met an error that nothing caught, and ended.', `ended: ${time(now)}`];
  return [
    ...lines,
    `started: ${time(startedAt)}`,
    `version: ${version} (${commit ?? 'no release'})`,
    ...system,
    '',
    ...(error === null ? [] : [...told(error, home), '']),
    'The last lines of the log:',
    ...log,
    '',
  ]
    .join('\n')
    .slice(0, LONGEST);
}
