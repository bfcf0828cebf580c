-- What the desk counts, without the rest of each arrival's row. SQLite has an index of what words are searched in as well: here, a subject may be
-- longer than an index takes, and its arrival would be refused.

CREATE INDEX arrivals_review_count ON arrivals (open_documents, duplicate_of, message_kind) WHERE open_documents > 0;
CREATE INDEX arrivals_class_count ON arrivals (duplicate_of) WHERE message_kind = 'response' AND live_links > 0 AND class_by IS NULL;
