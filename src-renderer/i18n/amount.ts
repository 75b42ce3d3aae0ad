/** A number of things, as the language writes it. */
export const amount = (language: string, value: number): string =>
  new Intl.NumberFormat(language).format(value);
