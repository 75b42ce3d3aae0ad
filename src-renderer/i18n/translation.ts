/** The words of one language: the keys of English, with the forms of its own plurals (`key_few` and the like). */
export interface Translation {
  readonly [key: string]: string | Translation;
}
