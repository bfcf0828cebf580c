-- Where everything that came in waits for a person. `whole_places` and `part_places` say of each arrival, and of each part of it, the one place
-- where it is: a queue of the desk, with something else that waits (`with_whole`, `with_contents`, `first`), with the program (`reading`), or
-- `settled`, since a person has settled it. A state for which they have no place gives NULL; a test goes through all states. `waiting` keeps what
-- is in a queue, and triggers keep it true: it follows from other rows, and is no evidence. `document` is -1 for an arrival as a whole.
-- The twin of this file for the other database differs in types and triggers.

DROP TRIGGER links_added;
DROP TRIGGER links_removed;
DROP TRIGGER links_judged;
DROP TRIGGER documents_added;
DROP TRIGGER documents_removed;
DROP TRIGGER documents_reviewed;
DROP INDEX arrivals_to_review;
DROP INDEX arrivals_unplaced;
DROP INDEX arrivals_to_classify;
DROP INDEX arrivals_bounced;
DROP INDEX arrivals_review_count;
DROP INDEX arrivals_class_count;
ALTER TABLE arrivals DROP COLUMN live_links;
ALTER TABLE arrivals DROP COLUMN open_documents;

CREATE TABLE waiting (
    arrival TEXT NOT NULL,
    document INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    queue TEXT NOT NULL,
    PRIMARY KEY (arrival, document)
) STRICT;
CREATE INDEX waiting_in_turn ON waiting (queue, ordinal, document);

CREATE VIEW whole_places AS
SELECT a.sha256 AS arrival, a.position AS ordinal, CASE
    -- What fell since a person settled it needs a person again.
    WHEN a.settled_by IS NOT NULL AND NOT (a.message_kind = 'response' AND a.reopened IS NOT NULL) THEN 'settled'
    -- Two persons have deleted it.
    WHEN a.state = 'deleted' THEN 'settled'
    WHEN a.state = 'kept' THEN 'reading'
    -- Nothing could be made of it, not even what it is.
    WHEN a.state = 'set_aside' AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.arrival = a.sha256) THEN 'unread'
    WHEN a.duplicate_of IS NOT NULL THEN 'first'
    WHEN a.kind = 'document' AND EXISTS (SELECT 1 FROM links l WHERE l.arrival = a.sha256 AND l.standing = 'confirmed') THEN 'settled'
    WHEN a.kind = 'document' THEN 'on_paper'
    WHEN a.kind = 'message' AND a.message_kind = 'bounce' THEN 'bounced'
    WHEN a.kind = 'message' AND NOT EXISTS (SELECT 1 FROM links l WHERE l.arrival = a.sha256 AND l.standing <> 'rejected') THEN 'unplaced'
    WHEN a.message_kind = 'response' AND (a.class_by IS NULL OR a.reopened IS NOT NULL) THEN 'to_classify'
    WHEN a.message_kind = 'response' THEN 'settled'
    WHEN a.message_kind IN ('acknowledgement', 'auto_reply', 'delivery_report', 'comment') AND a.kind_by IS NOT NULL THEN 'settled'
    WHEN a.message_kind IN ('acknowledgement', 'auto_reply', 'delivery_report', 'comment', 'unrelated')
        AND EXISTS (SELECT 1 FROM links l WHERE l.arrival = a.sha256 AND l.standing = 'confirmed') THEN 'settled'
    WHEN a.message_kind IN ('acknowledgement', 'auto_reply', 'delivery_report', 'comment', 'unrelated') THEN 'to_note'
    END AS place
FROM arrivals a;

CREATE VIEW part_places AS
SELECT d.arrival, d.position AS document, w.ordinal, CASE
    WHEN a.duplicate_of IS NOT NULL THEN 'first'
    WHEN d.reviewed_at IS NOT NULL THEN 'settled'
    -- Whoever has settled what was placed with no request, or what is none of our business, has settled all that is in it.
    WHEN a.settled_by IS NOT NULL AND (a.message_kind = 'unrelated' OR NOT EXISTS (SELECT 1 FROM links l WHERE l.arrival = a.sha256
        AND (l.standing = 'confirmed' OR (a.kind = 'message' AND l.standing <> 'rejected')))) THEN 'settled'
    -- What nobody has placed is placed first: its parts wait with it.
    WHEN w.place IN ('unplaced', 'on_paper') OR (w.place = 'to_note' AND a.message_kind = 'unrelated') THEN 'with_whole'
    WHEN d.pages > 0 AND d.document_type <> 'other' THEN 'to_review'
    -- What is in a report of a mail is our own mail.
    WHEN a.message_kind IN ('bounce', 'delivery_report') THEN 'with_whole'
    WHEN EXISTS (SELECT 1 FROM remarks r WHERE r.arrival = d.arrival AND r.document = d.position AND r.grave = 1) THEN 'unread'
    WHEN d.role = 'body' OR (d.role = 'root' AND a.kind = 'message') THEN 'with_whole'
    -- A file that holds several papers has its pages in them.
    WHEN EXISTS (SELECT 1 FROM documents c WHERE c.arrival = d.arrival AND c.parent = d.position AND (d.pages = 0 OR c.sha256 = d.sha256))
        THEN 'with_contents'
    WHEN d.pages > 0 THEN 'others'
    WHEN d.role = 'inline' THEN 'with_whole'
    WHEN d.role IN ('root', 'attachment', 'message', 'member') THEN 'unread'
    END AS place
FROM documents d JOIN arrivals a ON a.sha256 = d.arrival JOIN whole_places w ON w.arrival = d.arrival;

INSERT INTO waiting (arrival, document, ordinal, queue)
SELECT arrival, -1, ordinal, place FROM whole_places
    WHERE place IN ('unplaced', 'on_paper', 'unread', 'to_classify', 'to_note', 'bounced');
INSERT INTO waiting (arrival, document, ordinal, queue)
SELECT arrival, document, ordinal, place FROM part_places WHERE place IN ('to_review', 'others', 'unread');

CREATE TRIGGER arrivals_added_wait AFTER INSERT ON arrivals
BEGIN
    DELETE FROM waiting WHERE arrival = NEW.sha256;
    INSERT INTO waiting (arrival, document, ordinal, queue)
    SELECT arrival, -1, ordinal, place FROM whole_places WHERE arrival = NEW.sha256
        AND place IN ('unplaced', 'on_paper', 'unread', 'to_classify', 'to_note', 'bounced')
    UNION ALL SELECT arrival, document, ordinal, place FROM part_places WHERE arrival = NEW.sha256
        AND place IN ('to_review', 'others', 'unread');
END;
CREATE TRIGGER arrivals_changed_wait AFTER UPDATE OF state, kind, message_kind, kind_by, settled_by, duplicate_of, class_by, reopened ON arrivals
BEGIN
    DELETE FROM waiting WHERE arrival = NEW.sha256;
    INSERT INTO waiting (arrival, document, ordinal, queue)
    SELECT arrival, -1, ordinal, place FROM whole_places WHERE arrival = NEW.sha256
        AND place IN ('unplaced', 'on_paper', 'unread', 'to_classify', 'to_note', 'bounced')
    UNION ALL SELECT arrival, document, ordinal, place FROM part_places WHERE arrival = NEW.sha256
        AND place IN ('to_review', 'others', 'unread');
END;
CREATE TRIGGER first_documents_wait AFTER INSERT ON documents WHEN NEW.position = 0
BEGIN
    DELETE FROM waiting WHERE arrival = NEW.arrival;
    INSERT INTO waiting (arrival, document, ordinal, queue)
    SELECT arrival, -1, ordinal, place FROM whole_places WHERE arrival = NEW.arrival
        AND place IN ('unplaced', 'on_paper', 'unread', 'to_classify', 'to_note', 'bounced')
    UNION ALL SELECT arrival, document, ordinal, place FROM part_places WHERE arrival = NEW.arrival
        AND place IN ('to_review', 'others', 'unread');
END;
CREATE TRIGGER links_added_wait AFTER INSERT ON links WHEN NEW.standing <> 'rejected'
BEGIN
    DELETE FROM waiting WHERE arrival = NEW.arrival;
    INSERT INTO waiting (arrival, document, ordinal, queue)
    SELECT arrival, -1, ordinal, place FROM whole_places WHERE arrival = NEW.arrival
        AND place IN ('unplaced', 'on_paper', 'unread', 'to_classify', 'to_note', 'bounced')
    UNION ALL SELECT arrival, document, ordinal, place FROM part_places WHERE arrival = NEW.arrival
        AND place IN ('to_review', 'others', 'unread');
END;
CREATE TRIGGER links_removed_wait AFTER DELETE ON links WHEN OLD.standing <> 'rejected'
BEGIN
    DELETE FROM waiting WHERE arrival = OLD.arrival;
    INSERT INTO waiting (arrival, document, ordinal, queue)
    SELECT arrival, -1, ordinal, place FROM whole_places WHERE arrival = OLD.arrival
        AND place IN ('unplaced', 'on_paper', 'unread', 'to_classify', 'to_note', 'bounced')
    UNION ALL SELECT arrival, document, ordinal, place FROM part_places WHERE arrival = OLD.arrival
        AND place IN ('to_review', 'others', 'unread');
END;
CREATE TRIGGER links_judged_wait AFTER UPDATE OF standing ON links WHEN NEW.standing <> OLD.standing
BEGIN
    DELETE FROM waiting WHERE arrival = NEW.arrival;
    INSERT INTO waiting (arrival, document, ordinal, queue)
    SELECT arrival, -1, ordinal, place FROM whole_places WHERE arrival = NEW.arrival
        AND place IN ('unplaced', 'on_paper', 'unread', 'to_classify', 'to_note', 'bounced')
    UNION ALL SELECT arrival, document, ordinal, place FROM part_places WHERE arrival = NEW.arrival
        AND place IN ('to_review', 'others', 'unread');
END;
CREATE TRIGGER documents_added_wait AFTER INSERT ON documents
BEGIN
    DELETE FROM waiting WHERE arrival = NEW.arrival AND document = NEW.position;
    INSERT INTO waiting (arrival, document, ordinal, queue)
    SELECT arrival, document, ordinal, place FROM part_places WHERE arrival = NEW.arrival AND document = NEW.position
        AND place IN ('to_review', 'others', 'unread');
END;
CREATE TRIGGER parents_added_wait AFTER INSERT ON documents WHEN NEW.parent IS NOT NULL
BEGIN
    DELETE FROM waiting WHERE arrival = NEW.arrival AND document = NEW.parent;
    INSERT INTO waiting (arrival, document, ordinal, queue)
    SELECT arrival, document, ordinal, place FROM part_places WHERE arrival = NEW.arrival AND document = NEW.parent
        AND place IN ('to_review', 'others', 'unread');
END;
CREATE TRIGGER documents_removed_wait AFTER DELETE ON documents
BEGIN
    DELETE FROM waiting WHERE arrival = OLD.arrival AND document = OLD.position;
END;
CREATE TRIGGER documents_changed_wait AFTER UPDATE OF reviewed_at, document_type, pages ON documents
BEGIN
    DELETE FROM waiting WHERE arrival = NEW.arrival AND document = NEW.position;
    INSERT INTO waiting (arrival, document, ordinal, queue)
    SELECT arrival, document, ordinal, place FROM part_places WHERE arrival = NEW.arrival AND document = NEW.position
        AND place IN ('to_review', 'others', 'unread');
END;
CREATE TRIGGER remarks_added_wait AFTER INSERT ON remarks WHEN NEW.grave = 1 AND NEW.document >= 0
BEGIN
    DELETE FROM waiting WHERE arrival = NEW.arrival AND document = NEW.document;
    INSERT INTO waiting (arrival, document, ordinal, queue)
    SELECT arrival, document, ordinal, place FROM part_places WHERE arrival = NEW.arrival AND document = NEW.document
        AND place IN ('to_review', 'others', 'unread');
END;
CREATE TRIGGER remarks_removed_wait AFTER DELETE ON remarks WHEN OLD.grave = 1 AND OLD.document >= 0
BEGIN
    DELETE FROM waiting WHERE arrival = OLD.arrival AND document = OLD.document;
    INSERT INTO waiting (arrival, document, ordinal, queue)
    SELECT arrival, document, ordinal, place FROM part_places WHERE arrival = OLD.arrival AND document = OLD.document
        AND place IN ('to_review', 'others', 'unread');
END;
CREATE TRIGGER parents_removed_wait AFTER DELETE ON documents WHEN OLD.parent IS NOT NULL
BEGIN
    DELETE FROM waiting WHERE arrival = OLD.arrival AND document = OLD.parent;
    INSERT INTO waiting (arrival, document, ordinal, queue)
    SELECT arrival, document, ordinal, place FROM part_places WHERE arrival = OLD.arrival AND document = OLD.parent
        AND place IN ('to_review', 'others', 'unread');
END;
