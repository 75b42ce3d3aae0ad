import type { App } from 'electron';
import { linkIn, SCHEME } from '../../src-shared/deeplink';

/** `saltbox:` links that the system hands over. The last one waits until the window takes it. */
export class Links {
  #waiting: string | null;
  readonly #came: () => void;

  /** `argv` is what this process was started with; `came` is called when a link came later. */
  constructor(argv: readonly string[], came: () => void) {
    this.#waiting = linkIn(argv);
    this.#came = came;
  }

  /** Looks for a link in the arguments of another start. */
  offer(argv: readonly string[]): void {
    const link = linkIn(argv);
    if (link === null) return;
    this.#waiting = link;
    this.#came();
  }

  take(): string | null {
    const link = this.#waiting;
    this.#waiting = null;
    return link;
  }
}

/**
 * macOS hands links over by an event. An installed Saltbox says that they are its own; one under development does not. On
 * Linux the package's entry in the menu says so: to say it here runs a program of the desktop at each start, and takes
 * the links back from whatever the user has chosen for them since.
 */
export function receiveLinks(app: App, links: Links, platform: NodeJS.Platform): void {
  app.on('open-url', (event, url) => {
    event.preventDefault();
    links.offer([url]);
  });
  if (app.isPackaged && platform !== 'linux') app.setAsDefaultProtocolClient(SCHEME);
}
