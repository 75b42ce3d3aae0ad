import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../store/announcer';
import { displayName, useFriends } from '../store/friends';
import { Hidden } from '../widgets/Hidden';

const BRIEF = 120;

/** The one polite voice: who wrote, and how it begins. */
export function LiveRegion() {
  const { t } = useTranslation();
  const said = useAnnouncer((state) => state.said);
  const friend = useFriends(({ friends }) => (said ? friends[said.key] : undefined));
  return (
    <Hidden>
      <span role="status" aria-live="polite">
        {said && friend && (
          <span key={said.turn}>
            {t('say.message', { name: displayName(friend), text: said.text.slice(0, BRIEF) })}
          </span>
        )}
      </span>
    </Hidden>
  );
}
