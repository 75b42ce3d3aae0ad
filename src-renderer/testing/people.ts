import type { FriendId, MessageId } from '../../src-shared/ids';
import {
  UNTOUCHED,
  type DialError,
  type Friend,
  type Message,
  type Profile,
  type Reach,
  type Request,
  type Sealing,
  type Tried,
} from '../../src-shared/model';
import { PLAIN } from '../../src-shared/talk';

/** Made-up people for tests and screenshots. Their keys and prints are stable and belong to nobody. */
function noise(seed: string, length: number): string {
  // xorshift: good enough to look random, the same everywhere.
  let state = Array.from(seed).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7) || 1;
  let out = '';
  while (out.length < length) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    out += ((state >>> 8) & 15).toString(16);
  }
  return out;
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const keyOf = (who: string): FriendId => noise(who, 64) as FriendId;
export const printOf = (who: string): string => noise(`print of ${who}`, 128);
function idOf(who: string): string {
  const digits = noise(`id of ${who}`, 110);
  const letter = (at: number): string =>
    LETTERS.charAt(Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16) % 32);
  return Array.from({ length: 11 }, (_, group) =>
    Array.from({ length: 5 }, (_, at) => letter(group * 5 + at)).join(''),
  ).join('-');
}

let count = 0;
const newMessageId = (): MessageId => noise(`message ${String(++count)}`, 32) as MessageId;

export const message = (
  from: Message['from'],
  text: string,
  sentAt: number,
  state: Message['state'] = from === 'me' ? 'sent' : 'received',
): Message => ({
  id: newMessageId(),
  from,
  text,
  sentAt,
  state,
  replyTo: null,
  missing: 0,
  ...UNTOUCHED,
});

const idle: Reach = {
  state: 'no-way',
  attempts: 0,
  lastError: null,
  nextAt: null,
  tried: [],
  handedAt: null,
};

/** Nobody answered; the next round begins at `nextAt`. */
export const waiting = (
  attempts: number,
  lastError: DialError,
  nextAt: number,
  tried: readonly Tried[] = [],
): Reach => ({ state: 'waiting', attempts, lastError, nextAt, tried, handedAt: null });

export function friend(who: string, more: Partial<Friend> = {}): Friend {
  return {
    key: keyOf(who),
    id: idOf(who),
    print: printOf(who),
    nickname: null,
    name: who,
    state: 'friend',
    words: null,
    addresses: [],
    given: [],
    addedAt: Date.now() - 30 * 86_400_000,
    online: null,
    lastSeenAt: null,
    reach: idle,
    last: null,
    unread: 0,
    baseRefused: false,
    readMarks: null,
    typing: null,
    presence: null,
    hidesPresence: false,
    spokeSession: true,
    verified: false,
    keepDays: null,
    ...PLAIN,
    ...more,
  };
}

export const online = (since: number): NonNullable<Friend['online']> => ({
  security: 'session',
  way: 'direct',
  since,
});

export const request = (
  who: string,
  words: string,
  receivedAt: number,
  more: Partial<Request> = {},
): Request => ({
  key: keyOf(who),
  id: idOf(who),
  print: printOf(who),
  words,
  receivedAt,
  state: 'pending',
  ...more,
});

export const sealing = (more: Partial<Sealing> = {}): Sealing => ({
  by: 'keyring',
  keyringToo: false,
  keyringThere: true,
  recovery: false,
  recovered: false,
  ...more,
});

export const profile = (name: string, more: Partial<Profile> = {}): Profile => ({
  name,
  clientId: keyOf('me'),
  id: idOf('me'),
  print: printOf('me'),
  link: `saltbox:${keyOf('me')}?name=${encodeURIComponent(name)}&addr=192.168.1.20%3A33733`,
  addresses: ['192.168.1.20:33733'],
  readMarks: true,
  typing: true,
  presence: true,
  keepDays: null,
  restored: false,
  engine: 'libsodium',
  notices: [],
  ...more,
});
