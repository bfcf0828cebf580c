-- What the review desk keeps: who may log in, sessions, drafts, who has what work, decisions on fields, pictures of pages, papers brought
-- by hand. The twin of this file for the other database differs only in the names of types and in the triggers at the end.

-- `password` is an Argon2id hash in PHC form. A one-time password must be changed at the first log-in.
CREATE TABLE users (
    name TEXT NOT NULL PRIMARY KEY REFERENCES people (name),
    password TEXT NOT NULL,
    must_change BIGINT NOT NULL,
    changed TEXT NOT NULL
);

-- `token` is the SHA-256 of what the browser holds.
CREATE TABLE sessions (
    token TEXT NOT NULL PRIMARY KEY,
    who TEXT NOT NULL REFERENCES users (name),
    began TEXT NOT NULL,
    seen TEXT NOT NULL
);
CREATE INDEX sessions_by_who ON sessions (who);

-- What a person has typed and not yet submitted. Nobody's word yet, so it writes no event.
CREATE TABLE drafts (
    who TEXT NOT NULL REFERENCES people (name),
    subject TEXT NOT NULL,
    content TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (who, subject)
);

-- Who has taken what, and what is put off until when. `subject` is that of the events: `arrival 3f2a…`, `document 3f2a… 2`.
CREATE TABLE assignments (
    subject TEXT NOT NULL PRIMARY KEY,
    assignee TEXT REFERENCES people (name),
    deferred_until TEXT,
    set_by TEXT NOT NULL,
    set_at TEXT NOT NULL
);

-- What a person decided about a field or a line: the rows as they were, so that it can be undone. `position` counts within a document.
CREATE TABLE decisions (
    arrival TEXT NOT NULL,
    document BIGINT NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    rows_before TEXT NOT NULL,
    rows_after TEXT NOT NULL,
    undone BIGINT NOT NULL,
    PRIMARY KEY (arrival, document, position)
);

-- Pictures of pages that have been drawn once: `blob` names the derived file. They can be drawn again.
CREATE TABLE page_pictures (
    sha256 TEXT NOT NULL,
    part BIGINT NOT NULL,
    page BIGINT NOT NULL,
    width BIGINT NOT NULL,
    blob TEXT NOT NULL,
    PRIMARY KEY (sha256, part, page, width)
);

-- Answers that came on paper or by hand.
CREATE TABLE brought (
    arrival TEXT NOT NULL PRIMARY KEY REFERENCES arrivals (sha256),
    brought_by TEXT NOT NULL,
    brought_on TEXT NOT NULL,
    note TEXT NOT NULL
);

ALTER TABLE documents ADD COLUMN reviewed_by TEXT;
ALTER TABLE documents ADD COLUMN reviewed_at TEXT;

-- Who said what a message is, and of which class. `live_links` counts the links that nobody has rejected, `open_documents` the papers of a
-- known type that nobody has reviewed; triggers keep both true.
ALTER TABLE arrivals ADD COLUMN kind_by TEXT;
ALTER TABLE arrivals ADD COLUMN class_by TEXT;
ALTER TABLE arrivals ADD COLUMN class_at TEXT;
ALTER TABLE arrivals ADD COLUMN settled_by TEXT;
ALTER TABLE arrivals ADD COLUMN live_links BIGINT NOT NULL DEFAULT 0;
UPDATE arrivals SET live_links = (SELECT count(*) FROM links l WHERE l.arrival = arrivals.sha256 AND l.standing <> 'rejected');
ALTER TABLE arrivals ADD COLUMN open_documents BIGINT NOT NULL DEFAULT 0;
UPDATE arrivals SET open_documents = (SELECT count(*) FROM documents d WHERE d.arrival = arrivals.sha256 AND d.pages > 0
    AND d.document_type <> 'other');
CREATE INDEX arrivals_to_review ON arrivals (position) WHERE open_documents > 0;
CREATE INDEX arrivals_unplaced ON arrivals (position) WHERE kind = 'message' AND live_links = 0 AND settled_by IS NULL;
CREATE INDEX arrivals_to_classify ON arrivals (position) WHERE message_kind = 'response' AND live_links > 0 AND class_by IS NULL;
CREATE INDEX arrivals_bounced ON arrivals (position) WHERE message_kind = 'bounce' AND settled_by IS NULL;
CREATE INDEX arrivals_by_received ON arrivals (received);
CREATE INDEX fields_by_value ON fields (lower(substr(value, 1, 80)));
CREATE INDEX requests_by_issued ON requests (issued);

CREATE FUNCTION count_live_links() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.standing <> 'rejected' THEN
        UPDATE arrivals SET live_links = live_links - 1 WHERE sha256 = OLD.arrival;
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.standing <> 'rejected' THEN
        UPDATE arrivals SET live_links = live_links + 1 WHERE sha256 = NEW.arrival;
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER links_counted AFTER INSERT OR DELETE OR UPDATE OF standing ON links FOR EACH ROW EXECUTE FUNCTION count_live_links();

CREATE FUNCTION count_open_documents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.reviewed_at IS NULL AND OLD.pages > 0 AND OLD.document_type <> 'other' THEN
        UPDATE arrivals SET open_documents = open_documents - 1 WHERE sha256 = OLD.arrival;
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.reviewed_at IS NULL AND NEW.pages > 0 AND NEW.document_type <> 'other' THEN
        UPDATE arrivals SET open_documents = open_documents + 1 WHERE sha256 = NEW.arrival;
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER documents_counted AFTER INSERT OR DELETE OR UPDATE OF reviewed_at ON documents
    FOR EACH ROW EXECUTE FUNCTION count_open_documents();
