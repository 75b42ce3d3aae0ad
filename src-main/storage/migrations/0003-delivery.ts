/** What the triggers keep of each friend, counted anew. */
export const recount = `
UPDATE friends SET
  newest = coalesce((SELECT max(number) FROM messages WHERE friend = friends.number), 0),
  unread = (SELECT count(*) FROM messages WHERE friend = friends.number AND number > read_up_to AND mine = 0);
`;

/**
 * Acknowledged delivery, and changes to messages. A message's state is read from its times; what is on its way stands
 * in `outbox` until the friend's computer has acknowledged it.
 */
export const delivery = `
ALTER TABLE friends ADD COLUMN out_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE friends ADD COLUMN in_seq INTEGER NOT NULL DEFAULT 0;
-- How many of theirs never came, to be told with the next text.
ALTER TABLE friends ADD COLUMN in_missing INTEGER NOT NULL DEFAULT 0;
-- Whether read marks go out and are shown; null: as for everybody.
ALTER TABLE friends ADD COLUMN read_marks INTEGER CHECK (read_marks IN (0, 1));
-- How many days messages are kept; null: as for everybody; 0: for ever.
ALTER TABLE friends ADD COLUMN keep_days INTEGER CHECK (keep_days >= 0);
-- Kept by the triggers below, so that the list of friends need not count and seek. newest is 0 where there is none.
ALTER TABLE friends ADD COLUMN newest INTEGER NOT NULL DEFAULT 0;
ALTER TABLE friends ADD COLUMN unread INTEGER NOT NULL DEFAULT 0;

-- number is the order in which this computer stored them, which no clock can disturb. Times are ms since 1970.
CREATE TABLE messages_3 (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  friend INTEGER NOT NULL REFERENCES friends ON DELETE CASCADE,
  id BLOB NOT NULL CHECK (length(id) = 16),
  mine INTEGER NOT NULL CHECK (mine IN (0, 1)),
  text TEXT NOT NULL,
  -- By the clock of the writer, but never later than it came in here.
  written_at INTEGER NOT NULL,
  -- ms after written_at, as small numbers take little room. Mine: handed to a connection. Theirs: null.
  sent_after INTEGER,
  -- Mine: acknowledged by their computer. Theirs: stored on this one.
  stored_after INTEGER,
  reply_to BLOB CHECK (length(reply_to) = 16),
  edited_at INTEGER,
  deleted_at INTEGER,
  -- How many of theirs never came, right before this one.
  missing INTEGER
) STRICT;
INSERT INTO messages_3 (number, friend, id, mine, text, written_at, sent_after, stored_after)
  SELECT number, friend, id, mine, text, sent_at,
    CASE WHEN mine = 1 AND state = 'sent' THEN 0 END, CASE WHEN mine = 0 THEN 0 END
  FROM messages;

-- Lasting messages that are not acknowledged: a text, or a change to a message. number is the order they go in.
CREATE TABLE outbox (
  friend INTEGER NOT NULL REFERENCES friends ON DELETE CASCADE,
  number INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  -- Its place in the numbering towards this friend, given before it is first written to a connection.
  seq INTEGER,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'edit', 'delete', 'reaction')),
  -- The text, or the message that is changed.
  message INTEGER NOT NULL,
  at INTEGER NOT NULL,
  -- Of an edit the new text, of a reaction the emoji or nothing.
  body TEXT,
  PRIMARY KEY (friend, number)
) STRICT, WITHOUT ROWID;
INSERT INTO outbox (friend, number, id, kind, message, at)
  SELECT friend, number, id, 'text', number, sent_at FROM messages WHERE state = 'waiting' ORDER BY number;

DROP TABLE messages;
ALTER TABLE messages_3 RENAME TO messages;
-- The number is in every index anyway, and orders it.
CREATE INDEX messages_of_friend ON messages (friend);
${recount}
-- What takes random places on the disk is written later and together: \`ids\` and \`search\` hold the messages up to here.
CREATE TABLE indexed (up_to INTEGER NOT NULL) STRICT;
INSERT INTO indexed VALUES (0);

-- Messages by the first bytes of their id (message-ids.ts). An entry may outlive its message, and leads nowhere then.
CREATE TABLE ids (
  bucket INTEGER PRIMARY KEY,
  entries BLOB NOT NULL
) STRICT;

-- Which messages have a word (words.ts, search.ts); where in them is read from the text.
CREATE VIRTUAL TABLE search USING fts5 (
  words, content = '', columnsize = 0, detail = none, tokenize = "ascii tokenchars '_'"
);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
-- One leaf of the index fits one page of the encrypted file.
INSERT INTO search (search, rank) VALUES ('pgsz', 3900);

-- Texts that are in the index and were changed or deleted since: what must be taken out of it, word by word.
CREATE TABLE search_stale (
  number INTEGER PRIMARY KEY,
  friend INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TRIGGER message_added AFTER INSERT ON messages BEGIN
  UPDATE friends SET newest = max(newest, new.number), unread = unread + (new.mine = 0) WHERE number = new.friend;
END;
CREATE TRIGGER message_removed AFTER DELETE ON messages BEGIN
  UPDATE friends SET
    unread = unread - (old.mine = 0 AND old.number > read_up_to),
    newest = CASE WHEN newest = old.number
      THEN coalesce((SELECT max(number) FROM messages WHERE friend = old.friend), 0) ELSE newest END
    WHERE number = old.friend;
  INSERT OR IGNORE INTO search_stale (number, friend, text)
    SELECT old.number, old.friend, old.text FROM indexed WHERE old.number <= up_to;
END;
CREATE TRIGGER message_changed AFTER UPDATE OF text ON messages BEGIN
  INSERT OR IGNORE INTO search_stale (number, friend, text)
    SELECT old.number, old.friend, old.text FROM indexed WHERE old.number <= up_to;
END;

-- What a message said before it was edited.
CREATE TABLE edits (
  number INTEGER PRIMARY KEY,
  message INTEGER NOT NULL REFERENCES messages ON DELETE CASCADE,
  text TEXT NOT NULL,
  -- When that text was replaced.
  until INTEGER NOT NULL
) STRICT;
CREATE INDEX edits_of_message ON edits (message, number);

CREATE TABLE reactions (
  message INTEGER NOT NULL REFERENCES messages ON DELETE CASCADE,
  mine INTEGER NOT NULL CHECK (mine IN (0, 1)),
  emoji TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (message, mine)
) STRICT, WITHOUT ROWID;

-- Lasting messages of friends that have no row of their own, so that each has its effect once.
CREATE TABLE applied (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  friend INTEGER NOT NULL REFERENCES friends ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Up to which message the friend has seen mine, and when they said so.
CREATE TABLE seen (
  friend INTEGER NOT NULL REFERENCES friends ON DELETE CASCADE,
  up_to INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (friend, up_to)
) STRICT, WITHOUT ROWID;
`;
