/** A text for each plural form of a language; `{count}` is the number. `other` is there in every language. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Lets each language have the forms that are its own. */
export const forms = (all: Forms): Forms => all;

/** The text with its placeholders filled: `{name}` with `values.name`. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** The form for this number, with the number in it. `language`: a tag of BCP 47. */
export function counted(language: string, all: Forms, count: number): string {
  const form = all[new Intl.PluralRules(language).select(count)] ?? all.other;
  return filled(form, { count: new Intl.NumberFormat(language).format(count) });
}
