import type { Messenger } from '../messenger/messenger';
import type { MessengerEvent } from '../messenger/events';
import type { Change, Sealing, Settings, Snapshot } from '../../src-shared/model';

/**
 * What the window is told: one stream of numbered changes, and snapshots that know which of them they contain. Changes
 * to one friend within a turn are told once, after the messages that caused them.
 */
export class Feed {
  readonly #messenger: Messenger;
  readonly #settings: () => Settings;
  readonly #sealing: () => Sealing;
  readonly #push: (payload: { seq: number; change: Change }) => void;
  readonly #changed = new Set<Extract<MessengerEvent, { type: 'friendChanged' }>['key']>();
  #seq = 0;

  constructor(options: {
    messenger: Messenger;
    settings: () => Settings;
    sealing: () => Sealing;
    push: (payload: { seq: number; change: Change }) => void;
  }) {
    this.#messenger = options.messenger;
    this.#settings = options.settings;
    this.#sealing = options.sealing;
    this.#push = options.push;
    this.#messenger.on((event) => {
      this.#onEvent(event);
    });
  }

  snapshot(): Snapshot {
    this.#flush();
    return {
      seq: this.#seq,
      profile: this.#messenger.profile,
      settings: this.#settings(),
      sealing: this.#sealing(),
      friends: this.#messenger.friends(),
      requests: this.#messenger.requests(),
      drafts: this.#messenger.drafts.all(),
    };
  }

  settingsChanged(): void {
    this.#tell({ type: 'settings', settings: this.#settings() });
  }

  sealingChanged(): void {
    this.#tell({ type: 'sealing', sealing: this.#sealing() });
  }

  #onEvent(event: MessengerEvent): void {
    switch (event.type) {
      case 'request':
        this.#tell({ type: 'request', request: event.request });
        break;
      case 'messageChanged':
        this.#tell({ type: event.type, key: event.key, message: event.message });
        break;
      case 'requestRemoved':
      case 'message':
      case 'messageRemoved':
      case 'expired':
      case 'cleared':
      case 'typing':
      case 'delivery':
        this.#tell(event);
        break;
      case 'dialBack':
        // Whoever asked has the answer.
        break;
      case 'progress': {
        const { type, ...progress } = event;
        this.#tell({ type, progress });
        break;
      }
      case 'finished':
        this.#tell({ type: 'progress', progress: null });
        break;
      case 'friendRemoved':
        this.#changed.delete(event.key);
        this.#tell(event);
        break;
      case 'notice':
      case 'profileChanged':
        this.#tell({ type: 'profile', profile: this.#messenger.profile });
        break;
      case 'friendChanged':
      case 'friendAdded':
      case 'online':
      case 'offline':
        if (this.#changed.size === 0)
          queueMicrotask(() => {
            this.#flush();
          });
        this.#changed.add(event.key);
    }
  }

  #flush(): void {
    const keys = [...this.#changed];
    this.#changed.clear();
    for (const key of keys) {
      const friend = this.#messenger.friend(key);
      if (friend) this.#tell({ type: 'friend', friend });
    }
  }

  #tell(change: Change): void {
    this.#seq += 1;
    this.#push({ seq: this.#seq, change });
  }
}
