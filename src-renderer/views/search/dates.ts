import { startOfDate } from '../../i18n/time';

/** First and last day, as date fields write them; empty: any. */
export interface Dates {
  readonly from: string;
  readonly until: string;
}

export const ANY_DATE: Dates = { from: '', until: '' };

/** Nothing can be between them. */
export const isTurned = ({ from, until }: Dates): boolean => from !== '' && until !== '' && from > until;

/** The moments that main is asked for: from the first on, before the second. */
export const momentsOf = ({ from, until }: Dates): { from: number | null; until: number | null } => ({
  from: from === '' ? null : startOfDate(from, 0),
  until: until === '' ? null : startOfDate(until, 1),
});
