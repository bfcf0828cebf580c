-- What the daemon goes by: work that waits, where each mailbox stands, what is amiss, who really sent a mail. The twin of this file for the
-- other database differs only in the names of types. Moments of leases are milliseconds by the database's own clock.

-- One job for each arrival and kind of work. Its row goes when its effect is written, in the same transaction.
-- `token` grows with every taker: a write by an earlier one is refused. `deaths` is counted when a job is begun, not when it fails.
CREATE TABLE jobs (
    arrival TEXT NOT NULL REFERENCES arrivals (sha256),
    kind TEXT NOT NULL,
    position BIGINT NOT NULL,
    state TEXT NOT NULL,
    token BIGINT NOT NULL,
    deaths BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    holder TEXT,
    lease_end BIGINT NOT NULL,
    fault TEXT,
    PRIMARY KEY (arrival, kind)
);
CREATE INDEX jobs_by_turn ON jobs (state, deaths, position);
CREATE INDEX jobs_by_holder ON jobs (holder);

-- What an earlier program kept and did not read.
INSERT INTO jobs (arrival, kind, position, state, token, deaths, failures, not_before, holder, lease_end, fault)
SELECT sha256, 'read', position, 'waiting', 0, 0, 0, 0, NULL, 0, NULL FROM arrivals WHERE state = 'kept';

-- Where a folder of a mailbox stands. `generation` is IMAP's UIDVALIDITY; `listed` is how many things lay there at the last look.
CREATE TABLE mailboxes (
    mailbox TEXT NOT NULL,
    folder TEXT NOT NULL,
    generation TEXT NOT NULL,
    listed BIGINT NOT NULL,
    state TEXT NOT NULL,
    since TEXT NOT NULL,
    seen_well TEXT,
    last_taken TEXT,
    fault TEXT,
    advice TEXT,
    PRIMARY KEY (mailbox, folder)
);

-- What has been seen of each thing in a mailbox: a resume point, never an identity. `stamp` tells two files of one name apart.
CREATE TABLE mailbox_items (
    mailbox TEXT NOT NULL,
    folder TEXT NOT NULL,
    generation TEXT NOT NULL,
    name TEXT NOT NULL,
    stamp TEXT NOT NULL,
    arrival TEXT REFERENCES arrivals (sha256),
    state TEXT NOT NULL,
    detail TEXT,
    since TEXT NOT NULL,
    PRIMARY KEY (mailbox, folder, generation, name)
);
CREATE INDEX mailbox_items_by_state ON mailbox_items (mailbox, folder, state);

-- What is or was amiss. At most one open alarm for a thing and a code, so that it is told once.
CREATE TABLE alarms (
    id TEXT NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    code TEXT NOT NULL,
    fault TEXT NOT NULL,
    advice TEXT NOT NULL,
    began TEXT NOT NULL,
    ended TEXT
);
CREATE UNIQUE INDEX alarms_open ON alarms (subject, code) WHERE ended IS NULL;

-- Who really sent a message: the verdicts, and the DNS answers they rest on, which cannot be had again once a key is changed.
CREATE TABLE senders (
    arrival TEXT NOT NULL PRIMARY KEY REFERENCES arrivals (sha256),
    checked TEXT NOT NULL,
    verdict TEXT NOT NULL,
    detail TEXT NOT NULL,
    answers TEXT NOT NULL
);
