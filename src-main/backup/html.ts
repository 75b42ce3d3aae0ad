import type { Message } from '../../src-shared/model';
import type { Entry, Form, Talk } from './form';

/** A page that loads nothing and runs nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h2 { margin: 2rem 0 0.5rem; font-size: 0.875rem; text-align: center; opacity: 0.7; }
article { width: fit-content; max-width: 85%; margin: 0.5rem 0; padding: 0.5rem 0.75rem; border: 1px solid #8886; border-radius: 0.5rem; }
article.me { margin-left: auto; background: #8882; }
article:target { outline: 2px solid; }
header, footer, blockquote, details { font-size: 0.8125rem; opacity: 0.8; }
p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote { margin: 0.25rem 0; padding-left: 0.5rem; border-left: 3px solid #888; overflow-wrap: anywhere; }
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

const day = new Intl.DateTimeFormat('en', { dateStyle: 'full' });
const time = new Intl.DateTimeFormat('en', { timeStyle: 'short' });
const both = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const moment = (format: Intl.DateTimeFormat, at: number): string =>
  `<time datetime="${new Date(at).toISOString()}">${escaped(format.format(at))}</time>`;

const nameOf = ({ from }: Message, { me, friend }: Talk): string =>
  `<bdi>${escaped(from === 'me' ? me.name : friend.name)}</bdi>`;

/** A conversation for people: one page, with nothing to load and no script. Times are those of this computer. */
export function htmlForm(): Form {
  let lastDay = '';
  return {
    begin({ exportedAt, me, friend }) {
      const title = `${escaped(me.name)} and ${escaped(friend.name)}`;
      return `<!doctype html>
<html lang="en">
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
<p>Saved by Saltbox on ${moment(both, exportedAt)}. ${escaped(friend.id)}</p>
`;
    },
    entry(entry, talk) {
      const today = day.format(entry.message.sentAt);
      const head = today === lastDay ? '' : `<h2>${moment(day, entry.message.sentAt)}</h2>\n`;
      lastDay = today;
      return head + gap(entry) + article(entry, talk);
    },
    end: () => '</body>\n</html>\n',
  };
}

const gap = ({ message: { missing } }: Entry): string =>
  missing === 0
    ? ''
    : `<p class="gap">${missing === 1 ? 'One message' : `${missing} messages`} never came.</p>\n`;

function article({ message, earlier, answered }: Entry, talk: Talk): string {
  const { id, from, text, sentAt, editedAt, deleted, replyTo, reactions } = message;
  const edited = editedAt === null ? '' : ` · edited ${moment(both, editedAt)}`;
  const lines = [
    `<article class="${from}" id="m${id}">`,
    `<header>${nameOf(message, talk)} · ${moment(time, sentAt)}${edited}</header>`,
    replyTo === null ? '' : quote(answered(), talk),
    deleted ? '<p class="gone">This message was deleted.</p>' : `<p dir="auto">${escaped(text)}</p>`,
    ...earlier.map(
      (one) =>
        `<details><summary>Until ${moment(both, one.until)}</summary><p dir="auto">${escaped(one.text)}</p></details>`,
    ),
    reaction(reactions.mine, talk.me.name),
    reaction(reactions.theirs, talk.friend.name),
    '</article>',
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

const reaction = (emoji: string | null, name: string): string =>
  emoji === null ? '' : `<footer>${escaped(emoji)} <bdi>${escaped(name)}</bdi></footer>`;

function quote(answered: Message | null, talk: Talk): string {
  if (!answered || answered.deleted)
    return '<blockquote class="gone">The message that this answers is gone.</blockquote>';
  // A character takes two units at most.
  const characters = Array.from(answered.text.slice(0, 2 * (QUOTED + 1)));
  const short = characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : answered.text;
  return `<blockquote><a href="#m${answered.id}">${nameOf(answered, talk)}</a>: <span dir="auto">${escaped(short)}</span></blockquote>`;
}
