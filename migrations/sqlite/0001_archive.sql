-- What an archive keeps. The twin of this file for the other database differs only in the names of types and in the triggers
-- at the end. Times are RFC 3339 text in UTC, lists that nobody searches are JSON text, truth is 0 or 1.

-- The one row that says which archive this is. `key_check` tells a wrong key from a right one on every database.
CREATE TABLE archive (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    uuid TEXT NOT NULL,
    created TEXT NOT NULL,
    key_check TEXT NOT NULL
) STRICT;

CREATE TABLE people (
    name TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    added TEXT NOT NULL
) STRICT;

-- The record of custody: a chain of hashes. The head row is its lock, and betrays a cut tail.
CREATE TABLE event_head (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL,
    seal TEXT NOT NULL
) STRICT;

CREATE TABLE events (
    seq INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX events_by_subject ON events (subject);

-- The register.
CREATE TABLE parties (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT
) STRICT;

CREATE TABLE party_aliases (
    party TEXT NOT NULL REFERENCES parties (id),
    position INTEGER NOT NULL,
    alias TEXT NOT NULL,
    PRIMARY KEY (party, position)
) STRICT;

CREATE TABLE contacts (
    party TEXT NOT NULL REFERENCES parties (id),
    position INTEGER NOT NULL,
    channel TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (party, position)
) STRICT;

CREATE TABLE contact_emails (
    party TEXT NOT NULL,
    contact INTEGER NOT NULL,
    position INTEGER NOT NULL,
    email TEXT NOT NULL,
    PRIMARY KEY (party, contact, position),
    FOREIGN KEY (party, contact) REFERENCES contacts (party, position)
) STRICT;
CREATE INDEX contact_emails_by_email ON contact_emails (email);

CREATE TABLE items (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    category TEXT NOT NULL,
    description TEXT NOT NULL,
    manufacturer TEXT,
    model TEXT,
    calibre TEXT,
    country_of_manufacture TEXT,
    year_of_manufacture TEXT,
    quantity TEXT NOT NULL,
    documented_date TEXT NOT NULL,
    documented_place TEXT,
    documented_country TEXT NOT NULL,
    documented_circumstances TEXT
) STRICT;

CREATE TABLE markings (
    item TEXT NOT NULL REFERENCES items (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    place TEXT,
    key TEXT NOT NULL,
    PRIMARY KEY (item, position)
) STRICT;
CREATE INDEX markings_by_key ON markings (key);

CREATE TABLE photos (
    item TEXT NOT NULL REFERENCES items (id),
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (item, position)
) STRICT;

CREATE TABLE requests (
    reference TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    parent TEXT REFERENCES requests (reference) DEFERRABLE INITIALLY DEFERRED,
    recipient TEXT NOT NULL REFERENCES parties (id),
    issued TEXT NOT NULL,
    language TEXT NOT NULL
) STRICT;
CREATE INDEX requests_by_recipient ON requests (recipient);

CREATE TABLE request_items (
    request TEXT NOT NULL REFERENCES requests (reference),
    position INTEGER NOT NULL,
    item TEXT NOT NULL REFERENCES items (id),
    PRIMARY KEY (request, position)
) STRICT;
CREATE INDEX request_items_by_item ON request_items (item);

CREATE TABLE request_message_ids (
    request TEXT NOT NULL REFERENCES requests (reference),
    position INTEGER NOT NULL,
    message_id TEXT NOT NULL,
    PRIMARY KEY (request, position)
) STRICT;
CREATE INDEX request_message_ids_by_id ON request_message_ids (message_id);

-- What came in: one row for each distinct run of bytes, messages and loose documents alike.
CREATE TABLE arrivals (
    sha256 TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    state TEXT NOT NULL,
    kind TEXT,
    message_id TEXT,
    content_sha256 TEXT,
    subject TEXT,
    sender TEXT,
    received TEXT,
    message_kind TEXT,
    duplicate_of TEXT REFERENCES arrivals (sha256),
    class TEXT,
    class_confidence REAL,
    factors TEXT
) STRICT;
CREATE INDEX arrivals_by_state ON arrivals (state, position);
CREATE INDEX arrivals_by_content ON arrivals (content_sha256);
CREATE INDEX arrivals_by_message_id ON arrivals (message_id);

CREATE TABLE sightings (
    arrival TEXT NOT NULL REFERENCES arrivals (sha256),
    position INTEGER NOT NULL,
    source TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (arrival, position),
    UNIQUE (arrival, source)
) STRICT;

-- The current reading of each arrival. `pages_blob` names the original that holds the pages with their words.
CREATE TABLE documents (
    arrival TEXT NOT NULL REFERENCES arrivals (sha256),
    position INTEGER NOT NULL,
    parent INTEGER,
    role TEXT NOT NULL,
    name TEXT,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    head TEXT,
    document_type TEXT NOT NULL,
    type_confidence REAL NOT NULL,
    languages TEXT NOT NULL,
    pages INTEGER NOT NULL,
    pages_blob TEXT,
    PRIMARY KEY (arrival, position)
) STRICT;
CREATE INDEX documents_by_sha256 ON documents (sha256);
CREATE INDEX documents_by_pages_blob ON documents (pages_blob);

-- `won` is 1 for the value that stands, 0 for a candidate that lost to it.
CREATE TABLE fields (
    arrival TEXT NOT NULL,
    document INTEGER NOT NULL,
    won INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT,
    absent TEXT,
    confidence REAL NOT NULL,
    standing TEXT NOT NULL,
    standing_by TEXT,
    standing_at TEXT,
    rule TEXT NOT NULL,
    page INTEGER NOT NULL,
    x0 REAL,
    y0 REAL,
    x1 REAL,
    y1 REAL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    raw TEXT NOT NULL,
    reader TEXT NOT NULL,
    PRIMARY KEY (arrival, document, won, position),
    FOREIGN KEY (arrival, document) REFERENCES documents (arrival, position)
) STRICT;

CREATE TABLE line_items (
    arrival TEXT NOT NULL,
    document INTEGER NOT NULL,
    position INTEGER NOT NULL,
    description TEXT NOT NULL,
    quantity TEXT,
    unit TEXT,
    confidence REAL NOT NULL,
    standing TEXT NOT NULL,
    standing_by TEXT,
    standing_at TEXT,
    page INTEGER NOT NULL,
    x0 REAL,
    y0 REAL,
    x1 REAL,
    y1 REAL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    raw TEXT NOT NULL,
    reader TEXT NOT NULL,
    PRIMARY KEY (arrival, document, position),
    FOREIGN KEY (arrival, document) REFERENCES documents (arrival, position)
) STRICT;

-- The lots and serials of a line, as printed, and the folded key to find them by.
CREATE TABLE line_identifiers (
    arrival TEXT NOT NULL,
    document INTEGER NOT NULL,
    line INTEGER NOT NULL,
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (arrival, document, line, kind, position),
    FOREIGN KEY (arrival, document, line) REFERENCES line_items (arrival, document, position)
) STRICT;
CREATE INDEX line_identifiers_by_key ON line_identifiers (key);

CREATE TABLE links (
    arrival TEXT NOT NULL REFERENCES arrivals (sha256),
    position INTEGER NOT NULL,
    request TEXT NOT NULL REFERENCES requests (reference),
    confidence REAL NOT NULL,
    standing TEXT NOT NULL,
    standing_by TEXT,
    standing_at TEXT,
    PRIMARY KEY (arrival, position)
) STRICT;
CREATE INDEX links_by_request ON links (request);

CREATE TABLE grounds (
    arrival TEXT NOT NULL,
    link INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (arrival, link, position),
    FOREIGN KEY (arrival, link) REFERENCES links (arrival, position)
) STRICT;

CREATE TABLE item_links (
    arrival TEXT NOT NULL,
    document INTEGER NOT NULL,
    position INTEGER NOT NULL,
    request TEXT REFERENCES requests (reference),
    item TEXT NOT NULL REFERENCES items (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    confidence REAL NOT NULL,
    reason TEXT NOT NULL,
    standing TEXT NOT NULL,
    standing_by TEXT,
    standing_at TEXT,
    PRIMARY KEY (arrival, document, position),
    FOREIGN KEY (arrival, document) REFERENCES documents (arrival, position)
) STRICT;
CREATE INDEX item_links_by_item ON item_links (item);

-- `document` is -1 for what was odd about the arrival as a whole; `origin` is `arrival`, `unpack` or `read`.
CREATE TABLE remarks (
    arrival TEXT NOT NULL REFERENCES arrivals (sha256),
    document INTEGER NOT NULL,
    origin TEXT NOT NULL,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    detail TEXT NOT NULL,
    grave INTEGER NOT NULL,
    PRIMARY KEY (arrival, document, origin, position)
) STRICT;
CREATE INDEX remarks_by_code ON remarks (code);

CREATE TABLE transfers (
    arrival TEXT NOT NULL REFERENCES arrivals (sha256),
    position INTEGER NOT NULL,
    request TEXT REFERENCES requests (reference),
    giver TEXT,
    receiver TEXT,
    happened TEXT,
    quantity TEXT,
    unit TEXT,
    goods TEXT,
    contract TEXT,
    shown_by TEXT NOT NULL,
    PRIMARY KEY (arrival, position)
) STRICT;
CREATE INDEX transfers_by_request ON transfers (request);

-- Events are added, never altered.
CREATE TRIGGER events_no_update BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are never altered');
END;
CREATE TRIGGER events_no_delete BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are never removed');
END;
CREATE TRIGGER event_head_no_delete BEFORE DELETE ON event_head
BEGIN
    SELECT RAISE(ABORT, 'the head of the events is never removed');
END;
