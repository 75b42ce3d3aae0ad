/** `value` in percent, as the language writes it. */
export const percent = (language: string, value: number): string =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(value / 100);
