-- A paper that a person says is a copy of another one: `SHA-256 of its arrival`, a blank, and its place there. Its own values are withdrawn. The twin of this file for
-- the other database is the same.
ALTER TABLE documents ADD COLUMN copy_of TEXT;
