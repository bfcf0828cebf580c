-- Terms of use. The twin of this file for the other database differs only in the names of types.
-- A term is about a message (`arrival`), a document of it (`document`), a value of that (`name`, `value`), or a party. It is lifted, never deleted.
-- `tells` of a letter: the answers of which it tells others, each with the terms that held when it was drafted, as JSON.

CREATE TABLE terms (
    number INTEGER NOT NULL PRIMARY KEY,
    arrival TEXT REFERENCES arrivals (sha256),
    document INTEGER,
    name TEXT,
    value TEXT,
    party TEXT REFERENCES parties (id),
    kind TEXT NOT NULL,
    until TEXT,
    words TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at TEXT NOT NULL,
    lifted_by TEXT,
    lifted_at TEXT,
    lifted_why TEXT
) STRICT;

ALTER TABLE letters ADD COLUMN tells TEXT;
