-- What was found together, by the name of the seizure or site, and what is said of each photograph beside what it shows. The twin of this file for the other
-- database is the same.
ALTER TABLE items ADD COLUMN documented_seizure TEXT;
CREATE INDEX items_by_seizure ON items (documented_seizure) WHERE documented_seizure IS NOT NULL;
ALTER TABLE photos ADD COLUMN caption TEXT;
