-- Events are bound to the rows that they change. `rows_root` is the root of a tree of hashes over the lines of the list in `event_rows`, which names each
-- row and its digest. An event of an earlier program has none. The twin of this file for the other database differs in types and triggers.

ALTER TABLE events ADD COLUMN rows_root TEXT;

CREATE TABLE event_rows (
    seq INTEGER NOT NULL PRIMARY KEY,
    list BLOB NOT NULL
) STRICT;

CREATE TRIGGER event_rows_no_update BEFORE UPDATE ON event_rows
BEGIN
    SELECT RAISE(ABORT, 'lists of rows are never altered');
END;
CREATE TRIGGER event_rows_no_delete BEFORE DELETE ON event_rows
BEGIN
    SELECT RAISE(ABORT, 'lists of rows are never removed');
END;
