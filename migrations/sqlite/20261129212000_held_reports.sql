-- A message that says something of a letter moves it only if its grounds are strong enough. Else it is held: why, in words. It is let go when a person
-- has placed the message, or its sender was verified.
-- The twin of this file for the other database is the same.

ALTER TABLE letter_reports ADD COLUMN held TEXT;
