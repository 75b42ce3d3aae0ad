/** Where friends say that they can be found (PROTOCOL.md 6.3), and where each was reached last. */
export const ways = `
-- given: typed or from a link; seen: where they were met; told: what they said of themselves in a session.
CREATE TABLE addresses_5 (
  friend INTEGER NOT NULL REFERENCES friends ON DELETE CASCADE,
  host TEXT NOT NULL,
  port INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('given', 'seen', 'told')),
  -- They were reached there the last time.
  good INTEGER NOT NULL DEFAULT 0 CHECK (good IN (0, 1)),
  PRIMARY KEY (friend, host, port)
) STRICT, WITHOUT ROWID;
INSERT INTO addresses_5 (friend, host, port, source) SELECT friend, host, port, source FROM addresses;
DROP TABLE addresses;
ALTER TABLE addresses_5 RENAME TO addresses;

CREATE TABLE rendezvous (
  friend INTEGER PRIMARY KEY REFERENCES friends ON DELETE CASCADE,
  -- The public key of their rendezvous for friends.
  key BLOB NOT NULL CHECK (length(key) = 32),
  -- Public keys of relays that they can be reached through, one after the other; null: none.
  relays BLOB CHECK (length(relays) % 32 = 0)
) STRICT;
`;
