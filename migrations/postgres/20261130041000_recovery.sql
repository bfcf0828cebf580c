-- Who can recover the archive's key. `recipient` is a public key of age. `seal` is made with a key derived from the archive's, so that whoever
-- owns the database and not the key cannot add a recipient.
CREATE TABLE recovery (
    name TEXT NOT NULL PRIMARY KEY,
    recipient TEXT NOT NULL UNIQUE,
    added TEXT NOT NULL,
    by TEXT NOT NULL,
    seal TEXT NOT NULL
);
