/** One measured figure. `ratio` is to `against`, measured in the same run. */
export interface Row {
  readonly case: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  readonly against?: string;
  /** What it has to be: of the ratio where there is one, else of the value. */
  readonly goal?: string;
}

/** A figure with its ratio to another, which was measured in the same run. */
export const beside = (row: Row, against: string, other: number): Row => ({
  ...row,
  ratio: row.value / other,
  against,
});

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which the share `part` of all lie. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? NaN;
}

export const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6;
