-- What people have asked to delete, and what was deleted. `leftovers` is a JSON list of the derived files that went with it; `gone` says when the bytes
-- were off the disk, and is empty until they are.
CREATE TABLE deletions (
    arrival TEXT NOT NULL PRIMARY KEY REFERENCES arrivals (sha256),
    reason TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    agreed_by TEXT,
    agreed_at TEXT,
    leftovers TEXT NOT NULL DEFAULT '[]',
    gone TEXT
);
