import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import { UNTOUCHED } from '../../src-shared/model';
import { ChangesTable } from './changes';
import { Database } from './database';
import { FriendsTable } from './friends';
import { Indexer } from './indexer';
import { MessagesTable } from './messages';
import { Search } from './search';
import { wordsOf } from './words';

let database: Database;
let messages: MessagesTable;
let search: Search;
let indexer: Indexer;
let count = 0;

const friends: FriendId[] = ['a', 'b'].map((digit) => digit.repeat(64) as FriendId);

beforeEach(() => {
  database = Database.open(':memory:', new Uint8Array(32).fill(7));
  const table = new FriendsTable(database);
  for (const key of friends)
    table.insert(
      {
        key,
        nickname: null,
        state: 'friend',
        words: null,
        addedAt: 1,
      },
      [],
      'given',
    );
  messages = new MessagesTable(database);
  search = new Search(database);
  indexer = new Indexer(database);
});
afterEach(() => {
  database.close();
});

function say(text: string, friend = 1, writtenAt = 1): number {
  count += 1;
  const id = toHex(Uint8Array.from({ length: 16 }, (_, i) => (count >> (8 * (i % 4))) & 0xff)) as MessageId;
  return messages.insert(
    friend,
    {
      id,
      from: 'friend',
      text,
      sentAt: writtenAt,
      state: 'received',
      replyTo: null,
      missing: 0,
      ...UNTOUCHED,
    },
    writtenAt,
  );
}
const index = (): void => {
  while (indexer.step());
};
const find = (query: string, friend: number | null = null): number[] =>
  search.search({ query, friend, before: null, limit: 50 }).hits.map(({ number }) => number);
/** The snippet of the only hit, with what was found in brackets. */
const shown = (query: string): string =>
  search
    .search({ query, friend: null, before: null, limit: 50 })
    .hits[0]?.snippet.map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('') ?? '';
const indexHas = (term: string): boolean =>
  database.get('SELECT rowid FROM search WHERE search MATCH ?', [`"${term}"`]) !== undefined;

describe.each([
  ['in the index', index],
  ['that is not in the index yet', () => undefined],
])('a text %s', (_, settle) => {
  it.each([
    ['hel', 'well, hello there', 'well, [hello] there'],
    ['HÉLLO', 'well, hello there', 'well, [hello] there'],
    ['there well', 'well, hello there', '[well], hello [there]'],
    ['"hello there"', 'well, hello there', 'well, [hello there]'],
    ['strasse', 'in der Hauptstraße, Straße 5', 'in der Hauptstraße, [Straße] 5'],
    ['lodz', 'do widzenia, Łódź', 'do widzenia, [Łódź]'],
    ['nino', 'el nin\u0303o duerme', 'el [nin\u0303o] duerme'],
    ['istanbul', 'İSTANBUL', '[İSTANBUL]'],
    ['ΟΔΟΣ', 'η οδός', 'η [οδός]'],
    ['ёлка', 'ЁЛКА', '[ЁЛКА]'],
    ['full', 'ｆｕｌｌ ｗｉｄｔｈ', '[ｆｕｌｌ] ｗｉｄｔｈ'],
    ['مرحبا', 'مَرْحَبًا بك', '[مَرْحَبًا] بك'],
    ['북', '한국어 북경', '한국어 [북경]'],
    ['北京', '我们明天去北京。', '我们明天去[北京]。'],
    ['東京タワー', '明日東京タワーへ行く', '明日[東京タワー]へ行く'],
    ['วันนี้', 'สวัสดีวันนี้อากาศดี', 'สวัสดี[วันนี้]อากาศดี'],
    ['दुनिया', 'नमस्ते दुनिया', 'नमस्ते [दुनिया]'],
    ['hello', '👋hello👨‍👩‍👧', '👋[hello]👨‍👩‍👧'],
    ['👋', 'oh 👋', 'oh [👋]'],
    ['example.com', 'see https://example.com/x', 'see https://[example.com]/x'],
    ["don't", 'I don’t know', 'I [don’t] know'],
  ])('is found by %s', (query, text, expected) => {
    const number = say(text);
    say('quite something else');
    settle();
    expect(find(query)).toEqual([number]);
    expect(shown(query)).toBe(expected);
  });

  it.each([
    ['京北', '我们明天去北京'],
    ['"there hello"', 'hello there'],
    ['"hel"', 'hello'],
    ['hello world', 'hello there'],
    ['ello', 'hello'],
    ['hello👋', '👋hello'],
  ])('is not found by %s', (query, text) => {
    say(text);
    settle();
    expect(find(query)).toEqual([]);
  });
});

describe('search', () => {
  it('goes over all conversations or one, newest first, in pages', () => {
    const all = Array.from({ length: 30 }, (_, n) => say(`apple ${n}`, 1 + (n % 3 === 0 ? 1 : 0)));
    indexer.step(20);
    expect(find('apple')).toEqual([...all].reverse());
    expect(find('apple', 2)).toHaveLength(10);
    const pages: number[] = [];
    let before: number | null = null;
    do {
      const page = search.search({ query: 'app', friend: 1, before, limit: 3 });
      pages.push(...page.hits.map(({ number }) => number));
      before = page.next;
    } while (before !== null);
    expect(pages).toEqual(find('apple', 1));
  });

  it('follows what happens to a message, at once and when the index has followed', () => {
    const changes = new ChangesTable(database);
    const [edited, erased, rewritten, deleted] = ['one', 'two', 'three', 'four'].map((word) =>
      say(`old${word}`),
    );
    const other = say('oldfive', 2);
    index();
    changes.edit(edited ?? 0, 'newone', 5);
    changes.edit(edited ?? 0, 'newestone', 6);
    changes.erase(erased ?? 0, 5);
    messages.rewrite(rewritten ?? 0, 'newthree');
    messages.delete(deleted ?? 0);
    new FriendsTable(database).delete(friends[1] ?? ('' as FriendId));
    const hold = (): void => {
      expect(find('old')).toEqual([]);
      expect(find('oldone')).toEqual([]);
      expect(find('newestone')).toEqual([edited]);
      expect(find('newthree')).toEqual([rewritten]);
    };
    hold();
    index();
    hold();
    for (const word of ['one', 'two', 'three', 'four', 'five']) expect(indexHas(`old${word}`)).toBe(false);
    expect(indexHas('newone')).toBe(false);
    expect(indexHas('newestone')).toBe(true);
    expect(database.all('SELECT * FROM search_stale')).toEqual([]);
    expect(messages.get(other)).toBeNull();
    database.run("INSERT INTO search (search) VALUES ('integrity-check')");
  });

  it('finds a message by id after the index has taken it over', () => {
    const number = say('hello');
    const id = messages.get(number)?.id ?? ('' as MessageId);
    messages.place(1, id);
    index();
    expect(messages.place(1, id)?.number).toBe(number);
  });

  it('cuts a long text between words around what was found', () => {
    say(`${'before '.repeat(100)}needle ${'after '.repeat(100)}`);
    const text = shown('needle');
    expect(text).toMatch(/^…(before )+\[needle\]( after)+…$/);
    expect(text.length).toBeLessThan(180);
  });

  it('answers soon and goes on later where frequent words hardly ever stand side by side', () => {
    database.transaction(() => {
      say('the end');
      for (let n = 0; n < 3000; n++) say('end of the');
    });
    index();
    const first = search.search({ query: '"the end"', friend: null, before: null, limit: 5 });
    expect(first.hits).toEqual([]);
    expect(first.next).not.toBeNull();
    let { next, hits } = first;
    while (next !== null && hits.length === 0)
      ({ next, hits } = search.search({ query: '"the end"', friend: null, before: next, limit: 5 }));
    expect(hits).toHaveLength(1);
  });
});

describe.each([
  ['indexed', index],
  ['indexed in part', () => indexer.step(7)],
  ['not indexed', () => undefined],
])('dates, %s,', (_, settle) => {
  const DAY = 86_400_000;
  const among = (from: number | null, until: number | null, query = 'boat', friend: number | null = null) => {
    const found: number[] = [];
    let before: number | null = null;
    do {
      const page = search.search({ query, friend, before, limit: 3, dates: { from, until } });
      found.push(...page.hits.map(({ number }) => number));
      before = page.next;
    } while (before !== null);
    return found;
  };

  it('bound a search, to the millisecond and in pages', () => {
    const numbers = Array.from({ length: 20 }, (_, day) => say('the boat', 1, day * DAY));
    settle();
    const newest = (from: number, until: number): number[] => numbers.slice(from, until).reverse();
    expect(among(null, null)).toEqual(newest(0, 20));
    expect(among(5 * DAY, null)).toEqual(newest(5, 20));
    expect(among(5 * DAY + 1, null)).toEqual(newest(6, 20));
    expect(among(null, 5 * DAY)).toEqual(newest(0, 5));
    expect(among(null, 5 * DAY + 1)).toEqual(newest(0, 6));
    expect(among(8 * DAY, 12 * DAY, 'bo')).toEqual(newest(8, 12));
    expect([among(30 * DAY, null), among(null, 0), among(5 * DAY, 5 * DAY)]).toEqual([[], [], []]);
  });

  it('find what came late, and what a clock that jumped wrote', () => {
    const late = [say('a boat', 1, 90 * DAY), say('a boat', 2, 3 * DAY), say('a boat', 1, 91 * DAY)];
    settle();
    expect(among(3 * DAY, 4 * DAY)).toEqual([late[1]]);
    expect(among(90 * DAY, null)).toEqual([late[2], late[0]]);
    expect(among(0, 100 * DAY, 'boat', 2)).toEqual([late[1]]);
  });

  it('without words find all that was written then, but for what was deleted', () => {
    const numbers = Array.from({ length: 9 }, (_, day) =>
      say(`day ${String(day)}`, 1 + (day % 2), day * DAY),
    );
    settle();
    new ChangesTable(database).erase(numbers[4] ?? 0, 1);
    expect(among(2 * DAY, 7 * DAY, '')).toEqual([6, 5, 3, 2].map((day) => numbers[day]));
    expect(among(2 * DAY, 7 * DAY, ' " ', 2)).toEqual([5, 3].map((day) => numbers[day]));
    expect(among(null, null, '')).toEqual([]);
  });
});

it('a search among dates does not read what lies beside them', () => {
  const DAY = 86_400_000;
  database.transaction(() => {
    for (let n = 0; n < 4_000; n++) say('the end', 1, n * 180_000);
  });
  index();
  const page = search.search({
    query: '"the end"',
    friend: null,
    before: null,
    limit: 50,
    dates: { from: 0, until: 10 * 180_000 },
  });
  // All of the first day is looked at, and nothing after it.
  expect([page.hits.length, page.next]).toEqual([10, null]);
  expect(
    search.search({ query: '', friend: null, before: null, limit: 9, dates: { from: 9 * DAY, until: null } }),
  ).toEqual({ hits: [], next: null });
});

/** Words, signs of every kind, and what FTS5 takes for syntax. */
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '*',
        'AND',
        'NOT',
        '(',
        ')',
        'NEAR(',
        ':',
        '-',
        '+',
        '^',
        'hello',
        '_1',
        '{',
        "'",
        '\0',
        '北',
        '⒈',
      ),
    )
    .map((parts) => parts.join(' ')),
);

describe('whatever is typed', () => {
  it('no question throws, and pieces of a snippet are pieces of the text', () => {
    const texts = ['hello world _1 NEAR AND not', '北京 ⒈ hello'];
    texts.forEach((text) => say(text));
    index();
    fc.assert(
      fc.property(anything, (query) => {
        for (const { snippet } of search.search({ query, friend: null, before: null, limit: 5 }).hits)
          expect(texts).toContain(snippet.map(({ text }) => text).join(''));
      }),
    );
  });

  it('a text is found by each of its words, indexed or not', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (text, settled) => {
        const number = say(text);
        if (settled) index();
        for (const { start, end } of wordsOf(text).slice(0, 5))
          expect(find(`"${text.slice(start, end)}"`)).toContain(number);
        messages.delete(number);
      }),
    );
  });
});
