import { memo, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageId } from '../../../src-shared/ids';
import { isPicture } from '../../../src-shared/reaction';
import { parse, type Piece } from '../../text/format';
import { classes } from '../../widgets/classes';
import { useMarks } from '../search/marked';
import { Fold } from './Fold';
import { isLong } from './lines';
import css from './MessageText.module.css';
import { useOpened } from './opened';

/** The message that addresses are in, and whether Tab stops at them: 0, or -1. */
interface Around {
  readonly id: MessageId;
  readonly stop: number;
}

interface Props extends Around {
  readonly text: string;
}

/** What a message says, as it was meant: stresses, code, addresses. Nothing of it is ever markup. */
export const MessageText = memo(function MessageText({ text, ...around }: Props) {
  const pieces = useMemo(() => parse(text), [text]);
  const element = useRef<HTMLSpanElement>(null);
  useMarks(element, around.id);
  const whole = (
    <span ref={element} data-text="" className={classes(css.text, isPicture(text) && css.picture)}>
      {shown(pieces, around)}
    </span>
  );
  return isLong(text) ? <Fold {...around}>{whole}</Fold> : whole;
});

const shown = (pieces: readonly Piece[], around: Around): ReactNode =>
  pieces.map((piece, at) => {
    switch (piece.type) {
      case 'text':
        return piece.source;
      case 'control':
        return <Control key={at} source={piece.source} />;
      case 'link':
        return <Link key={at} source={piece.source} url={piece.url} {...around} />;
      case 'code':
        return (
          <code key={at} className={css.code}>
            {piece.text}
          </code>
        );
      case 'block':
        return <Block key={at} text={piece.text} language={piece.language} />;
      case 'strong':
        return <strong key={at}>{shown(piece.pieces, around)}</strong>;
      case 'em':
        return <em key={at}>{shown(piece.pieces, around)}</em>;
      case 'strike':
        return <s key={at}>{shown(piece.pieces, around)}</s>;
    }
  });

/** At most so many are named; a text of nothing else needs no more. */
const NAMED = 4;

/** In place of what would turn the letters around, its number. */
function Control({ source }: { readonly source: string }) {
  const { t } = useTranslation();
  const names = Array.from(
    source.slice(0, NAMED),
    (char) => `U+${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return (
    <bdi className={css.control} title={t('acts.text.control')}>
      {names.join(' ')}
      {source.length > NAMED && '…'}
    </bdi>
  );
}

const Block = ({ text, language }: { readonly text: string; readonly language: string }) => (
  <pre className={css.block} dir="ltr">
    {language !== '' && <span className={css.language}>{language}</span>}
    <code>{text}</code>
  </pre>
);

interface LinkProps extends Around {
  readonly source: string;
  readonly url: URL;
}

/** Leads to a look at the true address, and nowhere else. Where its name is not what it seems, that stands beside it. */
function Link({ source, url, id, stop }: LinkProps) {
  const open = useOpened((state) => state.open);
  const named = url.hostname.includes('xn--') && !source.toLowerCase().includes(url.hostname);
  return (
    <>
      <a
        href={url.href}
        title={url.href}
        tabIndex={stop}
        className={css.link}
        onClick={(event) => {
          event.preventDefault();
          open({ what: 'link', id, href: url.href });
        }}
        onAuxClick={(event) => {
          event.preventDefault();
        }}
      >
        <bdi>{source}</bdi>
      </a>
      {named && <bdi className={css.host}> ({url.hostname})</bdi>}
    </>
  );
}
