import type { Message } from '../../src-shared/model';
import type { Language } from '../../src-shared/settings';
import { counted, filled } from '../words/counted';
import type { Words } from '../words/en';
import { words } from '../words/words';
import type { Entry, Form, Talk } from './form';

/** A page that loads nothing and runs nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h2 { margin: 2rem 0 0.5rem; font-size: 0.875rem; text-align: center; opacity: 0.7; }
article { width: fit-content; max-width: 85%; margin: 0.5rem 0; padding: 0.5rem 0.75rem; border: 1px solid #8886; border-radius: 0.5rem; }
article.me { margin-inline-start: auto; background: #8882; }
article:target { outline: 2px solid; }
header, footer, blockquote, details { font-size: 0.8125rem; opacity: 0.8; }
p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote { margin: 0.25rem 0; padding-inline-start: 0.5rem; border-inline-start: 3px solid #888; overflow-wrap: anywhere; }
a { color: inherit; }
.gap, .gone { font-style: italic; opacity: 0.7; text-align: center; }
article .gone { text-align: start; }
`;

const QUOTED = 120;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, wherever it stands: no markup, and nothing that turns the direction of what follows. */
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '').replace(/\0/g, '\ufffd');

/** How a page speaks: in the words and the dates of its language. */
interface Speech {
  readonly language: Language;
  readonly words: Words;
  readonly day: Intl.DateTimeFormat;
  readonly time: Intl.DateTimeFormat;
  readonly both: Intl.DateTimeFormat;
}

const speechIn = (language: Language): Speech => ({
  language,
  words: words[language],
  day: new Intl.DateTimeFormat(language, { dateStyle: 'full' }),
  time: new Intl.DateTimeFormat(language, { timeStyle: 'short' }),
  both: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
});

const moment = (format: Intl.DateTimeFormat, at: number): string =>
  `<time datetime="${new Date(at).toISOString()}">${escaped(format.format(at))}</time>`;

const nameOf = ({ from }: Message, { me, friend }: Talk): string =>
  `<bdi>${escaped(from === 'me' ? me.name : friend.name)}</bdi>`;

/** A conversation for people: one page, with nothing to load and no script. Times are those of this computer. */
export function htmlForm(language: Language): Form {
  const speech = speechIn(language);
  const { day, both, words } = speech;
  let lastDay = '';
  return {
    begin({ exportedAt, me, friend }) {
      const names = { me: escaped(me.name), friend: escaped(friend.name) };
      const title = filled(escaped(words.page.title), names);
      const saved = filled(escaped(words.page.saved), { time: moment(both, exportedAt) });
      return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1><bdi>${title}</bdi></h1>
<p>${saved} ${escaped(friend.id)}</p>
`;
    },
    entry(entry, talk) {
      const today = day.format(entry.message.sentAt);
      const head = today === lastDay ? '' : `<h2>${moment(day, entry.message.sentAt)}</h2>\n`;
      lastDay = today;
      return head + gap(entry, speech) + article(entry, talk, speech);
    },
    end: () => '</body>\n</html>\n',
  };
}

const gap = ({ message: { missing } }: Entry, { language, words }: Speech): string =>
  missing === 0 ? '' : `<p class="gap">${escaped(counted(language, words.page.missing, missing))}</p>\n`;

function article({ message, earlier, answered }: Entry, talk: Talk, { words, time, both }: Speech): string {
  const { id, from, text, sentAt, editedAt, deleted, replyTo, reactions } = message;
  const at = (text: string, when: number): string => filled(escaped(text), { time: moment(both, when) });
  const edited = editedAt === null ? '' : ` · ${at(words.page.edited, editedAt)}`;
  const lines = [
    `<article class="${from}" id="m${id}">`,
    `<header>${nameOf(message, talk)} · ${moment(time, sentAt)}${edited}</header>`,
    replyTo === null ? '' : quote(answered(), talk, words),
    deleted ? `<p class="gone">${escaped(words.page.deleted)}</p>` : `<p dir="auto">${escaped(text)}</p>`,
    ...earlier.map(
      (one) =>
        `<details><summary>${at(words.page.until, one.until)}</summary><p dir="auto">${escaped(one.text)}</p></details>`,
    ),
    reaction(reactions.mine, talk.me.name),
    reaction(reactions.theirs, talk.friend.name),
    '</article>',
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

const reaction = (emoji: string | null, name: string): string =>
  emoji === null ? '' : `<footer>${escaped(emoji)} <bdi>${escaped(name)}</bdi></footer>`;

function quote(answered: Message | null, talk: Talk, words: Words): string {
  if (!answered || answered.deleted)
    return `<blockquote class="gone">${escaped(words.page.gone)}</blockquote>`;
  // A character takes two units at most.
  const characters = Array.from(answered.text.slice(0, 2 * (QUOTED + 1)));
  const short = characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : answered.text;
  return `<blockquote><a href="#m${answered.id}">${nameOf(answered, talk)}</a>: <span dir="auto">${escaped(short)}</span></blockquote>`;
}
