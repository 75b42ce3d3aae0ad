import { catalogueOf, type Catalogue, type Entry } from './catalogue';
import { drawnBy } from './drawn';

let loaded: Promise<Catalogue> | null = null;

/** The data comes with Saltbox, in a file that is read when emoji are first looked for. */
export function loadCatalogue(): Promise<Catalogue> {
  loaded ??= import('emojibase-data/en/compact.json').then(({ default: entries }) =>
    catalogueOf(entries as readonly Entry[], drawnBy(document.createElement('canvas'))),
  );
  return loaded;
}
