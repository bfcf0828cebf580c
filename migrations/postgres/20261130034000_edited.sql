-- Letters that people edit, and the persons at an address. The twin of this file for the other database differs only in the names of types.
-- `version` counts the edits of a letter. `editing`: how it was made and what people have changed in it, as JSON; a letter that was drafted before has none.

ALTER TABLE letters ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE letters ADD COLUMN editing TEXT;
ALTER TABLE contacts ADD COLUMN person TEXT;
-- What a trace request tells of the site, and what each photograph shows.
ALTER TABLE items ADD COLUMN documented_coordinates TEXT;
ALTER TABLE items ADD COLUMN documented_custodian TEXT;
ALTER TABLE photos ADD COLUMN shows TEXT;
