-- Events are bound to the rows that they change. `rows_root` is the root of a tree of hashes over the lines of the list in `event_rows`, which names each
-- row and its digest. An event of an earlier program has none. The twin of this file for the other database differs in types and triggers.

ALTER TABLE events ADD COLUMN rows_root TEXT;

CREATE TABLE event_rows (
    seq BIGINT NOT NULL PRIMARY KEY,
    list BYTEA NOT NULL
);

CREATE TRIGGER event_rows_no_change BEFORE UPDATE OR DELETE ON event_rows FOR EACH ROW EXECUTE FUNCTION never_altered();
CREATE TRIGGER event_rows_no_truncate BEFORE TRUNCATE ON event_rows FOR EACH STATEMENT EXECUTE FUNCTION never_altered();
