import type { Friend, Message } from '../../src-shared/model';
import { friend, keyOf, message, online, profile } from './people';
import type { Scene } from './scene';

const MINUTE = 60_000;
const FRIENDS = 2000;
const MESSAGES = 100_000;
const WORDS =
  'the ferry leaves at eight and I bring bread cheese a kite and the good camera if the wind holds'.split(
    ' ',
  );

/** A text with its number, as long as most, or as long as few. */
function words(at: number): string {
  const long = at % 37 === 0 ? 90 : at % 5 === 0 ? 24 : 5;
  const text = Array.from({ length: 1 + ((at * 7) % long) }, (_, n) => WORDS[(at + n * 3) % WORDS.length]);
  return `No. ${String(at + 1)}: ${text.join(' ')}${at % 11 === 0 ? '\nand a second line' : ''}`;
}

function history(now: number): Message[] {
  const all = Array.from({ length: MESSAGES }, (_, at) => ({
    ...message(at % 3 === 1 ? 'me' : 'friend', words(at), now - (MESSAGES - at) * 17 * MINUTE),
    missing: at % 400 === 9 ? 2 : 0,
  }));
  const [answer, source] = [all[MESSAGES - 2], all[99]];
  if (answer && source) all[MESSAGES - 2] = { ...answer, replyTo: source.id };
  return all;
}

/** Somebody who has used Saltbox for years: as many friends and messages as it must bear. */
export function years(now: number): Scene {
  const mia = history(now);
  const person = (at: number): Friend =>
    friend(`Person ${String(at)}`, {
      last: message('friend', `Hello from ${String(at)}`, now - at * 60 * MINUTE),
      ...(at % 9 === 0 && { online: online(now) }),
    });
  return {
    profile: profile('Sam'),
    friends: [
      friend('Mia', { online: online(now), last: mia.at(-1) ?? null }),
      ...Array.from({ length: FRIENDS - 1 }, (_, at) => person(at + 1)),
    ],
    history: { [keyOf('Mia')]: mia },
  };
}
