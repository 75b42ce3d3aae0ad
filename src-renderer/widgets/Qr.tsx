import { memo, useMemo } from 'react';
import { qrModules, qrPath } from './qr';
import css from './Qr.module.css';

interface Props {
  readonly text: string;
  /** What it is a code of. */
  readonly label: string;
}

/** A QR code. It is dark on light in every theme, with light around it: readers want that. */
export const Qr = memo(function Qr({ text, label }: Props) {
  const modules = useMemo(() => qrModules(text), [text]);
  return (
    <svg className={css.qr} role="img" aria-label={label} viewBox={`0 0 ${modules.length} ${modules.length}`}>
      <rect width="100%" height="100%" className={css.light} />
      <path d={qrPath(modules)} className={css.dark} />
    </svg>
  );
});
