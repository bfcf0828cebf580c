-- What the words of a search are looked for in, and what the desk counts, without the rest of each arrival's row.
-- The other database has the counts' alone: there, a subject may be too long for an index.

CREATE INDEX arrivals_words ON arrivals (position, sha256, subject, sender, received);
CREATE INDEX arrivals_review_count ON arrivals (open_documents, duplicate_of, message_kind) WHERE open_documents > 0;
CREATE INDEX arrivals_class_count ON arrivals (duplicate_of) WHERE message_kind = 'response' AND live_links > 0 AND class_by IS NULL;
