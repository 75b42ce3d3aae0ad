import { Copy, Forward, ListChecks, Trash2, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { useSaid } from '../../store/announcer';
import { useMessages } from '../../store/conversations';
import { Button, IconButton } from '../../widgets/Button';
import { isPressed } from '../pressed';
import { asText } from './asText';
import { commandOf, type Command } from './commands';
import { DeleteMessages } from './DeleteMessages';
import { ForwardDialog } from './ForwardDialog';
import css from './SelectBar.module.css';
import { chosenNow, selectAllKeys, useSelection } from './selection';

const COMMANDS = ['copy', 'forward', 'delete'] as const satisfies readonly Command[];
const icons = { copy: Copy, forward: Forward, delete: Trash2 } as const;

/**
 * In the place of the composer while messages are chosen: what can be done with all of them, by buttons and by the keys
 * that do it with one. Escape ends it.
 */
export function SelectBar({ friend }: { readonly friend: Friend }) {
  const { t, i18n } = useTranslation();
  const { chosen, last, all, end } = useSelection();
  const messages = useMessages(friend.key);
  const [asked, setAsked] = useState<'forward' | 'delete' | null>(null);
  const said = useMemo(() => (chosen ? chosenNow(chosen, messages) : []), [chosen, messages]);
  const none = said.length === 0;
  const count = t('acts.select.count', { count: said.length });
  useSaid(count);

  useEffect(() => {
    // What had the focus may be gone with the composer; the keys go on from the first that was chosen.
    document.querySelector<HTMLElement>(`[data-message="${last ?? ''}"]`)?.focus({ preventScroll: true });
    return () => {
      // Then the composer takes it.
      const row = document.activeElement?.closest<HTMLElement>('[data-message]');
      row?.blur();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the choosing begins
  }, []);

  const run = (command: (typeof COMMANDS)[number]): void => {
    if (none) return;
    if (command !== 'copy') setAsked(command);
    else
      void actions.copy(asText(t, i18n.language, friend, said)).then((done) => {
        if (done) end();
      });
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const { target } = event;
      if (target instanceof Element && target.closest('input, textarea')) return;
      const command = commandOf(event, COMMANDS);
      if (event.key === 'Escape') end();
      else if (isPressed(selectAllKeys, event)) all(messages);
      else if (command === 'copy' || command === 'forward' || command === 'delete') run(command);
      else return;
      // Else Escape would leave the conversation as well.
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  });
  const close = (): void => {
    setAsked(null);
  };

  return (
    <div className={css.bar} role="toolbar" aria-label={t('acts.select.label')}>
      <IconButton label={t('acts.select.end')} onClick={end}>
        <X size={20} aria-hidden />
      </IconButton>
      <p className={css.count}>{count}</p>
      <Button
        look="quiet"
        aria-label={t('acts.select.all')}
        aria-keyshortcuts={selectAllKeys}
        onClick={() => {
          all(messages);
        }}
      >
        <ListChecks size={16} aria-hidden />
        <span className={css.word}>{t('acts.select.all')}</span>
      </Button>
      {COMMANDS.map((command) => {
        const Icon = icons[command];
        return (
          <Button
            key={command}
            look="quiet"
            aria-label={t(`talk.menu.${command}`)}
            off={none}
            onClick={() => {
              run(command);
            }}
          >
            <Icon size={16} aria-hidden />
            <span className={css.word}>{t(`talk.menu.${command}`)}</span>
          </Button>
        );
      })}
      {asked === 'forward' && <ForwardDialog friend={friend} messages={said} onDone={end} onClose={close} />}
      {asked === 'delete' && (
        <DeleteMessages friend={friend} messages={said} because={null} onDone={end} onClose={close} />
      )}
    </div>
  );
}
