import type { SaltboxContract } from '../src-shared/ipc-contract';
import type { Client } from '../src-shared/ipc-define';

declare global {
  interface Window {
    /** Put there by the preload; the window's only way out. */
    readonly saltbox: Client<SaltboxContract>;
  }
}

/** Only `actions.ts` asks through it and only `store/sync.ts` listens to it; views never touch it. */
export const bridge = window.saltbox;
