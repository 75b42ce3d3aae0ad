/**
 * Which copy of an identity is which: each database is an instance, and friends remember which one they saw last
 * (PROTOCOL.md 6.2), so that a copy that runs beside another one is found out.
 */
export const instances = `
INSERT INTO settings (name, value) VALUES ('instance', lower(hex(randomblob(16))));

CREATE TABLE instances (
  friend INTEGER PRIMARY KEY REFERENCES friends ON DELETE CASCADE,
  -- The instance of their identity that was here last.
  theirs BLOB NOT NULL CHECK (length(theirs) = 16),
  -- The instance of the own identity that they said they have seen.
  mine BLOB CHECK (length(mine) = 16)
) STRICT;
`;
