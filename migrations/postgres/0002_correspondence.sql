-- What goes out and how far it has come: requests on their way, letters with their final bytes, right-of-reply texts, clocks, addresses. The twin of this
-- file for the other database differs only in the names of types. Days are ISO 8601 text, times RFC 3339 text in UTC.

-- Where a request stands. One that our own mails have carried before is taken for sent.
CREATE TABLE cases (
    request TEXT NOT NULL PRIMARY KEY REFERENCES requests (reference),
    state TEXT NOT NULL,
    drafted_by TEXT,
    approved_by TEXT,
    approved_at TEXT,
    sent_on TEXT
);
CREATE INDEX cases_by_state ON cases (state);
INSERT INTO cases (request, state, sent_on)
    SELECT r.reference, 'sent', r.issued FROM requests r
    WHERE EXISTS (SELECT 1 FROM request_message_ids m WHERE m.request = r.reference);
INSERT INTO cases (request, state)
    SELECT r.reference, 'draft' FROM requests r
    WHERE NOT EXISTS (SELECT 1 FROM request_message_ids m WHERE m.request = r.reference);

-- Right-of-reply texts. `locked` is the SHA-256 of the bytes for ever, which are an original.
CREATE TABLE replies (
    id TEXT NOT NULL PRIMARY KEY,
    position BIGINT NOT NULL UNIQUE,
    request TEXT NOT NULL REFERENCES requests (reference),
    party TEXT NOT NULL REFERENCES parties (id),
    arrival TEXT NOT NULL REFERENCES arrivals (sha256),
    state TEXT NOT NULL,
    lock_date TEXT,
    agreed BIGINT NOT NULL,
    locked TEXT
);
CREATE INDEX replies_by_request ON replies (request);

CREATE TABLE reply_versions (
    reply TEXT NOT NULL REFERENCES replies (id),
    number BIGINT NOT NULL,
    text TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (reply, number)
);

CREATE TABLE reply_comments (
    reply TEXT NOT NULL REFERENCES replies (id),
    position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    statement BIGINT,
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    PRIMARY KEY (reply, position)
);

-- Letters. `pdf` and `attachment` name originals: the bytes that were approved are the bytes that go.
CREATE TABLE letters (
    id TEXT NOT NULL PRIMARY KEY,
    position BIGINT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    request TEXT NOT NULL REFERENCES requests (reference),
    reply TEXT REFERENCES replies (id),
    party TEXT NOT NULL REFERENCES parties (id),
    contact TEXT NOT NULL,
    state TEXT NOT NULL,
    language TEXT NOT NULL,
    dated TEXT NOT NULL,
    pdf TEXT NOT NULL,
    attachment TEXT,
    drafted_by TEXT NOT NULL,
    drafted_at TEXT NOT NULL,
    approved_by TEXT,
    approved_at TEXT
);
CREATE INDEX letters_by_request ON letters (request);
CREATE INDEX letters_by_state ON letters (state);

-- The outbox: the final bytes (`mail`, an original), their Message-ID, and how far the sending has come. `claim` is set while a process works on it;
-- `dot` is 1 from before the final dot is written until the outcome is known.
CREATE TABLE transmissions (
    letter TEXT NOT NULL PRIMARY KEY REFERENCES letters (id),
    way TEXT NOT NULL,
    message_id TEXT NOT NULL UNIQUE,
    mail TEXT NOT NULL,
    sender TEXT NOT NULL,
    queued_by TEXT NOT NULL,
    queued_at TEXT NOT NULL,
    next_try TEXT NOT NULL,
    give_up TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    claim TEXT,
    dot BIGINT NOT NULL,
    detail TEXT
);

CREATE TABLE letter_recipients (
    letter TEXT NOT NULL REFERENCES letters (id),
    position BIGINT NOT NULL,
    email TEXT NOT NULL,
    outcome TEXT,
    detail TEXT,
    PRIMARY KEY (letter, position)
);

CREATE TABLE letter_proofs (
    letter TEXT NOT NULL REFERENCES letters (id),
    position BIGINT NOT NULL,
    how TEXT NOT NULL,
    day TEXT NOT NULL,
    file TEXT,
    note TEXT,
    noted_by TEXT NOT NULL,
    PRIMARY KEY (letter, position)
);

-- What came in that says what became of a letter: one row for each arrival that has been looked at for it, with or without a letter.
CREATE TABLE letter_reports (
    arrival TEXT NOT NULL PRIMARY KEY REFERENCES arrivals (sha256),
    letter TEXT REFERENCES letters (id),
    says TEXT NOT NULL
);

CREATE TABLE address_health (
    email TEXT NOT NULL PRIMARY KEY,
    last_success TEXT,
    bounces BIGINT NOT NULL,
    last_bounce TEXT,
    last_reason TEXT
);

CREATE TABLE handovers (
    party TEXT NOT NULL REFERENCES parties (id),
    position BIGINT NOT NULL,
    contact TEXT NOT NULL,
    since TEXT NOT NULL,
    evidence TEXT,
    note TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    PRIMARY KEY (party, position)
);

-- Clocks: of a request (answer) or of a right-of-reply text (comment).
CREATE TABLE clocks (
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    started TEXT NOT NULL,
    days BIGINT NOT NULL,
    stopped TEXT,
    PRIMARY KEY (subject, kind)
);

CREATE TABLE clock_changes (
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    position BIGINT NOT NULL,
    change TEXT NOT NULL,
    day TEXT NOT NULL,
    days BIGINT NOT NULL,
    why TEXT NOT NULL,
    who TEXT NOT NULL,
    PRIMARY KEY (subject, kind, position),
    FOREIGN KEY (subject, kind) REFERENCES clocks (subject, kind)
);

-- What answers have taught: how genuine serial numbers look, and how long records are kept.
CREATE TABLE serial_formats (
    party TEXT NOT NULL REFERENCES parties (id),
    pattern TEXT NOT NULL,
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    PRIMARY KEY (party, pattern)
);

CREATE TABLE retention_periods (
    party TEXT NOT NULL REFERENCES parties (id),
    records TEXT NOT NULL,
    years BIGINT NOT NULL,
    source TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    PRIMARY KEY (party, records)
);
