import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes too many for a file: `repeat` (hex) `times` over, between `prefix` and `suffix`. */
export interface Recipe {
  readonly prefix?: string;
  readonly repeat: string;
  readonly times: number;
  readonly suffix?: string;
}
type Name = 'alice' | 'bob' | 'carol';

/** The vectors that PyNaCl made; `scripts/vectors/make_vectors.py` says what each field means. Tests only. */
export interface Vectors {
  readonly identities: Readonly<Record<Name, { secret: string; public: string; id: string }>>;
  readonly ids: {
    readonly good: readonly {
      what: string;
      text: string;
      public: string;
      name?: string | null;
      addrs?: string[];
    }[];
    readonly bad: readonly { what: string; text: string; reason: string; detail?: string }[];
    readonly substitutions: { id: string; alphabet: string };
  };
  readonly requests: readonly {
    what: string;
    sender: Name;
    receiver: Name;
    nonce: string;
    message?: string;
    messageRecipe?: Recipe;
    packet?: string;
    packetSha512?: string;
  }[];
  readonly hellos: readonly {
    what: string;
    sender: Name;
    receiver: Name;
    baseNonce: string;
    nonce: string;
    packet: string;
  }[];
  readonly counting: readonly { baseNonce: string; n: number; nonce: string }[];
  readonly data: readonly {
    what: string;
    sender: Name;
    receiver: Name;
    baseNonce: string;
    n: number;
    nonce: string;
    payload?: string;
    payloadRecipe?: Recipe;
    packet?: string;
    packetSha512?: string;
  }[];
  readonly transcript: {
    readonly alice: { baseNonce: string };
    readonly bob: { baseNonce: string };
    readonly frames: readonly { from: Name; type: string; nonce: string; text?: string; frame: string }[];
  };
  readonly attacks: readonly { what: string; after: number; to: Name; frames: readonly string[] }[];
  readonly lowOrder: readonly { what: string; public: string; forgedRequest: string }[];
  readonly aliases: readonly { what: string; public: string; forgedRequest?: string }[];
  readonly notLowOrder: readonly { what: string; public: string }[];
  readonly bad: readonly {
    what: string;
    stage: 'first' | 'session';
    to: Name;
    reason: string;
    frame?: string;
    packet?: string;
    packetRecipe?: Recipe;
  }[];
}

export const vectors = JSON.parse(readFileSync(join(__dirname, 'vectors.json'), 'utf8')) as Vectors;

export const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
export const unhex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const cook = ({ prefix = '', repeat, times, suffix = '' }: Recipe): Uint8Array =>
  hex(prefix + repeat.repeat(times) + suffix);
/** Bytes that stand in the file, or the recipe for them. */
export const bytesOf = (plain: string | undefined, recipe: Recipe | undefined): Uint8Array =>
  plain === undefined && recipe ? cook(recipe) : hex(plain ?? '');
