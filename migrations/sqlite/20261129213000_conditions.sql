-- What must hold before a letter goes or a text is locked: which version of a text a letter carries, why a second letter is written, what became of each
-- comment, and when and how an imported request went out. The twin of this file for the other database differs only in the names of types.

ALTER TABLE letters ADD COLUMN reply_version INTEGER;
ALTER TABLE letters ADD COLUMN again TEXT;
-- Letters of earlier days carry the version that was the last one when they were drafted.
UPDATE letters SET reply_version = (SELECT max(v.number) FROM reply_versions v
    WHERE v.reply = letters.reply AND v.written_at <= letters.drafted_at) WHERE reply IS NOT NULL;

-- `settled`: answered or set_aside, with a reason, by whom and when. NULL: the comment is open.
ALTER TABLE reply_comments ADD COLUMN settled TEXT;
ALTER TABLE reply_comments ADD COLUMN settled_why TEXT;
ALTER TABLE reply_comments ADD COLUMN settled_by TEXT;
ALTER TABLE reply_comments ADD COLUMN settled_at TEXT;

ALTER TABLE requests ADD COLUMN sent_on TEXT;
ALTER TABLE requests ADD COLUMN sent_way TEXT;
