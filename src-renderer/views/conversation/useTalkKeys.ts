import { useEffect } from 'react';
import type { Friend } from '../../../src-shared/model';
import { asks, commandOf, commandsFor, inTalk, type Asked } from '../sidebar/friendCommands';
import { runCommand } from '../sidebar/runCommand';

/** The keys of the list, for the conversation in front. `ask` shows what is asked first. */
export function useTalkKeys(friend: Friend, ask: (what: Asked) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // A row of the list that has the focus means itself.
      if (event.defaultPrevented || document.querySelector('dialog[open], [role=menu]')) return;
      const command = commandOf(event, commandsFor(friend, Date.now()).filter(inTalk));
      if (!command) return;
      event.preventDefault();
      if (asks(command)) ask(command);
      else runCommand(command, friend);
    };
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
    };
  });
}
