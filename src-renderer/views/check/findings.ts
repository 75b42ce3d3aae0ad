import type { TFunction } from 'i18next';
import { outcomes, type Check, type Finding, type Verdict } from '../../../src-shared/check';
import type { Mood } from '../../widgets/Statement';
import { wayNames } from './attempts';

/** A finding in words. */
export interface Told {
  readonly check: Check;
  readonly verdict: Verdict;
  readonly name: string;
  readonly text: string;
  readonly details: readonly string[];
}

const MOODS: Readonly<Record<Verdict, Mood>> = {
  good: 'good',
  weak: 'unsure',
  bad: 'bad',
  untold: 'plain',
  compare: 'plain',
};
export const moodOf = (verdict: Verdict): Mood => MOODS[verdict];

/** What is wrong comes first, then what could be better, then what could not be told; the rest stays as it is. */
const URGENCY = ['bad', 'weak', 'untold'] as const satisfies readonly Verdict[];
const urgency = ({ verdict }: Told): number => {
  const at = URGENCY.findIndex((one) => one === verdict);
  return at < 0 ? URGENCY.length : at;
};

export const toldOf = (t: TFunction, findings: readonly Finding[]): Told[] =>
  findings
    .map(({ outcome, details }) => {
      const [check, verdict] = outcomes[outcome];
      const text = t(`check.outcomes.${outcome}`, { ways: wayNames.length });
      return { check, verdict, name: t(`check.names.${check}`), text, details };
    })
    .sort((a, b) => urgency(a) - urgency(b));

/** All of it in a word: the most urgent. What could not be told is never called good. */
export const verdictOf = (told: readonly Told[]): (typeof URGENCY)[number] | 'good' =>
  URGENCY.find((wanted) => told.some(({ verdict }) => verdict === wanted)) ?? 'good';

/** As a text to keep or to send to somebody: two lines a check, and its details. */
export const textOf = (t: TFunction, told: readonly Told[]): string =>
  told
    .map(({ verdict, name, text, details }) =>
      [`${name}: ${t(`check.verdicts.${verdict}`)}`, text, ...details].join('\n'),
    )
    .join('\n\n');
