/** Names side by side, as the language joins them: "Mia, Bob and Jonas". */
export const listed = (language: string, names: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
