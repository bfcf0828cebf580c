-- So that nothing slow keeps others waiting. `turn` is 0 for a job that nobody has looked at. A job that needed more than a first look has 1 more than
-- the last such job of the same sender. `bulk` is the size of the arrival: 0 up to 16 KiB, 1 up to 128 KiB, 2 above.
ALTER TABLE jobs ADD COLUMN turn BIGINT NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN bulk BIGINT NOT NULL DEFAULT 2;
ALTER TABLE jobs ADD COLUMN sender TEXT;
DROP INDEX jobs_by_turn;
CREATE INDEX jobs_by_turn ON jobs (state, deaths, turn, position);
CREATE INDEX jobs_by_freshness ON jobs (state, kind, deaths, turn, bulk, position);
CREATE INDEX jobs_by_sender ON jobs (sender, turn);
