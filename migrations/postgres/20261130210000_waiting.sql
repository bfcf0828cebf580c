-- Where everything that came in waits for a person. `whole_places` and `part_places` say of each arrival, and of each part of it, the one place
-- where it is: a queue of the desk, with something else that waits (`with_whole`, `with_contents`, `first`), with the program (`reading`), or
-- `settled`, since a person has settled it. A state for which they have no place gives NULL; a test goes through all states. `waiting` keeps what
-- is in a queue, and triggers keep it true: it follows from other rows, and is no evidence. `document` is -1 for an arrival as a whole.
-- The twin of this file for the other database differs in types and triggers.

DROP TRIGGER links_counted ON links;
DROP FUNCTION count_live_links;
DROP TRIGGER documents_counted ON documents;
DROP FUNCTION count_open_documents;
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
    document BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    queue TEXT NOT NULL,
    PRIMARY KEY (arrival, document)
);
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

-- `d` is the part; all of the arrival if it is NULL.
CREATE FUNCTION renew_waiting(a TEXT, d BIGINT) RETURNS void LANGUAGE sql AS $$
    DELETE FROM waiting WHERE arrival = a AND (d IS NULL OR document = d);
    INSERT INTO waiting (arrival, document, ordinal, queue)
    SELECT arrival, -1, ordinal, place FROM whole_places WHERE d IS NULL AND arrival = a
        AND place IN ('unplaced', 'on_paper', 'unread', 'to_classify', 'to_note', 'bounced')
    UNION ALL SELECT arrival, document, ordinal, place FROM part_places WHERE arrival = a AND (d IS NULL OR document = d)
        AND place IN ('to_review', 'others', 'unread');
$$;
CREATE FUNCTION arrival_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM renew_waiting(NEW.sha256, NULL);
    RETURN NULL;
END;
$$;
CREATE TRIGGER arrivals_wait AFTER INSERT OR UPDATE OF state, kind, message_kind, kind_by, settled_by, duplicate_of, class_by, reopened ON arrivals
    FOR EACH ROW EXECUTE FUNCTION arrival_waits();
CREATE FUNCTION link_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM renew_waiting(coalesce(NEW.arrival, OLD.arrival), NULL);
    RETURN NULL;
END;
$$;
CREATE TRIGGER links_wait AFTER INSERT OR DELETE OR UPDATE OF standing ON links FOR EACH ROW EXECUTE FUNCTION link_waits();
CREATE FUNCTION document_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM renew_waiting(coalesce(NEW.arrival, OLD.arrival), nullif(coalesce(NEW.position, OLD.position), 0));
    IF TG_OP <> 'UPDATE' AND coalesce(NEW.parent, OLD.parent) IS NOT NULL THEN
        PERFORM renew_waiting(coalesce(NEW.arrival, OLD.arrival), coalesce(NEW.parent, OLD.parent));
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER documents_wait AFTER INSERT OR DELETE OR UPDATE OF reviewed_at, document_type, pages ON documents
    FOR EACH ROW EXECUTE FUNCTION document_waits();
CREATE FUNCTION remark_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(NEW.grave, OLD.grave) = 1 AND coalesce(NEW.document, OLD.document) >= 0 THEN
        PERFORM renew_waiting(coalesce(NEW.arrival, OLD.arrival), coalesce(NEW.document, OLD.document));
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER remarks_wait AFTER INSERT OR DELETE ON remarks FOR EACH ROW EXECUTE FUNCTION remark_waits();
