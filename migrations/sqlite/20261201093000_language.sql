-- The language of the desk that a user chose, as a tag: `fr`. NULL: none; then their browser says which. The twin of this file for the other database is
-- the same.
ALTER TABLE users ADD COLUMN language TEXT;
