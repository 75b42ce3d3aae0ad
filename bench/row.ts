/** One measured figure. `ratio` is to `against`, measured in the same run. */
export interface Row {
  readonly case: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  readonly against?: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

export const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6;
