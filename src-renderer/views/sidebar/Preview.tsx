import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { useDrafts } from '../../store/drafts';
import { useTyping } from '../../store/typing';
import { classes } from '../../widgets/classes';
import { brief } from '../conversation/Quote';
import css from './ConversationRow.module.css';

interface Line {
  /** In the words of Saltbox, before what was said. */
  readonly lead?: string;
  readonly said: string;
}

/** The line under the name: what matters most at present. `open`: the draft stands in the composer. */
export function Preview({ friend, open }: { readonly friend: Friend; readonly open: boolean }) {
  const { t } = useTranslation();
  const written = useDrafts(({ drafts }) => drafts[friend.key]) ?? '';
  const typing = useTyping((state) => state.typing[friend.key] ?? false);
  const drafted = written.trim() !== '' && !open && friend.state !== 'blocked';
  const { lead, said }: Line = drafted
    ? { lead: t('list.draft'), said: brief(written) }
    : lastSaid(t, friend);
  if (typing && friend.state === 'friend')
    return <span className={classes(css.preview, css.typing)}>{t('list.typing')}</span>;
  return (
    <span className={css.preview}>
      {lead !== undefined && <span className={classes(drafted && css.draft)}>{lead}</span>}{' '}
      {/* Apart from the lead, which may run the other way: each of the two is cut off at its own end. */}
      <span className={css.said} dir="auto">
        {said}
      </span>
    </span>
  );
}

function lastSaid(t: TFunction, { state, last }: Friend): Line {
  if (state === 'blocked') return { said: t('list.blocked') };
  if (!last) return { said: t(state === 'awaiting' ? 'list.asked' : 'list.nothingSaid') };
  if (last.deleted) return { said: t('list.deletedMessage') };
  return last.from === 'me'
    ? { lead: t('list.youSaid'), said: brief(last.text) }
    : { said: brief(last.text) };
}
