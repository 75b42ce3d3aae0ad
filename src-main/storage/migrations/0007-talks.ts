/** What is settled of each conversation (src-shared/talk.ts). */
export const talks = `
ALTER TABLE friends ADD COLUMN pinned_at INTEGER;
-- ms since 1970; 0: until that is undone; null: not muted.
ALTER TABLE friends ADD COLUMN muted_until INTEGER CHECK (muted_until >= 0);
ALTER TABLE friends ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
ALTER TABLE friends ADD COLUMN marked_unread INTEGER NOT NULL DEFAULT 0 CHECK (marked_unread IN (0, 1));
-- Whether the friend is told and shown: that one types, that one is online; null: as for everybody.
ALTER TABLE friends ADD COLUMN typing INTEGER CHECK (typing IN (0, 1));
ALTER TABLE friends ADD COLUMN presence INTEGER CHECK (presence IN (0, 1));
-- They asked that it not be shown when they are online.
ALTER TABLE friends ADD COLUMN hides_presence INTEGER NOT NULL DEFAULT 0 CHECK (hides_presence IN (0, 1));
-- Their safety number was compared.
ALTER TABLE friends ADD COLUMN verified INTEGER NOT NULL DEFAULT 0 CHECK (verified IN (0, 1));
-- Messages up to this number are being deleted; 0: none are.
ALTER TABLE friends ADD COLUMN clear_up_to INTEGER NOT NULL DEFAULT 0;

-- What was written and not sent.
CREATE TABLE drafts (
  friend INTEGER PRIMARY KEY REFERENCES friends ON DELETE CASCADE,
  text TEXT NOT NULL,
  reply_to BLOB CHECK (length(reply_to) = 16)
) STRICT;
`;
