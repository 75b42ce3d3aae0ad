export const start = `
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE friends (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE CHECK (length(key) = 64),
  nickname TEXT,
  name TEXT,
  state TEXT NOT NULL CHECK (state IN ('awaiting', 'friend', 'blocked')),
  words TEXT,
  added_at INTEGER NOT NULL,
  last_seen_at INTEGER,
  read_up_to INTEGER NOT NULL DEFAULT 0
) STRICT;

-- given: typed or from a link; seen: where a call of theirs came from, with the default port.
CREATE TABLE addresses (
  friend INTEGER NOT NULL REFERENCES friends ON DELETE CASCADE,
  host TEXT NOT NULL,
  port INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('given', 'seen')),
  PRIMARY KEY (friend, host, port)
) STRICT, WITHOUT ROWID;

-- People who asked and are no friends.
CREATE TABLE strangers (
  key TEXT PRIMARY KEY CHECK (length(key) = 64),
  words TEXT NOT NULL,
  host TEXT,
  received_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'declined', 'blocked'))
) STRICT, WITHOUT ROWID;

-- number is the order in which this computer stored them, which no clock can disturb.
CREATE TABLE messages (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  friend INTEGER NOT NULL REFERENCES friends ON DELETE CASCADE,
  mine INTEGER NOT NULL CHECK (mine IN (0, 1)),
  text TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'received'))
) STRICT;
CREATE INDEX messages_of_friend ON messages (friend, number);
CREATE INDEX messages_waiting ON messages (friend, number) WHERE state = 'waiting';
`;
