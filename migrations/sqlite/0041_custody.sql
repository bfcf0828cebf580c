-- Legs of chains of custody are built from several papers: by which means the goods went, and what one paper says against another. And what a response
-- says of each item that it names.
-- The twin of this file for the other database is the same.

ALTER TABLE transfers ADD COLUMN means TEXT;
ALTER TABLE transfers ADD COLUMN contradictions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE arrivals ADD COLUMN answers TEXT;
