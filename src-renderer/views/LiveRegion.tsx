import type { TFunction } from 'i18next';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useAnnouncer, type Saying } from '../store/announcer';
import { displayName, useFriends, type Friends } from '../store/friends';
import { Hidden } from '../widgets/Hidden';

const BRIEF = 120;
/** So many messages of one friend at once are read; of more only their number is. */
const FEW = 3;

/** A saying in words, a line each. Of who is no friend any more, none. */
export function linesOf(t: TFunction, friends: Friends, saying: Saying): readonly string[] {
  if ('words' in saying) return [saying.words];
  const friend = friends[saying.from];
  if (!friend) return [];
  const name = displayName(friend);
  const { texts } = saying;
  return texts.length > FEW
    ? [t('say.messages', { name, count: texts.length })]
    : texts.map((text) => t('say.message', { name, text: text.slice(0, BRIEF) }));
}

/** The one polite voice: who wrote, and how it begins, and what else is to be heard and not only seen. */
export function LiveRegion() {
  const { t } = useTranslation();
  const said = useAnnouncer((state) => state.said);
  const turn = useAnnouncer((state) => state.turn);
  const dialog = useAnnouncer(({ dialogs }) => dialogs.at(-1));
  // Who they were when it was said: a friend who changes is not said again.
  const { friends } = useFriends.getState();
  return createPortal(
    <Hidden>
      <span role="status" aria-live="polite" aria-atomic={false}>
        {said
          .flatMap((saying) => linesOf(t, friends, saying))
          .map((line, at) => (
            <span key={`${turn}-${at}`}>{line} </span>
          ))}
      </span>
    </Hidden>,
    dialog ?? document.body,
  );
}
