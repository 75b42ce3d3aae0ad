/** Where to look for what was written on a day (days.ts). */
export const days = `
-- Between which numbers the messages of a day lie, by when they were written; up to what is indexed.
CREATE TABLE days (
  -- Days since 1970.
  day INTEGER PRIMARY KEY,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL
) STRICT;
INSERT INTO days (day, first, last)
  SELECT written_at / 86400000, min(number), max(number) FROM messages
  WHERE number <= (SELECT up_to FROM indexed) GROUP BY 1;
`;
