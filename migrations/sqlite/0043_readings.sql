-- Readings of papers whose recognition costs something, by the hash of their bytes, their kind, and who read them: the same paper is recognised once.
-- Derived: they can be read again at any time, and nothing else refers to them.
-- The twin of this file for the other database is the same.

CREATE TABLE readings (
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    reader TEXT NOT NULL,
    blob TEXT,
    remarks TEXT NOT NULL,
    PRIMARY KEY (sha256, media_type, reader)
);
