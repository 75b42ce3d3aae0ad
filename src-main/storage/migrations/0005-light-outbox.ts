/**
 * What every message goes through costs less: the outbox repeats nothing of a text that the message has, its checks are
 * cheap ones, and the newest and unread of a friend are counted once a transaction (tallies.ts), not in each insert.
 */
export const lightOutbox = `
DROP TRIGGER message_added;

CREATE TABLE outbox_5 (
  friend INTEGER NOT NULL REFERENCES friends ON DELETE CASCADE,
  -- The order they go in.
  number INTEGER NOT NULL,
  -- Its place in the numbering towards this friend, given before it is first written to a connection.
  seq INTEGER,
  -- 0 text, 1 edit, 2 delete, 3 reaction.
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
  -- The text, or the message that is changed.
  message INTEGER NOT NULL,
  -- Null of a text, which has its own: the id and the moment of the change.
  id BLOB,
  at INTEGER,
  -- Of an edit the new text, of a reaction the emoji or nothing.
  body TEXT,
  PRIMARY KEY (friend, number)
) STRICT, WITHOUT ROWID;
INSERT INTO outbox_5 (friend, number, seq, kind, message, id, at, body)
  SELECT friend, number, seq,
    CASE kind WHEN 'text' THEN 0 WHEN 'edit' THEN 1 WHEN 'delete' THEN 2 ELSE 3 END,
    message, CASE WHEN kind <> 'text' THEN id END, CASE WHEN kind <> 'text' THEN at END, body
  FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_5 RENAME TO outbox;
`;
