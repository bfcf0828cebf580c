-- What a person says that a paper is: who named its type (`type_by`). A paper that is none any more, since a person parted its file in another way, keeps
-- its place in the list and is empty; `withdrawn_by` is who did that.
ALTER TABLE documents ADD COLUMN type_by TEXT;
ALTER TABLE documents ADD COLUMN withdrawn_by TEXT;

-- As before, without the papers that are none any more.
DROP VIEW part_places;
CREATE VIEW part_places AS
SELECT d.arrival, d.position AS document, w.ordinal, CASE
    WHEN a.duplicate_of IS NOT NULL THEN 'first'
    WHEN d.reviewed_at IS NOT NULL OR d.withdrawn_by IS NOT NULL THEN 'settled'
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
    WHEN EXISTS (SELECT 1 FROM documents c WHERE c.arrival = d.arrival AND c.parent = d.position AND c.withdrawn_by IS NULL AND (d.pages = 0 OR c.sha256 = d.sha256))
        THEN 'with_contents'
    WHEN d.pages > 0 THEN 'others'
    WHEN d.role = 'inline' THEN 'with_whole'
    WHEN d.role IN ('root', 'attachment', 'message', 'member') THEN 'unread'
    END AS place
FROM documents d JOIN arrivals a ON a.sha256 = d.arrival JOIN whole_places w ON w.arrival = d.arrival;
