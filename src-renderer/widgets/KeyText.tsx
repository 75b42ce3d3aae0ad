import css from './KeyText.module.css';

/** A Saltbox ID, which breaks between its groups of five so that it can be compared and read aloud, or any other key. */
export const KeyText = ({ text, grouped = false }: { readonly text: string; readonly grouped?: boolean }) => (
  <p className={grouped ? css.key : css.whole} dir="ltr">
    {text}
  </p>
);
