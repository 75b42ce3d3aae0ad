import type { SnippetPart } from '../../../src-shared/model';
import css from './Search.module.css';

/** A piece of a text with what was searched for marked in it. */
export const Snippet = ({ parts }: { readonly parts: readonly SnippetPart[] }) =>
  parts.map(({ text, hit }, at) =>
    hit ? (
      <mark key={at} className={css.hit}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
