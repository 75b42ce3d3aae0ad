/** What is heard from the other end: an answer, which has the number of its question, or an event. */
interface Heard {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * A line to the developer tools of a running Electron, which Playwright cannot attach to. Nothing is switched on in the
 * page that is not asked for, so it is disturbed little.
 */
export class DevTools {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { done: (result: unknown) => void; fail: (error: Error) => void }>();
  readonly #listeners = new Map<string, (params: unknown) => void>();
  #number = 0;
  #session: string | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      this.#hear(JSON.parse(data) as Heard);
    });
  }

  /** `endpoint`: `ws://…/devtools/browser/…`. Answers when it is attached to the one window. */
  static async attach(endpoint: string): Promise<DevTools> {
    const socket = new WebSocket(endpoint);
    await new Promise((done, fail) => {
      socket.addEventListener('open', done);
      socket.addEventListener('error', () => {
        fail(new Error('the window does not take calls'));
      });
    });
    const tools = new DevTools(socket);
    const { targetInfos } = await tools.browser<{ targetInfos: { type: string; targetId: string }[] }>(
      'Target.getTargets',
    );
    const page = targetInfos.find(({ type }) => type === 'page');
    const attached = await tools.browser<{ sessionId: string }>('Target.attachToTarget', {
      targetId: page?.targetId,
      flatten: true,
    });
    tools.#session = attached.sessionId;
    return tools;
  }

  /** Asks the page. */
  async page<T>(method: string, params: object = {}): Promise<T> {
    return this.#ask(method, params, this.#session);
  }

  /** Asks the browser that has the page. */
  async browser<T>(method: string, params: object = {}): Promise<T> {
    return this.#ask(method, params);
  }

  /** Calls for every event of this name, in place of whoever listened before. */
  on(event: string, listener: (params: unknown) => void): void {
    this.#listeners.set(event, listener);
  }

  /** Runs a function in the page, which sees nothing of here but its argument, and answers what it answers. */
  async run<A, T>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
    const { result, exceptionDetails } = await this.page<{
      result: { value: T };
      exceptionDetails?: { exception?: { description?: string } };
    }>('Runtime.evaluate', {
      expression: `(${work.toString()})(${JSON.stringify(argument)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'it failed in the page');
    return result.value;
  }

  /** Presses and lets go of a key; `text` is what it writes. */
  async press(key: string, text?: string): Promise<void> {
    const code = { Enter: 13, ArrowDown: 40, ArrowUp: 38 }[key];
    const about = { key, ...(code !== undefined && { windowsVirtualKeyCode: code, code: key }) };
    const written = text ?? (key === 'Enter' ? '\r' : undefined);
    await this.page('Input.dispatchKeyEvent', {
      ...about,
      type: written === undefined ? 'rawKeyDown' : 'keyDown',
      ...(written !== undefined && { text: written }),
    });
    await this.page('Input.dispatchKeyEvent', { ...about, type: 'keyUp' });
  }

  close(): void {
    this.#socket.close();
  }

  #ask<T>(method: string, params: object, sessionId?: string): Promise<T> {
    const id = (this.#number += 1);
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) }));
    return new Promise<unknown>((done, fail) => {
      this.#waiting.set(id, { done, fail });
      // What comes back is as the protocol of the developer tools says.
    }) as Promise<T>;
  }

  #hear({ id, method, params, result, error }: Heard): void {
    if (id === undefined) {
      this.#listeners.get(method ?? '')?.(params);
      return;
    }
    const waiter = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiter?.fail(new Error(error.message));
    else waiter?.done(result);
  }
}
