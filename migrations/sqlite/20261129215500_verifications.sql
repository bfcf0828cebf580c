-- Checks of answers. The twin of this file for the other database differs only in the names of types.
-- `decided` says how many decisions on the message there were, and how many of them were undone, when the check was recorded.

CREATE TABLE verifications (
    arrival TEXT NOT NULL REFERENCES arrivals (sha256),
    position INTEGER NOT NULL,
    request TEXT NOT NULL REFERENCES requests (reference),
    against TEXT NOT NULL,
    what TEXT NOT NULL,
    result TEXT NOT NULL,
    checked_on TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    decided TEXT NOT NULL,
    PRIMARY KEY (arrival, position)
) STRICT;
