import type { Credential } from '../identity/vault';
import { fail, ok, SaltboxError, type Result } from '../../src-shared/errors';
import type { LockState, Sealing } from '../../src-shared/model';
import type { OpenProfile, ProfileFolder } from './profile';

/** What runs while a profile is open. */
export interface Sitting {
  /** Ends it: nothing of it uses the profile any more when this is done. */
  stop(): Promise<void>;
}

interface Open {
  readonly profile: OpenProfile;
  readonly sitting: Promise<Sitting>;
}

/**
 * Opens and locks one profile, as often as people like. Locked means that nothing runs, no key is in memory and the
 * database is closed. What changes the state waits for its turn, so that two never meet half way.
 */
export class Keeper {
  readonly #folder: ProfileFolder;
  readonly #begin: (profile: OpenProfile) => Promise<Sitting>;
  readonly #onLocked: () => void;
  #open: Open | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #abandoned = false;

  constructor(options: {
    folder: ProfileFolder;
    /** Starts what runs while the profile is open. */
    begin: (profile: OpenProfile) => Promise<Sitting>;
    /** The user locked it: it counts as locked from now on, though what ran is still ending. */
    onLocked: () => void;
  }) {
    this.#folder = options.folder;
    this.#begin = options.begin;
    this.#onLocked = options.onLocked;
  }

  /** Opens the profile if that needs nobody. Answers whether it is open. Throws a `SaltboxError`. */
  start(): Promise<boolean> {
    return this.#inTurn(async () => {
      const profile = this.#folder.openQuietly();
      if (profile) await this.#enter(profile);
      return profile !== null;
    });
  }

  unlock(credential: Credential): Promise<Result<null>> {
    return this.#inTurn(async () => {
      if (this.#open) return ok(null);
      const opened = await this.#folder.open(credential);
      if (!opened.ok) return opened;
      await this.#enter(opened.value);
      return ok(null);
    });
  }

  /** Only with a passphrase: without one whoever comes by could unlock. */
  async lock(): Promise<Result<null>> {
    if (!this.#open) return fail('locked');
    if (!this.#folder.vault.ways.passphrase) return fail('lock-open');
    const left = this.#hide();
    this.#onLocked();
    await this.#end(left);
    return ok(null);
  }

  /** The end of the program: lets go of the folder too. */
  async close(): Promise<void> {
    await this.#end(this.#hide());
    this.#folder.release();
  }

  /**
   * Closes an open profile at once, in the middle of whatever goes on: for the end of a program that cannot be trusted
   * any more. What runs on writes nothing after this, and so acknowledges nothing. Nothing is opened after it either.
   */
  abandon(): void {
    this.#abandoned = true;
    this.#hide()?.profile.close();
  }

  get lockState(): LockState {
    const { vault } = this.#folder;
    return { locked: this.#open === null, ...vault.ways, wait: vault.wait };
  }

  /** Null while it is locked. */
  get sealing(): Sealing | null {
    return this.#open?.profile.vault.sealing ?? null;
  }

  setPassphrase(
    next: string,
    options: { current: string | null; keyringToo: boolean },
  ): Promise<Result<null>> {
    return this.#inTurn(async () => (await this.#open?.profile.vault.setPassphrase(next, options)) ?? LOCKED);
  }

  removePassphrase(current: string | null): Promise<Result<null>> {
    return this.#inTurn(async () => (await this.#open?.profile.vault.removePassphrase(current)) ?? LOCKED);
  }

  /**
   * Makes a recovery code in place of the one before. In the window the passphrase is asked for first (`check`), lest a
   * minute at somebody's desk be enough to open their profile for ever.
   */
  makeRecoveryCode(check: { current: string | null } | null): Promise<Result<string>> {
    return this.#inTurn(async () => {
      const vault = this.#open?.profile.vault;
      if (!vault) return LOCKED;
      const allowed = check ? await vault.check(check.current) : ok(null);
      return allowed.ok ? ok(vault.makeRecoveryCode()) : allowed;
    });
  }

  async #enter(profile: OpenProfile): Promise<void> {
    if (this.#abandoned) {
      profile.close();
      throw new SaltboxError({ code: 'locked' });
    }
    const sitting = this.#begin(profile);
    this.#open = { profile, sitting };
    try {
      await sitting;
    } catch (error) {
      this.#open = null;
      profile.close();
      throw error;
    }
  }

  /** From here on it counts as locked. Answers what is to be ended. */
  #hide(): Open | null {
    const open = this.#open;
    this.#open = null;
    return open;
  }

  #end(left: Open | null): Promise<void> {
    return this.#inTurn(async () => {
      // The second is what an unlocking that was under way has opened since.
      for (const open of [left, this.#hide()]) {
        // One that failed to begin is closed by now; who asked for it hears why.
        const sitting = await open?.sitting.catch(() => null);
        if (!open || !sitting) continue;
        try {
          await sitting.stop();
        } finally {
          open.profile.close();
        }
      }
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

const LOCKED = fail('locked');
