/**
 * Acknowledged delivery, and changes to messages. A message's state is read from its times; what is on its way stands
 * in `outbox` until the friend's computer has acknowledged it.
 */
export const delivery = `
ALTER TABLE friends ADD COLUMN out_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE friends ADD COLUMN in_seq INTEGER NOT NULL DEFAULT 0;
-- Whether read marks go out and are shown; null: as for everybody.
ALTER TABLE friends ADD COLUMN read_marks INTEGER CHECK (read_marks IN (0, 1));

-- number is the order in which this computer stored them, which no clock can disturb. Times are ms since 1970.
CREATE TABLE messages_3 (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  friend INTEGER NOT NULL REFERENCES friends ON DELETE CASCADE,
  id BLOB NOT NULL CHECK (length(id) = 16),
  mine INTEGER NOT NULL CHECK (mine IN (0, 1)),
  text TEXT NOT NULL,
  -- By the clock of the writer, but never later than it came in here.
  written_at INTEGER NOT NULL,
  -- Mine: handed to a connection. Theirs: null.
  sent_at INTEGER,
  -- Mine: acknowledged by their computer. Theirs: stored on this one.
  stored_at INTEGER,
  reply_to BLOB CHECK (length(reply_to) = 16),
  edited_at INTEGER,
  deleted_at INTEGER,
  -- How many of theirs never came, right before this one.
  missing INTEGER
) STRICT;
INSERT INTO messages_3 (number, friend, id, mine, text, written_at, sent_at, stored_at)
  SELECT number, friend, id, mine, text, sent_at,
    CASE WHEN mine = 1 AND state = 'sent' THEN sent_at END, CASE WHEN mine = 0 THEN sent_at END
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
CREATE INDEX messages_of_friend ON messages (friend, number);
-- A few bytes tell ids apart nearly always; the row has the whole of it.
CREATE INDEX messages_by_id ON messages (substr(id, 1, 6));

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
