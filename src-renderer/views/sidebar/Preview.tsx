import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { useDrafts } from '../../store/drafts';
import css from './ConversationRow.module.css';

const oneLine = (text: string): string => text.slice(0, 200).replace(/\s+/g, ' ');

/** The line under the name: what matters most at present. `open`: the draft stands in the composer. */
export function Preview({ friend, open }: { readonly friend: Friend; readonly open: boolean }) {
  const draft = useDrafts(({ drafts }) => drafts[friend.key]) ?? '';
  return (
    <span className={css.preview} dir="auto">
      {draft.trim() !== '' && !open && friend.state !== 'blocked' ? (
        <Draft text={draft} />
      ) : (
        <LastSaid friend={friend} />
      )}
    </span>
  );
}

function Draft({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={css.draft}>{t('list.draft')}</span> {oneLine(text)}
    </>
  );
}

function LastSaid({ friend: { state, last } }: { readonly friend: Friend }): ReactNode {
  const { t } = useTranslation();
  if (state === 'blocked') return t('list.blocked');
  if (last?.deleted) return t('list.deletedMessage');
  if (last) return last.from === 'me' ? t('list.youSaid', { text: oneLine(last.text) }) : oneLine(last.text);
  return t(state === 'awaiting' ? 'list.asked' : 'list.nothingSaid');
}
